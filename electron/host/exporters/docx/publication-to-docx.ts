import type { Problem } from '#shared/base/problem.ts';
import type { PubBlock, Publication, PubSection } from '#shared/publishing/publication.ts';
import { visitParagraphs } from '#shared/typesetting/index.ts';
import { anchorParts } from './anchor-part.ts';
import { blocksXml } from './blocks-xml.ts';
import { Bookmarks } from './bookmarks.ts';
import { breakChanges, ChangeWriter, finalSection } from './changes-xml.ts';
import { contentsEntries } from './contents-xml.ts';
import { customPropertiesXml } from './document-properties.ts';
import { type DocxContext, textWidthMm } from './docx-context.ts';
import { packDocx } from './docx-package.ts';
import { fixedItemsXml } from './fixed-items-xml.ts';
import { footnotesXml } from './footnotes-xml.ts';
import { loadPictures, type ReadBlob } from './load-pictures.ts';
import { MathWriter } from './math-xml.ts';
import { planNumbering } from './numbering-plan.ts';
import { numberingXml } from './numbering-xml.ts';
import { thinParagraph } from './paragraph-xml.ts';
import { References } from './references.ts';
import { sectionShell } from './section-shell.ts';
import { styleTable } from './style-table.ts';
import { fontTableXml, stylesXml } from './styles-xml.ts';
import { AFTER_TABLE } from './table-xml.ts';
import { mmToTwips } from './units.ts';

export type DocxOptions = {
  /** Bytes of a picture by its SHA-256; null when the workspace has none. */
  readonly readBlob: ReadBlob;
  /** Printed page number of the block, from the laid-out PDF; fills contents and page references. */
  readonly pageLabelOf?: (blockId: string) => string | undefined;
  /** Share of the work done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
};

export type DocxResult = { readonly bytes: Uint8Array; readonly problems: Problem[] };

const PROGRESS_STEP = 500;

/**
 * Writes a publication as a Word document (Office Open XML, transitional). The same publication with the same pictures and page labels gives
 * the same bytes. Problems: `formula-unreadable`, `picture-missing`, `picture-unreadable`.
 *
 * @throws the signal's reason when it is aborted
 */
export async function publicationToDocx(publication: Publication, options: DocxOptions): Promise<DocxResult> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const problems: Problem[] = [];
  const styles = styleTable(publication.styles);
  const plan = planNumbering(publication);
  const pictures = await loadPictures(publication, options.readBlob, problems, signal);
  const first = publication.sections[0]?.page ?? A4;
  const bookmarks = declareBookmarks(publication);
  const ctx: DocxContext = {
    publication,
    styles,
    plan,
    bookmarks,
    references: new References(publication, plan, bookmarks),
    changes: new ChangeWriter(publication.revision),
    math: new MathWriter(),
    pictures,
    footnotes: [],
    problems,
    pageLabelOf: options.pageLabelOf ?? (() => undefined),
    chinese: publication.language.startsWith('zh'),
    page: first,
    widthMm: textWidthMm(first),
    countedFootnotes: { after: 0, before: 0 },
    drawings: 0,
    bars: new Map(),
    sequences: new Map(),
    annexLetter: '',
    formFields: new Set(),
    controls: 0,
    placeholders: new Set(),
    controlNames: new Map(),
    longNames: new Map(),
  };
  const entries = contentsEntries(publication);
  const total = publication.sections.reduce((sum, section) => sum + section.blocks.length, 0) || 1;
  let done = 0;
  const onBlock = (): void => {
    done += 1;
    if (done % PROGRESS_STEP !== 0) return;
    signal?.throwIfAborted();
    onProgress?.((done / total) * 0.8);
  };
  const sections: string[] = [];
  for (const [index, section] of publication.sections.entries()) {
    // A turn of the event loop for each section lets a cancel come through.
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    ctx.page = section.page;
    ctx.widthMm = textWidthMm(section.page);
    const text = sectionXml(fixedItemsXml(ctx, section.fixed ?? []), blocksXml(ctx, section.blocks, entries, onBlock));
    sections.push(withChangedBreak(ctx, text, index));
  }
  const contentsPage = publication.sections.find(hasContents)?.page ?? first;
  const shell = await sectionShell(publication, styles);
  signal?.throwIfAborted();
  const bytes = packDocx(shell, publication, {
    sections,
    finalSection: (properties) => finalSection(ctx.changes, publication.sections, properties),
    styles: stylesXml(styles, plan, publication.language, mmToTwips(textWidthMm(contentsPage))),
    numbering: numberingXml(plan, styles),
    fontTable: fontTableXml(),
    footnotes: footnotesXml(ctx),
    pictures: [...pictures.values(), ...ctx.bars.values()],
    customProperties: customPropertiesXml(publication, ctx),
    anchors: publication.anchors ? anchorParts(publication.anchors, ctx.bookmarks.placedNames()) : [],
  });
  onProgress?.(1);
  return { bytes, problems };
}

const A4: PubSection['page'] = {
  widthMm: 210,
  heightMm: 297,
  marginMm: { top: 25, right: 20, bottom: 20, left: 25 },
  headerMm: 15,
  footerMm: 15,
  mirrorHeaders: false,
};

/** The section break needs a last paragraph of its own where the section ends with a table, the contents or a frame. */
function sectionXml(fixed: string, blocks: string): string {
  // Behind a table that fills the page even a small blank would open another one.
  if (blocks.endsWith(AFTER_TABLE)) return fixed + blocks.slice(0, -AFTER_TABLE.length) + thinParagraph();
  // LibreOffice loses the last sign of a bookmark that ends with the section: the number of a formula.
  const closed =
    blocks.endsWith('</w:p>') && !/<w:bookmarkEnd [^<>]*><w:bookmarkEnd [^<>]*><\/w:p>$/.test(blocks.slice(-120));
  return closed ? fixed + blocks : fixed + blocks + thinParagraph();
}

/** The break of a section that is changed itself, or whose last paragraph is, has a paragraph of its own to stand in. */
function withChangedBreak(ctx: DocxContext, text: string, index: number): string {
  const { sections } = ctx.publication;
  const changes = breakChanges(sections, index);
  const last = sections[index]?.blocks.at(-1);
  const isLast = index === sections.length - 1;
  if (isLast ? !changesAt(last) : changes.length === 0 && !changesAt(last)) return text;
  // Without the blank behind a changed table, which LibreOffice would join with the first paragraph of the next section.
  const kept = last?.kind === 'table' && last.change ? text.slice(0, text.lastIndexOf('<w:p>')) : text;
  return kept + thinParagraph('', isLast ? '' : changes.map((change) => ctx.changes.mark(change)).join(''));
}

function changesAt(block: PubBlock | undefined): boolean {
  return block !== undefined && 'change' in block && block.change !== undefined;
}

function hasContents(section: PubSection): boolean {
  return section.blocks.some((block) => block.kind === 'contents');
}

function declareBookmarks(publication: Publication): Bookmarks {
  const bookmarks = new Bookmarks();
  const declare = (id: string | undefined): void => {
    if (id !== undefined) bookmarks.declare(id);
  };
  const walk = (block: PubBlock): void => {
    if ('id' in block) declare(block.id);
    if (block.kind === 'group') block.blocks.forEach(walk);
  };
  for (const section of publication.sections) section.blocks.forEach(walk);
  visitParagraphs(publication.sections, ({ id }) => {
    declare(id);
  });
  return bookmarks;
}
