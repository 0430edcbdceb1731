import { expect, it } from 'vitest';
import { signedWithDay } from '#host/importers/pdf/pdf-date.ts';

it.each([
  ['张三, 26年5月1日, ', '张三', '2026-05-01'],
  ['Lin Yiwei, 2026-05-01, ', 'Lin Yiwei', '2026-05-01'],
  ['Müller, R., 01.05.26, ', 'Müller, R.', '2026-05-01'],
  ['Lin, 05/04/2026, ', 'Lin', null],
  ['Lin, May 4, 2026, ', 'Lin', null],
  ['张三', '张三', null],
  ['Lin, Yiwei', 'Lin, Yiwei', null],
  ['实验室3, 茶叶所, ', '实验室3, 茶叶所,', null],
  ['', '', null],
])('the title %j is by %j of %j', (title, author, date) => {
  expect(signedWithDay(title)).toEqual({ author, date });
});
