const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true });

/** First characters of each pinyin initial in collation order; I, U and V begin no syllable. */
const FIRST_OF: readonly (readonly [letter: string, first: string])[] = [
  ['A', '阿'],
  ['B', '八'],
  ['C', '嚓'],
  ['D', '咑'],
  ['E', '妸'],
  ['F', '发'],
  ['G', '旮'],
  ['H', '哈'],
  ['J', '丌'],
  ['K', '咔'],
  ['L', '垃'],
  ['M', '妈'],
  ['N', '拏'],
  ['O', '噢'],
  ['P', '妑'],
  ['Q', '七'],
  ['R', '呥'],
  ['S', '仨'],
  ['T', '他'],
  ['W', '屲'],
  ['X', '夕'],
  ['Y', '丫'],
  ['Z', '帀'],
];

/** Order of index entries: Han by pinyin, then Latin and other letters. */
export function pinyinCompare(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Capital letter under which an index lists a term: initial of its pinyin, or its own Latin letter; `#` for all else. */
export function pinyinInitial(text: string): string {
  const first = [...text][0] ?? '';
  if (/[A-Za-z]/.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return '#';
  return FIRST_OF.findLast(([, boundary]) => collator.compare(boundary, first) <= 0)?.[0] ?? 'A';
}
