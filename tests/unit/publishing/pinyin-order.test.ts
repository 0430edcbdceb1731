import { expect, it } from 'vitest';
import { pinyinInitial } from '#shared/publishing/pinyin-order.ts';

it.each([
  ['安', 'A'],
  ['板', 'B'],
  ['糙', 'C'],
  ['稻', 'D'],
  ['额', 'E'],
  ['风', 'F'],
  ['谷', 'G'],
  ['含', 'H'],
  ['粳', 'J'],
  ['颗', 'K'],
  ['粒', 'L'],
  ['米', 'M'],
  ['难', 'N'],
  ['偶', 'O'],
  ['品', 'P'],
  ['气', 'Q'],
  ['容', 'R'],
  ['水', 'S'],
  ['筒', 'T'],
  ['未', 'W'],
  ['籼', 'X'],
  ['异', 'Y'],
  ['杂', 'Z'],
  ['pH值', 'P'],
  ['β射线', '#'],
])('%s stands under %s', (text, letter) => {
  expect(pinyinInitial(text)).toBe(letter);
});
