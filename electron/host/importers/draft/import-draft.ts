import { ok, type Problem, type Result } from '#shared/base/index.ts';
import type { ImportCount, ImportDifference, ImportOverride, ReviewRow } from '#shared/contract/index.ts';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import { clauseKey } from '#shared/domain/clause-label.ts';
import { type CoverData, EMPTY_COVER, fullTitle } from '#shared/domain/cover-data.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { type Numbering, numberDocument } from '#shared/publishing/index.ts';
import { cellParagraphs, plainTextOf, readWord, rowName, type WordDocument } from '../word/index.ts';
import { assembleParts } from './assemble.ts';
import { buildDocument } from './build-document.ts';
import { linkCitations } from './citations.ts';
import { compareTexts } from './compare-texts.ts';
import { coverFacts } from './cover-facts.ts';
import { splitItems } from './cover-split.ts';
import { resolveReferences } from './cross-references.ts';
import { type DraftBlob, type DraftContext, type DraftNode, report } from './draft-context.ts';
import { type DraftCounts, draftCounts } from './draft-counts.ts';
import { type DraftHeading, elementsOf, headingsOf } from './draft-headings.ts';
import { type DraftItem, draftItems, type ItemCursor } from './item-cursor.ts';
import { expandLayoutTables } from './layout-tables.ts';
import { keepFormulaPictures } from './picture-blob.ts';
import { reportFindings } from './report-findings.ts';
import { resultTexts } from './result-texts.ts';
import { reviewRows } from './review-rows.ts';
import { sourceCounts } from './source-counts.ts';
import { sourceTexts } from './source-texts.ts';

export type ImportedDraft = {
  /** Valid document of `standardSchema`. */
  readonly doc: DocJson;
  readonly cover: Partial<CoverData>;
  /** Pictures by SHA-256. */
  readonly blobs: readonly DraftBlob[];
  readonly problems: readonly Problem[];
  /** Row of the file at which each problem was found, -1 = of no single row. */
  readonly problemRows: readonly number[];
  /** Elements found in the file: cover, contents, foreword, introduction, body, annex …, bibliography, index. */
  readonly elements: readonly string[];
  readonly headings: readonly DraftHeading[];
  readonly counts: DraftCounts;
  /** The file beside the result, paragraph by paragraph. */
  readonly rows: readonly ReviewRow[];
  /** Text and numbers that stand on one side only. */
  readonly differences: readonly ImportDifference[];
  /** How many of each kind the file and the result hold. */
  readonly compared: readonly ImportCount[];
};

export type DraftImportOptions = {
  /** Gives a block id that is unique in the document. */
  readonly newId: () => string;
  /** What a person says that paragraphs are. */
  readonly overrides?: readonly ImportOverride[] | undefined;
  /** Called with the share done, 0–1. */
  readonly onProgress?: ((share: number) => void) | undefined;
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
  options.onProgress?.(0.4);
  return word.ok ? ok(draftFromWord(word.value, options)) : word;
}

/** Hardly any Chinese: a draft in English, whose numbers and labels read otherwise. */
function isInEnglish({ blocks }: WordDocument): boolean {
  let han = 0;
  let latin = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const text = plainTextOf(block.inlines);
    han += text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
    latin += text.match(/[a-z]/gi)?.length ?? 0;
  }
  return latin > 10 * han;
}

function draftFromWord(word: WordDocument, { newId, overrides, onProgress }: DraftImportOptions): ImportedDraft {
  const context: DraftContext = {
    newId,
    word,
    isEnglish: isInEnglish(word),
    problems: [],
    problemRows: [],
    bookmarks: new Map(),
    sourceNumbers: new Map(),
    blobs: new Map(),
    rows: new Map(),
    leftOut: new Map(),
    repeats: new Set(),
    waiting: [],
    row: -1,
    place: '',
  };
  reportFindings(context);
  const roles = new Map((overrides ?? []).map(({ row, role }) => [row, role]));
  const { items: all, boxes } = draftItems(word.blocks, roles);
  for (const { row } of all) if (roles.get(row) === 'ignore') context.leftOut.set(row, 'ignored');
  const items = all.filter(({ row }) => !context.leftOut.has(row));
  const split = splitItems(items);
  const inBody = new Set([...split.body, ...split.contents]);
  for (const item of items) if (!inBody.has(item)) context.leftOut.set(item.row, 'cover');
  for (const item of split.contents) context.leftOut.set(item.row, 'contents');
  const { facts: printed, unread } = coverFacts(split.cover, word.title);
  const facts = context.isEnglish ? { kind: 'iso' as const, ...printed } : printed;
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
  for (const item of body) {
    context.row = item.row;
    if (item.kind === 'line') keepFormulaPictures(context, item.line.paragraph.inlines);
    else for (const paragraph of cellParagraphs(item.table)) keepFormulaPictures(context, paragraph.inlines);
  }
  context.row = -1;
  const cursor: ItemCursor = { items: body, at: 0 };
  const parts = assembleParts(context, cursor, { title, number: facts.number ?? '' });
  const root = buildDocument(context, parts);
  context.place = '';
  if (split.shapeless) report(context, 'warning', 'draft-no-headings');
  onProgress?.(0.6);

  const references = resolveReferences(context, root);
  if (references.broken.length > 0) {
    report(context, 'warning', 'draft-references-broken', {
      count: references.broken.length,
      shown: references.broken.slice(0, 5).join('、'),
    });
  }
  linkCitations(context, root);
  const links = rowLinks(context, all, root);
  const texts = compareTexts(sourceTexts(context, body, links.isFormula), resultTexts(root), links);
  reportDifferences(context, texts);
  onProgress?.(0.8);
  const node = standardSchema.nodeFromJSON(cleaned(root));
  node.check();
  const numbering = numberDocument(node, profileOf(facts.kind ?? EMPTY_COVER.kind).labels);
  const numbers = changedNumbers(context, numbering, links.rowOf);
  onProgress?.(0.9);
  const doc = node.toJSON() as DocJson;
  return {
    doc,
    cover: facts,
    blobs: [...context.blobs.values()],
    problems: context.problems,
    problemRows: context.problems.map((problem, i) => {
      const found = problem.blockId ? links.rowOf(problem.blockId) : -1;
      return found >= 0 ? found : (context.problemRows[i] ?? -1);
    }),
    elements: [
      ...(split.cover.length > 0 ? ['cover'] : []),
      ...(split.contents.length > 0 ? ['contents'] : []),
      ...elementsOf(node),
    ],
    headings: headingsOf(node, numbering),
    counts: draftCounts(node),
    rows: reviewRows(context, all, node, numbering, {
      rowOf: links.rowOf,
      ownRowOf: links.ownRowOf,
      blockOf: links.blockOf,
      roles,
      cover: facts,
    }),
    differences: [...texts.map((d) => (d.row < 0 ? { ...d, row: links.rowOf(d.blockId) } : d)), ...numbers].sort(
      (a, b) => a.row - b.row,
    ),
    compared: sourceCounts(context, body, node),
  };
}

type RowLinks = {
  readonly blockOf: (row: number) => string;
  readonly rowOf: (blockId: string) => number;
  readonly ownRowOf: (blockId: string) => number;
  /** Ids of all blocks inside the top block that a row went into. */
  readonly within: (row: number) => ReadonlySet<string>;
  readonly isFormula: (row: number) => boolean;
};

/** Which row became which block, from the marks that travelled with the text and from what was read together. */
function rowLinks(context: DraftContext, items: readonly DraftItem[], root: DraftNode): RowLinks {
  const topOf = new Map<string, string>();
  const inside = new Map<string, Set<string>>();
  const formulas = new Set<string>();
  const enter = (node: DraftNode, top: string): void => {
    const id = String(node.attrs?.['id'] ?? '');
    const own = top === '' ? id : top;
    if (id !== '') {
      topOf.set(id, own);
      inside.set(own, (inside.get(own) ?? new Set()).add(id));
      if (node.type === 'formula') formulas.add(id);
    }
    for (const child of node.content ?? []) enter(child, own);
  };
  for (const section of root.content ?? []) {
    const id = String(section.attrs?.['id'] ?? '');
    topOf.set(id, id);
    inside.set(id, new Set([id]));
    for (const block of section.content ?? []) enter(block, block.type === 'annexTitle' ? id : '');
  }
  const blocks = new Map<number, readonly string[]>();
  const firstRow = new Map<string, number>();
  for (const { row } of items) {
    if (context.leftOut.has(row)) continue;
    const marked = context.bookmarks.get(rowName(row)) ?? '';
    const own = [marked, ...(context.rows.get(row) ?? [])].filter((id) => topOf.has(id));
    if (own.length > 0) blocks.set(row, own);
    for (const block of own)
      for (const id of [block, topOf.get(block) ?? block]) if (!firstRow.has(id)) firstRow.set(id, row);
  }
  return {
    blockOf: (row) => blocks.get(row)?.[0] ?? '',
    ownRowOf: (blockId) => firstRow.get(blockId) ?? -1,
    rowOf: (blockId) => firstRow.get(blockId) ?? firstRow.get(topOf.get(blockId) ?? '') ?? -1,
    within: (row) => new Set((blocks.get(row) ?? []).flatMap((id) => [...(inside.get(topOf.get(id) ?? '') ?? [])])),
    isFormula: (row) => (blocks.get(row) ?? []).some((id) => formulas.has(id)),
  };
}

function reportDifferences(context: DraftContext, differences: readonly ImportDifference[]): void {
  for (const kind of ['missing', 'added'] as const) {
    const found = differences.filter((difference) => difference.kind === kind);
    if (found.length === 0) continue;
    report(context, 'warning', `draft-text-${kind}`, {
      count: found.length,
      texts: found
        .slice(0, 5)
        .map(({ text }) => `“${text.slice(0, 40)}”`)
        .join('、'),
    });
  }
}

/** Numbers that will be printed otherwise than the source had them. */
function changedNumbers(
  context: DraftContext,
  numbering: Numbering,
  rowOf: (blockId: string) => number,
): readonly ImportDifference[] {
  const changed: ImportDifference[] = [];
  for (const [source, id] of context.sourceNumbers) {
    const derived = numbering.byId.get(id);
    if (!derived) continue;
    const now = derived.kind === 'formula' ? `公式${derived.number}` : derived.label;
    if (clauseKey(now) === clauseKey(source) || derived.number === source) continue;
    changed.push({ kind: 'number', row: rowOf(id), blockId: id, text: now, before: source, after: derived.title });
  }
  const first = changed[0];
  if (first) {
    const changes = changed.slice(0, 8).map(({ before, text }) => `${before}→${text}`);
    report(
      context,
      'warning',
      'draft-numbers-changed',
      { count: changed.length, changes: changes.join('、') },
      { blockId: first.blockId },
    );
  }
  return changed;
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
