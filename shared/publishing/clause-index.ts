import type { Node } from 'prosemirror-model';
import { squash, toHalfWidth } from '#shared/base/index.ts';
import { type Numbering, numberDocument } from './numbering.ts';

const WHOLE_TEXT = /^(全文|通篇|全篇|整体|总体|全部|标准全文|文件全文|整个标准|general|all)$/i;
const ELEMENTS = ['封面', '目次', '前言', '引言', '参考文献', '索引'] as const;
const OBJECT = /(图|表|公式|式)\(?((?:[A-Z]\.)?\d+)\)?(?!\d)/;
const ANNEX = /^附录([A-Z])(?:[中的内第,]*)(?:\1)?((?:\.\d+)*)/;
const CLAUSE = /^(?:第|条款|章条|章|条)*((?:[A-Z]\.)?\d+(?:\.\d+)*)(?![\d.]|页|行|段|次)(?:章|条|款|节)*(.*)$/;
const ITEMS = /^(?:的|中|第|列项)*((?:(?:[a-z]|\d{1,2})\)){1,2})/;
const CHINESE_CHAPTER = /^第([一二三四五六七八九十]+)章/;
const SEPARATOR = /[、,，;；]|(?<=[\d章条)])(?:和|及|与)(?=[第表图附公式条A-Z\d])/;

/**
 * Plain value of a clause as members write it: 第5.2条, 5．2, ５．２, 条款5.2 → `5.2`; 附录A中A.2, 附录A.2 → `A.2`; 附录 A → `附录A`; 4.2.2 表1 → `表1`;
 * 5.2 a） → `5.2 a)`; 式(1) → `公式（1）`; 通篇 → `全文`. Several places keep their order, joined by 、. What is no place stays as it is, without
 * its outer blanks.
 */
export function normaliseClause(raw: string): string {
  const parts = raw
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return normaliseOne(raw.trim());
  return parts.map(normaliseOne).join('、');
}

function normaliseOne(raw: string): string {
  const text = toHalfWidth(raw)
    .replace(/[\s\u200B-\u200D\uFEFF]+/g, '')
    .replace(/(?<=\d)[。·．](?=\d)/g, '.')
    .replace(/[—–－]+$/, '');
  if (WHOLE_TEXT.test(text)) return '全文';
  for (const element of ELEMENTS) if (text.startsWith(element)) return element;
  if (text.startsWith('目录')) return '目次';
  const upper = text.replace(
    /^(附录|第|条款)?([a-z])(?=\.|$|[中的第])/,
    (_, lead, letter) => (lead ?? '') + letter.toUpperCase(),
  );
  const object = OBJECT.exec(upper.replace(/(图|表)([a-z])(?=\.\d)/, (_, kind, letter) => kind + letter.toUpperCase()));
  if (object) {
    const number = object[2] ?? '';
    return object[1] === '图' || object[1] === '表' ? `${object[1]}${number}` : `公式（${number}）`;
  }
  const annex = ANNEX.exec(upper);
  if (annex) return annex[2] === '' ? `附录${annex[1]}` : `${annex[1]}${annex[2]}`;
  const chapter = CHINESE_CHAPTER.exec(upper);
  if (chapter) return String(chineseNumber(chapter[1] ?? ''));
  const clause = CLAUSE.exec(upper);
  if (!clause) return raw;
  const items = ITEMS.exec(clause[2] ?? '')?.[1];
  return items ? `${clause[1]} ${items.replace(/\)(?=.)/g, ') ')}` : (clause[1] ?? raw);
}

function chineseNumber(text: string): number {
  const digits = '一二三四五六七八九';
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const value = (digit: string | undefined, empty: number) => (digit ? digits.indexOf(digit) + 1 : empty);
  return (text.includes('十') ? value(tens, 1) * 10 : 0) + value(ones, 0);
}

const indexes = new WeakMap<Numbering, ReadonlyMap<string, string>>();

/** Keys under which the blocks of a document can be asked for: numbers, labels and (where unique) titles. */
function indexOf(numbering: Numbering): ReadonlyMap<string, string> {
  const known = indexes.get(numbering);
  if (known) return known;
  const index = new Map<string, string>();
  const titles = new Map<string, string | null>();
  for (const block of numbering.byId.values()) {
    if (block.kind === 'footnote' || block.kind === 'object-footnote' || block.kind === 'bibliography-item') continue;
    if (block.kind === 'list-item' && block.number === '') continue;
    const key = block.kind === 'chapter' ? block.number : block.reference.replace(/^第(\d+)章 /, '$1 ');
    if (block.reference !== '' && !index.has(squash(key))) index.set(squash(key), block.id);
    const title = squash(block.title);
    if (title !== '') titles.set(title, titles.has(title) ? null : block.id);
  }
  for (const [title, id] of titles) if (id !== null && !index.has(title)) index.set(title, id);
  indexes.set(numbering, index);
  return index;
}

/**
 * Block that a clause as written by a member means, or null (全文, 封面, a number that the document lacks). Of several places the first
 * that exists counts. A bare title (范围) is found when only one clause has it.
 */
export function findByClause(numbering: Numbering, text: string): string | null {
  const index = indexOf(numbering);
  for (const part of normaliseClause(text).split('、')) {
    const id = index.get(squash(part));
    if (id !== undefined) return id;
  }
  return index.get(squash(text)) ?? null;
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
