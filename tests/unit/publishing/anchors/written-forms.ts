import type { Node } from 'prosemirror-model';
import { type AnchorEvidence, type AnchorIndex, buildAnchorIndex } from '#shared/publishing/anchors/index.ts';
import { lots } from './drawn-draft.ts';

/** A row of a form, and the block its writer looked at. */
export type WrittenRow = { readonly evidence: AnchorEvidence; readonly block: string; readonly manner: string };

/** What members do to a number. */
const CLAUSES: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => `第${number}条`,
  (number) => number.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  (number) => `条款${number}`,
  // One level too high, one too low.
  (number) => number.replace(/\.\d+$/, ''),
  (number) => `${number}.1`,
];

/** What members do to the words that they quote. */
const MANNERS: Readonly<Record<string, (text: string, cut: number) => string>> = {
  literal: (text) => text,
  part: (text, cut) => text.slice(Math.min(cut % 8, text.length >> 2), Math.max(24, (text.length * 3) >> 2)),
  ellipsis: (text, cut) => (text.length < 40 ? text : `${text.slice(0, 14)}……${text.slice(-14 - (cut % 5))}`),
  points: (text) => (text.length < 40 ? text : `${text.slice(0, 16)}...${text.slice(-12)}`),
  width: (text) =>
    `“${text.replace(/[\d]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/，/g, ',')}”`,
  blanks: (text) => text.replace(/(.{9})/gu, '$1 \n'),
  slip: (text, cut) => text.slice(0, cut % text.length) + text.slice((cut % text.length) + 1),
  slips: (text, cut) => {
    const at = cut % (text.length - 4);
    return `${text.slice(0, at)}的${text.slice(at + 2)}`;
  },
};

/** Rows of forms written beside `doc`: clause number and quotation of paragraphs, items, notes, tables and titles. */
export function writtenRows(doc: Node, seed: number, count: number): readonly WrittenRow[] {
  const index: AnchorIndex = buildAnchorIndex(doc);
  const { below, of } = lots(seed);
  const texts = textsOf(doc);
  const units = index.units.filter(({ id }) => (texts.get(id)?.length ?? 0) >= 26);
  const manners = Object.entries(MANNERS);
  return Array.from({ length: count }, () => {
    const unit = of(units);
    const place = index.numbering.byId.get(index.numbering.placeOf.get(unit.id) ?? '');
    const [manner, write] = of(manners);
    const clause = of(CLAUSES)(place?.number ?? '');
    return { evidence: { clause, quote: write(texts.get(unit.id)!, below(1_000)) }, block: unit.id, manner };
  });
}

/** Text of the blocks that a member would quote, cells of a table apart by tabs. */
function textsOf(doc: Node): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  doc.descendants((node) => {
    const id = String(node.attrs['id'] ?? '');
    if (['paragraph', 'note', 'listItem', 'heading'].includes(node.type.name)) texts.set(id, node.textContent);
    if (node.type.name !== 'tableBlock') return true;
    const rows = node.child(1).children.slice(1);
    texts.set(id, rows.map((row) => row.children.map((cell) => cell.textContent).join('\t')).join('\n'));
    return false;
  });
  return texts;
}
