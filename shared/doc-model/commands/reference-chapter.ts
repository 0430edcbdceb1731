import { Fragment, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { squash } from '#shared/base/index.ts';
import { compareRecordNodes } from '../document-record.ts';

/** Fixed wording of 规范性引用文件 (GB/T 1.1—2020, 8.6), from the profile of the document. */
export type ReferenceWording = {
  readonly title: string;
  /** Sentence above the entries, and the one that stands alone while there are none. */
  readonly leadIn: string;
  readonly none: string;
};

/** A block that is a direct child of a section, with its position in the document. */
export type PlacedBlock = { readonly node: Node; readonly pos: number };

/** Chapter 2: its title, and everything up to the next chapter. */
export type ReferenceChapter = {
  readonly heading: PlacedBlock;
  readonly content: readonly PlacedBlock[];
  readonly records: readonly PlacedBlock[];
  /** Position behind its last block. */
  readonly end: number;
};

const TITLE = /^(?:规范性)?引用(?:文件|标准)$|^normativereferences?$/;
const LEAD_LIKE = /下列文件|以下文件|following documents/i;
const NONE_LIKE = /没有规范性引用文件|无规范性引用文件|no normative references/i;

/** Chapter 规范性引用文件, told by its title; null when the document has none. */
export function referenceChapter(doc: Node): ReferenceChapter | null {
  let found: ReferenceChapter | null = null;
  doc.forEach((section, sectionPos) => {
    if (section.type.name !== 'body' || found) return;
    let heading: PlacedBlock | null = null;
    const content: PlacedBlock[] = [];
    let end = 0;
    section.forEach((node, offset) => {
      const pos = sectionPos + 1 + offset;
      const isChapter = node.type.name === 'heading' && node.attrs['level'] === 1;
      if (!heading) {
        if (isChapter && TITLE.test(squash(node.textContent))) {
          heading = { node, pos };
          end = pos + node.nodeSize;
        }
        return;
      }
      if (end !== pos || isChapter) return;
      content.push({ node, pos });
      end = pos + node.nodeSize;
    });
    if (heading) {
      const records = content.filter(({ node }) => node.type.name === 'reference');
      found = { heading, content, records, end };
    }
  });
  return found;
}

/** 参考文献, or null. */
export function bibliographyOf(doc: Node): PlacedBlock | null {
  let found: PlacedBlock | null = null;
  doc.forEach((node, pos) => {
    if (node.type.name === 'bibliography') found = { node, pos };
  });
  return found;
}

/** Records of 参考文献 in their order. */
export function bibliographyRecords(doc: Node): readonly PlacedBlock[] {
  const bibliography = bibliographyOf(doc);
  if (!bibliography) return [];
  const records: PlacedBlock[] = [];
  bibliography.node.forEach((node, offset) => {
    records.push({ node, pos: bibliography.pos + 1 + offset });
  });
  return records;
}

/** A sentence with citations, references or footnotes in it; no command rewrites it, so that nothing live is lost. */
export function hasAtoms(block: Node): boolean {
  return block.children.some((child) => !child.isText && child.type.name !== 'hardBreak');
}

/** Puts chapter 规范性引用文件 behind the first chapter when the document has none. */
function addReferenceChapter(tr: Transform, wording: ReferenceWording, newId: () => string): void {
  const { nodes } = tr.doc.type.schema;
  const text = (content: string) => tr.doc.type.schema.text(content);
  let at = 0;
  let chapters = 0;
  tr.doc.forEach((section, sectionPos) => {
    if (section.type.name !== 'body') return;
    at = sectionPos + 1 + section.content.size;
    section.forEach((node, offset) => {
      if (node.type.name !== 'heading' || node.attrs['level'] !== 1) return;
      chapters++;
      if (chapters === 2) at = sectionPos + 1 + offset;
    });
  });
  tr.insert(
    at,
    Fragment.from([
      nodes['heading']!.create({ id: newId(), level: 1 }, text(wording.title)),
      nodes['paragraph']!.create({ id: newId() }, text(wording.none)),
    ]),
  );
}

/**
 * Makes the fixed sentence of chapter 2 agree with its entries: the lead-in above a list, the other sentence where there is none
 * (GB/T 1.1—2020, 8.6.2). Sentences of the committee's own stay.
 */
export function settleLeadIn(tr: Transform, wording: ReferenceWording, newId: () => string): void {
  const chapter = referenceChapter(tr.doc);
  if (!chapter) return;
  const [wanted, other] = chapter.records.length > 0 ? [wording.leadIn, wording.none] : [wording.none, wording.leadIn];
  const like = chapter.records.length > 0 ? LEAD_LIKE : NONE_LIKE;
  const unlike = chapter.records.length > 0 ? NONE_LIKE : LEAD_LIKE;
  const sentences = chapter.content.filter(({ node }) => node.type.name === 'paragraph');
  const isWanted = (text: string) => squash(text) === squash(wanted) || like.test(text);
  const isOther = (text: string) => squash(text) === squash(other) || unlike.test(text);
  const right = sentences.filter(({ node }) => isWanted(node.textContent));
  const wrong = sentences.filter(
    ({ node }) => isOther(node.textContent) && !isWanted(node.textContent) && !hasAtoms(node),
  );
  const { schema } = tr.doc.type;
  const blank = sentences.find(({ node }) => node.content.size === 0);
  const reused = right.length > 0 ? undefined : (wrong[0] ?? blank);
  for (const { node, pos } of wrong.toReversed()) if (node !== reused?.node) tr.delete(pos, pos + node.nodeSize);
  if (reused) tr.replaceWith(reused.pos + 1, reused.pos + 1 + reused.node.content.size, schema.text(wanted));
  else if (right.length === 0) {
    const paragraph = schema.nodes['paragraph']!.create({ id: newId() }, schema.text(wanted));
    tr.insert(chapter.heading.pos + chapter.heading.node.nodeSize, paragraph);
  }
}

/** The same entry as a record of the other list; id and text stay. */
export function asRecordOf(node: Node, list: 'normative' | 'informative'): Node {
  const { schema } = node.type;
  const type = schema.nodes[list === 'normative' ? 'reference' : 'bibliographyItem']!;
  return node.type === type ? node : type.create({ id: node.attrs['id'] }, node.content);
}

/** Puts an entry at its place in chapter 2 or 参考文献; either is made when the document lacks it. */
export function insertRecord(
  tr: Transform,
  record: Node,
  list: 'normative' | 'informative',
  wording: ReferenceWording,
  newId: () => string,
): void {
  const node = asRecordOf(record, list);
  if (list === 'informative') {
    const items = bibliographyRecords(tr.doc);
    if (items.length === 0) {
      const { nodes } = tr.doc.type.schema;
      let at = 0;
      tr.doc.forEach((section, offset) => {
        if (section.type.name !== 'index') at = offset + section.nodeSize;
      });
      tr.insert(at, nodes['bibliography']!.create({ id: newId() }, node));
    } else tr.insert(placeAmong(items, node), node);
    return;
  }
  if (!referenceChapter(tr.doc)) addReferenceChapter(tr, wording, newId);
  const chapter = referenceChapter(tr.doc)!;
  tr.insert(chapter.records.length > 0 ? placeAmong(chapter.records, node) : chapter.end, node);
  settleLeadIn(tr, wording, newId);
}

function placeAmong(records: readonly PlacedBlock[], node: Node): number {
  const next = records.find((other) => compareRecordNodes(other.node, node) > 0);
  if (next) return next.pos;
  const last = records.at(-1)!;
  return last.pos + last.node.nodeSize;
}

/** Takes an entry out of its list; 参考文献 goes with its last one, chapter 2 gets its other sentence. */
export function removeRecord(
  tr: Transform,
  { node, pos }: PlacedBlock,
  wording: ReferenceWording,
  newId: () => string,
): void {
  const bibliography = bibliographyOf(tr.doc);
  if (node.type.name === 'bibliographyItem' && bibliography?.node.childCount === 1) {
    tr.delete(bibliography.pos, bibliography.pos + bibliography.node.nodeSize);
    return;
  }
  tr.delete(pos, pos + node.nodeSize);
  if (node.type.name === 'reference') settleLeadIn(tr, wording, newId);
}

/** Record with this id in chapter 2 or 参考文献. */
export function recordById(doc: Node, id: string): PlacedBlock | null {
  return allRecords(doc).find(({ node }) => node.attrs['id'] === id) ?? null;
}

/** Records of both lists, chapter 2 first. */
export function allRecords(doc: Node): readonly PlacedBlock[] {
  return [...(referenceChapter(doc)?.records ?? []), ...bibliographyRecords(doc)];
}
