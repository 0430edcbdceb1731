import { pinyinCompare, pinyinInitial } from '#shared/publishing/pinyin-order.ts';
import type { Check } from '../../check.ts';
import type { RuleBlock } from '../../model/index.ts';
import { elementOf } from './clause-tree.ts';
import { printedNumbers } from './printed-numbers.ts';

/** Characters of several readings: the order by one of them is no fault. */
const SEVERAL_READINGS = /[重长行调干朝参传弹单得都恶藏乘盛石数率厦曾落薄露量中间处当分和冠供称差车]/;

/** IX01: an index (索引) that came with an imported file; our own is derived. */
export const indexChecks: readonly Check[] = [
  {
    id: 'IX01',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.14',
    scope: 'document',
    run(document, report) {
      const index = elementOf(document, 'index');
      if (!index || index.children.length === 0) return;
      const numbers = printedNumbers(document);
      let letter = '';
      let letterFell = false;
      let previous: RuleBlock | null = null;
      for (const block of index.children) {
        if (block.type === 'indexLetter') {
          const next = block.text.plain.trim().toUpperCase();
          letterFell = /^[A-Z]$/.test(next) && letter !== '' && next < letter;
          letter = next;
          previous = null;
          continue;
        }
        if (block.type !== 'indexEntry') continue;
        const text = block.text.plain;
        const range = [0, text.length] as const;
        if (letterFell || standsUnderWrongLetter(text, letter)) report(block, { range, params: { entry: text } });
        else if (previous && isAfter(previous.text.plain, text)) report(block, { range, params: { entry: text } });
        letterFell = false;
        previous = block;
        if (block.number.text.trim() === '') report(block, { variant: 'none', params: { entry: text } });
        for (const target of targetsIn(block.number.text))
          if (!numbers.has(target.number))
            report(block, { variant: 'gone', field: 'number', range: [target.from, target.to], params: target });
      }
    },
  },
];

function standsUnderWrongLetter(text: string, letter: string): boolean {
  const first = [...text][0] ?? '';
  if (!/^[A-Z]$/.test(letter) || !/^\p{Script=Han}$/u.test(first) || SEVERAL_READINGS.test(first)) return false;
  return pinyinInitial(first) !== letter;
}

function isAfter(earlier: string, later: string): boolean {
  const both = earlier + later;
  if (!/^\p{Script=Han}+$/u.test(both) || SEVERAL_READINGS.test(both)) return false;
  return pinyinCompare(earlier, later) > 0;
}

function targetsIn(text: string): readonly { readonly number: string; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/(?:附录)?([A-Z](?:\.\d+)*|\d+(?:\.\d+)*)/g)].map((match) => ({
    number: match[1]!,
    from: match.index,
    to: match.index + match[0].length,
  }));
}
