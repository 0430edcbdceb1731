import { toHalfWidth } from '../../base/index.ts';

/** Words by which one asks, agrees or introduces; they say nothing about what is asked. */
const EMPTY_WORDS =
  /建议(?:将|把|在)?|请(?:将|把)?|希望|可否|是否可以|是否|能否|应当|应该|宜|认为|我单位|本单位|我方|贵单位|please|suggest(?:ed|ion)?|propose[ds]?|should/gi;

/** Spellings of one thing. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/修改为|更改为|改成|调整为|修订为/g, '改为'],
  [/删掉|去掉|去除|取消/g, '删除'],
  [/补充|增补|添加|加上|新增/g, '增加'],
  [/不够明确|不明确|不清楚|不够清楚|不清晰/g, '不明'],
  [/表述|表达|措辞|文字/g, '表述'],
  [/前后不一致|前后矛盾|不统一|不协调/g, '不一致'],
];

/** A text as it is compared: half width, lower case, without punctuation and words of courtesy, one word for one thing. */
export function comparedText(text: string): string {
  const plain = SAME.reduce((now, [spellings, word]) => now.replace(spellings, word), toHalfWidth(text).toLowerCase());
  return plain
    .replace(EMPTY_WORDS, '')
    .replace(/[^\p{L}\p{N}.%]+/gu, ' ')
    .trim();
}

const HAN = /\p{Script=Han}/u;

/** Pairs of neighbouring Han characters, whole words and numbers of other scripts, as numbers of a dictionary. */
export function shinglesOf(text: string, dictionary: Map<string, number>): readonly number[] {
  const found = new Set<number>();
  const add = (shingle: string): void => {
    let number = dictionary.get(shingle);
    if (number === undefined) {
      number = dictionary.size;
      dictionary.set(shingle, number);
    }
    found.add(number);
  };
  for (const [piece] of text.matchAll(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu)) {
    if (!HAN.test(piece)) {
      add(piece);
      continue;
    }
    const characters = [...piece];
    if (characters.length === 1) add(piece);
    for (let at = 1; at < characters.length; at++) add(`${characters[at - 1]}${characters[at]}`);
  }
  return [...found];
}

/** Numbers in a text, in order: two remarks with different numbers ask for different things. */
export function numbersIn(text: string): string {
  return (toHalfWidth(text).match(/\d+(?:\.\d+)*/g) ?? []).join(' ');
}
