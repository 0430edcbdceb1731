import type { WordPattern } from './word-pattern.ts';

const DIRECTION = '[两侧边对方移摆转滑手脚岸幅翼肢晃]|各';

/** Words that leave open what a requirement demands (WO07); where they name something, they are right. */
export const VAGUE_WORDS: readonly WordPattern[] = [
  { word: '适当', before: '不' },
  { word: '适量' },
  { word: '适时', before: '[合不]' },
  { word: '足够' },
  { word: '及时', before: '[以普涉波触危]', after: '[间刻段长限效期序钟态空机差]' },
  { word: '尽快' },
  { word: '尽早' },
  { word: '合理', before: '不', after: '性|化|使用准则|使用通则' },
  { word: '有关', before: '[没无与][^，。；]{1,7}|[没无]', after: '于' },
  { word: '等等', after: '[级待于]' },
  { word: '大约' },
  { word: '若干' },
  { word: '(?<=[\\d一二三四五六七八九十百千万半]\\s?[^，。；\\d]{0,5}?)左右', after: DIRECTION },
];
