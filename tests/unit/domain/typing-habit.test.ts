import { expect, test } from 'vitest';
import { typingHabit, unitBlank } from '#shared/domain/typing-habit.ts';

/** Text before the caret after a key, as the typist sees it. */
function typed(before: string, key: string): string {
  const change = typingHabit(before, key);
  const all = before + key;
  return change ? all.slice(0, all.length - change.take) + change.text : all;
}

test.each([
  ['外观平整', ',', '外观平整，'],
  ['外观平整', '.', '外观平整。'],
  ['甲', ';', '甲；'],
  ['应符合下列规定', ':', '应符合下列规定：'],
  ['为什么', '?', '为什么？'],
  ['停', '!', '停！'],
  ['温度', '(', '温度（'],
  ['温度（见表1', ')', '温度（见表1）'],
  ['温度（℃', ')', '温度（℃）'],
  ['称为', '"', '称为“'],
  ['称为“合格', '"', '称为“合格”'],
  ['称为“OK', '"', '称为“OK”'],
  ['他说‘好', "'", '他说‘好’'],
  ['（见附录A）', ',', '（见附录A），'],
  ['见\uFFFC', ',', '见\uFFFC，'],
  ['𠮷', ',', '𠮷，'],
])('%s and %s gives %s', (before, key, after) => {
  expect(typed(before, key)).toBe(after);
});

test.each([
  ['', ','],
  ['1', '.'],
  ['见5.2', '.'],
  ['1 000', ','],
  ['Cold chain', ','],
  ['GB', '.'],
  ['https', ':'],
  ['f(x', ')'],
  ['温度(23±2', ')'],
  ['\uFFFC', ','],
  ['甲', 'a'],
])('%s and %s stays as typed', (before, key) => {
  expect(typed(before, key)).toBe(before + key);
});

test.each([
  ['GB/T 1.1-202', '0', 'GB/T 1.1—2020'],
  ['符合GB/T 1.1--202', '0', '符合GB/T 1.1—2020'],
  ['GB 4789.2-202', '2', 'GB 4789.2—2022'],
  ['DB36/T 1234-202', '3', 'DB36/T 1234—2023'],
  ['NY/T 5010-201', '6', 'NY/T 5010—2016'],
  ['T/CAS 115-201', '5', 'T/CAS 115—2015'],
])('%s and %s gives the dash: %s', (before, key, after) => {
  expect(typed(before, key)).toBe(after);
});

test.each([
  ['ISO 10012-200', '3'],
  ['ASTM D638-201', '4'],
  ['2019-202', '0'],
  ['GB/T 20000-1', '2'],
  ['GB/T 1.1—202', '0'],
])('%s and %s keeps its hyphen', (before, key) => {
  expect(typed(before, key)).toBe(before + key);
});

test.each([
  ['长5mm', '，', '长5 mm，'],
  ['长5mm', ',', '长5 mm,'],
  ['2.5kg', '的', '2.5 kg的'],
  ['压力为20kPa', '。', '压力为20 kPa。'],
  ['100g', ' ', '100 g '],
  ['25℃', '下', '25 ℃下'],
  ['10m/s', '。', '10 m/s。'],
])('a blank comes between number and unit: %s and %s', (before, key, after) => {
  expect(typed(before, key)).toBe(after);
});

test.each(['5G', '3A', '4K', 'M5m', 'A4-5m', '5 mm', '5mmx', '第5', '1.2.3m', '5%', '30°'])(
  'no blank is put into %s',
  (text) => {
    expect(unitBlank(text)).toBeNull();
  },
);
