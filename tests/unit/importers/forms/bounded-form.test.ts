import { expect, it } from 'vitest';
import { runTask } from '#host/index.ts';
import { formDocx } from '#tests/builders/form-docx.ts';
import { formXlsx } from '#tests/builders/form-xlsx.ts';

const HEAD = ['序号', '章条编号', '修改意见'];
const read = async (name: string, bytes: Uint8Array) =>
  (await runTask('read-forms', { files: [{ name, bytes }] }, {}))[0]!;

it('a text of twenty pages is cut, and that is said', async () => {
  const long = '意见'.repeat(30_000);
  const { rows, problems } = await read(
    '表.docx',
    formDocx(['单位：甲', [HEAD, ['1', '5.1', long], ['2', '5.2', '短']]]),
  );
  expect(rows.map(({ comment }) => comment?.length)).toEqual([20_000, 1]);
  expect(problems).toContainEqual({ code: 'form-text-cut', severity: 'warning', params: { count: 1, limit: 20_000 } });
});

it('a file of nothing but problems tells some of them and how many there are', async () => {
  const head = ['序号', '章条编号', '原文', '修改意见'];
  const rows = Array.from({ length: 1_000 }, (_, i) => [`${i + 1}`, '5.1', `第${i}句原文。`, '']);
  const { problems } = await read('表.docx', formDocx(['单位：甲', [head, ...rows]]));
  expect(problems).toHaveLength(301);
  expect(problems.at(-1)).toEqual({ code: 'form-problems-more', severity: 'warning', params: { count: 700 } });
});

it('names lose what is not seen, texts keep their lines, and halves of characters go from both', async () => {
  const rows = [['单位：\u202e茶\u200b叶所'], HEAD, ['1', '5.\u20661', '“及时”_xD800_不可检验。\n改为4 h']];
  const form = await read('表.xlsx', formXlsx([{ name: '表', rows }]));
  expect(form.organisation).toBe('茶叶所');
  expect(form.rows).toMatchObject([{ clauseRaw: '5.1', comment: '“及时”\ufffd不可检验。\n改为4 h' }]);
});
