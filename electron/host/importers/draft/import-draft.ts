import { ok, type Problem, type Result } from '#shared/base/index.ts';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import { type CoverData, fullTitle } from '#shared/domain/cover-data.ts';
import { type Numbering, numberDocument } from '#shared/publishing/index.ts';
import { readWord, type WordDocument } from '../word/index.ts';
import { assembleParts } from './assemble.ts';
import { buildDocument } from './build-document.ts';
import { missingTexts } from './completeness.ts';
import { coverFacts } from './cover-facts.ts';
import { splitItems } from './cover-split.ts';
import { resolveReferences } from './cross-references.ts';
import { type DraftBlob, type DraftContext, type DraftNode, report } from './draft-context.ts';
import { type DraftCounts, draftCounts } from './draft-counts.ts';
import { type DraftHeading, elementsOf, headingsOf } from './draft-headings.ts';
import { draftItems, type ItemCursor } from './item-cursor.ts';
import { expandLayoutTables } from './layout-tables.ts';
import { reportFindings } from './report-findings.ts';

export type ImportedDraft = {
  /** Valid document of `standardSchema`. */
  readonly doc: DocJson;
  readonly cover: Partial<CoverData>;
  /** Pictures by SHA-256. */
  readonly blobs: readonly DraftBlob[];
  readonly problems: readonly Problem[];
  /** Elements found in the file: cover, contents, foreword, introduction, body, annex …, bibliography, index. */
  readonly elements: readonly string[];
  readonly headings: readonly DraftHeading[];
  readonly counts: DraftCounts;
};

export type DraftImportOptions = {
  /** Gives a block id that is unique in the document. */
  readonly newId: () => string;
};

/**
 * Reads a Word draft of a standard into the document model. Recognised are the styles of the national template, Word headings with
 * multilevel lists, and numbers typed by hand; what cannot be taken over is named in `problems`. Refusals: those of `readWord`.
 */
export async function importDraft(
  bytes: Uint8Array,
  fileName: string,
  options: DraftImportOptions,
): Promise<Result<ImportedDraft>> {
  const word = await readWord(bytes, fileName);
  return word.ok ? ok(draftFromWord(word.value, options)) : word;
}

function draftFromWord(word: WordDocument, { newId }: DraftImportOptions): ImportedDraft {
  const context: DraftContext = {
    newId,
    word,
    problems: [],
    bookmarks: new Map(),
    sourceNumbers: new Map(),
    blobs: new Map(),
    place: '',
  };
  reportFindings(context);
  const { items, boxes } = draftItems(word.blocks);
  const split = splitItems(items);
  const { facts, unread } = coverFacts(split.cover);
  if (unread.length > 0)
    report(context, 'info', 'draft-cover-text', { texts: unread.join(' / ').slice(0, 200) }, { where: '封面' });
  const bodyBoxes = boxes > 0 && split.cover.length === 0;
  if (bodyBoxes) report(context, 'info', 'draft-text-boxes', { count: boxes });

  const title = fullTitle({
    titleLead: facts.titleLead ?? '',
    titleMain: facts.titleMain ?? '',
    titleSupplement: facts.titleSupplement ?? '',
  });
  const body = expandLayoutTables(split.body);
  const cursor: ItemCursor = { items: body, at: 0 };
  const parts = assembleParts(context, cursor, title);
  const root = buildDocument(context, parts);
  context.place = '';
  if (split.shapeless) report(context, 'warning', 'draft-no-headings');
  const expected = body.filter((item) => item.kind === 'table' || !parts.derived.has(item.line));
  reportMissing(context, expected, root, title);

  const references = resolveReferences(context, root);
  if (references.broken.length > 0) {
    report(context, 'warning', 'draft-references-broken', {
      count: references.broken.length,
      shown: references.broken.slice(0, 5).join('、'),
    });
  }
  const node = standardSchema.nodeFromJSON(cleaned(root));
  node.check();
  const numbering = numberDocument(node);
  reportNumbers(context, numbering);
  const doc = node.toJSON() as DocJson;
  return {
    doc,
    cover: facts,
    blobs: [...context.blobs.values()],
    problems: context.problems,
    elements: [
      ...(split.cover.length > 0 ? ['cover'] : []),
      ...(split.contents.length > 0 ? ['contents'] : []),
      ...elementsOf(node),
    ],
    headings: headingsOf(node, numbering),
    counts: draftCounts(node),
  };
}

function reportMissing(context: DraftContext, items: ItemCursor['items'], root: DraftNode, title: string): void {
  const known = title.replace(/[\s\u3000]+/g, '');
  const missing = missingTexts(items, root, (text) => {
    const bare = text.replace(/[\s\u3000]+/g, '');
    return bare === known || /^(?:前言|引言|目次|目录|参考文献|索引|式中|其中|图例|注|示例)[：:]?$/.test(bare);
  });
  if (missing.length === 0) return;
  report(context, 'warning', 'draft-text-missing', {
    count: missing.length,
    texts: missing
      .slice(0, 5)
      .map((text) => `“${text.slice(0, 40)}”`)
      .join('、'),
  });
}

/** Numbers that will be printed otherwise than the source had them. */
function reportNumbers(context: DraftContext, numbering: Numbering): void {
  const changed: string[] = [];
  let first: string | undefined;
  for (const [source, id] of context.sourceNumbers) {
    const derived = numbering.byId.get(id);
    if (!derived) continue;
    const now = derived.kind === 'formula' ? `公式${derived.number}` : derived.label;
    if (now === source || derived.number === source) continue;
    changed.push(`${source}→${now}`);
    first ??= id;
  }
  if (changed.length > 0) {
    report(
      context,
      'warning',
      'draft-numbers-changed',
      { count: changed.length, changes: changed.slice(0, 8).join('、') },
      { blockId: first ?? '' },
    );
  }
}

/** The tree without what only the import needed, and without empty content. */
function cleaned(node: DraftNode): DraftNode {
  const result: DraftNode = { type: node.type };
  if (node.attrs) result.attrs = node.attrs;
  if (node.text !== undefined) result.text = node.text;
  if (node.marks && node.marks.length > 0) result.marks = node.marks;
  const content = node.content?.filter((child) => child.type !== 'text' || child.text !== '').map(cleaned);
  if (content && content.length > 0) result.content = content;
  return result;
}
