import type { Node } from 'prosemirror-model';
import { leadingCode, type StandardCode, writtenCode, yearSeparator } from '#shared/domain/standard-code.ts';
import { compareStandardCodes } from '#shared/domain/standard-code-order.ts';

/** Nodes that are records of other documents (文件记录): entries of 规范性引用文件 and of 参考文献. */
export const RECORD_NODES: ReadonlySet<string> = new Set(['reference', 'bibliographyItem']);

/**
 * What an entry of 规范性引用文件 or 参考文献 says of a document. The entry is the record: nothing is kept beside its text
 * `code　title（original title）` (GB/T 1.1—2020, 8.6.3).
 */
export type DocumentRecord = {
  /** Without year: `GB/T 1.1`, `ISO/IEC 27001`; empty = literature without a code (a book, a law). */
  readonly number: string;
  /** Four digits, `XXXX`; empty = not dated (不注日期). */
  readonly year: string;
  /** （所有部分） */
  readonly allParts: boolean;
  readonly title: string;
  /** Foreign title behind the Chinese one; empty = none. */
  readonly originalTitle: string;
};

const ALL_PARTS = /^\s*[（(]\s*(?:所有部分|all parts)\s*[）)]/;
const ORIGINAL = /^(.*\p{Script=Han}[^\p{Script=Han}]*?)\s*[（(](?=[^A-Za-z]*[A-Za-z])([^\p{Script=Han}]*)[）)]$/u;
/** Letters of a title in two languages; what is longer is no title, and would take long to look through. */
const LONGEST_TITLE = 600;
/** A number of an issuer that is not known, told by the gap behind it: CIPAC MT 18　…. */
const UNKNOWN_CODE = /^([A-Z][A-Za-z]{0,20}[A-Z/][\w./ -]{0,40}?\d[\w.-]{0,40}?)(?:[—:-]((?:19|20)\d{2}))?\u3000/;

/** Reads an entry; a text that begins with no code is a title as a whole. English entries separate code and title by a comma. */
export function parseDocumentRecord(text: string): DocumentRecord {
  const trimmed = text.trim();
  const code = leadingCode(trimmed);
  const unknown = code ? null : UNKNOWN_CODE.exec(trimmed);
  if (!code && !unknown) return { number: '', year: '', allParts: false, title: trimmed, originalTitle: '' };
  const behind = trimmed.slice(code ? code.to : (unknown?.[0].length ?? 0));
  const allParts = ALL_PARTS.test(behind);
  const named = behind
    .replace(ALL_PARTS, '')
    .replace(/^[\s\u3000,，]+/, '')
    .trim();
  const original = named.length <= LONGEST_TITLE ? ORIGINAL.exec(named) : null;
  return {
    number: code ? code.key : (unknown?.[1] ?? ''),
    year: code ? code.year : (unknown?.[2] ?? ''),
    allParts,
    title: (original?.[1] ?? named).trim(),
    originalTitle: (original?.[2] ?? '').trim(),
  };
}

/**
 * The code as the text cites it, with the year when the document is dated (GB/T 1.1—2020, 9.5.4): `GB/T 1.1—2020`, `ISO 9001:2015`,
 * `GB/T 20501（所有部分）`. Empty for literature.
 */
export function citationCode({ number, year, allParts }: Omit<DocumentRecord, 'title' | 'originalTitle'>): string {
  if (number === '') return '';
  const code = leadingCode(number);
  if (allParts) return `${number}${isForeign(code) ? ' (all parts)' : '（所有部分）'}`;
  if (!code) return year === '' ? number : `${number}${yearSeparator('foreign')}${year}`;
  return writtenCode({ family: code.family, key: code.key, year });
}

function isForeign(code: StandardCode | null): boolean {
  return !code || code.family === 'iso' || code.family === 'foreign';
}

/** The entry as text: Chinese `code　title（original）`, English `code, title`. */
export function printDocumentRecord(record: DocumentRecord, language: 'zh' | 'en' = 'zh'): string {
  const { title, originalTitle } = record;
  const named = originalTitle === '' ? title : `${title}（${originalTitle}）`;
  const code = citationCode(record);
  if (code === '' || named === '') return code || named;
  return language === 'en' ? `${code}, ${named}` : `${code}\u3000${named}`;
}

type Read = { readonly record: DocumentRecord; readonly code: StandardCode | null };
const reads = new WeakMap<Node, Read>();

function read(node: Node): Read {
  const known = reads.get(node);
  if (known) return known;
  const text = node.textContent.trim();
  const fresh = { record: parseDocumentRecord(text), code: leadingCode(text) };
  reads.set(node, fresh);
  return fresh;
}

/** Record that a `reference` or `bibliographyItem` is; read once for every version of the block. */
export function recordOfNode(node: Node): DocumentRecord {
  return read(node).record;
}

/**
 * What a citation of the record prints: its code, with the year when it is dated; 《title》 for literature without a code in
 * 规范性引用文件. Empty for literature in 参考文献 (the numbering gives [n]) and for an entry without any text.
 */
export function citationOfNode(node: Node): string {
  const { record } = read(node);
  if (record.number !== '') return citationCode(record);
  return node.type.name === 'reference' && record.title !== '' ? `《${record.title.replace(/^《|》$/g, '')}》` : '';
}

/** Order of two record nodes in their list; see `compareStandardCodes`. */
export function compareRecordNodes(a: Node, b: Node): number {
  return compareStandardCodes(read(a).code, read(b).code);
}
