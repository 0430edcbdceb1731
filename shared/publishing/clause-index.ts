import type { Node } from 'prosemirror-model';
import { squash } from '#shared/base/index.ts';
import { clauseKey, clauseList, normaliseClause as readClause } from '#shared/domain/clause-label.ts';
import { type NumberedBlock, type Numbering, numberDocument } from './numbering.ts';

/** Plain value of a clause as members write it (`5.2`, `A.2`, `表1`, `附录A`, `全文`; several joined by 、); empty for an empty text. */
export function normaliseClause(raw: string): string {
  return readClause(raw)?.clause ?? '';
}

const indexes = new WeakMap<Numbering, ReadonlyMap<string, string>>();

/** Keys under which the blocks of a document can be asked for: numbers, labels and (where unique) titles. */
function indexOf(numbering: Numbering): ReadonlyMap<string, string> {
  const known = indexes.get(numbering);
  if (known) return known;
  const index = new Map<string, string>();
  const titles = new Map<string, string | null>();
  for (const block of numbering.byId.values()) {
    if (NOT_ASKED_FOR.has(block.kind) || (block.kind === 'list-item' && block.number === '')) continue;
    const key = keyOf(block.kind === 'formula' ? `式${block.number}` : plainReference(block));
    if (!index.has(key)) index.set(key, block.id);
    const title = squash(block.title);
    if (title !== '') titles.set(title, titles.has(title) ? null : block.id);
  }
  for (const [title, id] of titles) if (id !== null && !index.has(title)) index.set(title, id);
  indexes.set(numbering, index);
  return index;
}

const NOT_ASKED_FOR: ReadonlySet<NumberedBlock['kind']> = new Set([
  'footnote',
  'object-footnote',
  'bibliography-item',
  'reference',
]);

function keyOf(clause: string): string {
  return squash(clauseKey(clause));
}

/** As members write it: chapter 5 is `5`, not 第5章 or Clause 5; its item is `5 a)`. */
function plainReference(block: NumberedBlock): string {
  return block.kind === 'chapter'
    ? block.number
    : block.reference.replace(/^(?:第(\d+)章(?=[的 ])|Clause (\d+)(?=[ ,]))/, '$1$2');
}

/**
 * Block that a clause as written by a member means, or null (全文, 封面, a number that the document lacks). Of several places the first
 * that exists counts; a range (5.2～5.4) means its beginning. Where the text also names a list item, a note or an example of the
 * clause (5.2 a), 5.2 注1), that block is given. A bare title (范围) is found when only one clause has it.
 */
export function findByClause(numbering: Numbering, text: string): string | null {
  const label = readClause(text);
  if (!label) return null;
  const index = indexOf(numbering);
  for (const part of clauseList(label.clause)) {
    const clause = part.replace(/～[\s\S]*/, '');
    const id = index.get(keyOf(clause));
    if (id === undefined) continue;
    const inside = [...itemsIn(text, clause), ...notesIn(label.target)].map((key) =>
      index.get(keyOf(`${clause}${key}`)),
    );
    return inside.find((found) => found !== undefined) ?? id;
  }
  return index.get(squash(text)) ?? null;
}

/** `5.2 b) 1)` → ` b) 1)` and, should there be no such item, ` b)`. */
function itemsIn(text: string, clause: string): readonly string[] {
  const marks =
    squash(text)
      .slice(squash(clause).length)
      .match(/(?<![a-z\d.])(?:[a-z]|\d{1,2})\)/g) ?? [];
  return [marks.slice(0, 2), marks.slice(0, 1)].filter((row) => row.length > 0).map((row) => ` ${row.join(' ')}`);
}

function notesIn(target: string | null): readonly string[] {
  return target && /^(注|示例)\d*$/.test(target) ? [`的${target}`] : [];
}

/**
 * For every block with an id the clause that it stands in, as members write it: `5`, `5.2`, `A.1`, `附录A`, `前言`. Blocks before the
 * first chapter of the body give 正文.
 */
export function clauseOf(doc: Node, numbering: Numbering = numberDocument(doc)): ReadonlyMap<string, string> {
  const clauses = new Map<string, string>();
  for (const [id, place] of numbering.placeOf) {
    const block = numbering.byId.get(place);
    if (block) clauses.set(id, block.kind === 'chapter' ? block.number : block.reference);
  }
  return clauses;
}
