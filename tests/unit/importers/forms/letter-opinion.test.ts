import { expect, it } from 'vitest';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { formDocx } from '#tests/builders/form-docx.ts';

/** A letter whose words ask for a change, though without a clause, waits for a person; courtesy alone does not. */

const read = (text: string) => readCommentFile(new TextEncoder().encode(text), '正文.txt');

it.each([
  '建议整体精简，删除重复内容。',
  '水分指标过严，中小企业难以达到。',
  '总体意见：结构要再斟酌。',
  '第三部分的图看不清楚，是否换一张？',
  'The test conditions should be stated.',
])('waits for a person: %s', async (text) => {
  expect(await read(`各位专家：\n您好！\n${text}\n此致`)).toMatchObject({ byHand: true, rows: [] });
});

it.each([
  '附件是我单位的修改意见，请查收。',
  '现将反馈意见表发给您，请审阅。',
  '意见：见附件',
  '我单位的意见和建议已填入表中。',
  '如有问题请与我联系。',
  '应贵单位要求，现回复如下。',
])('is courtesy: %s', async (text) => {
  const form = await read(`各位专家：\n您好！\n${text}\n此致`);
  expect([form.byHand, form.rows.length]).toEqual([undefined, 0]);
});

it('a letter in Word that suggests something waits too; a contract does not', async () => {
  const letter = formDocx(['关于标准的复函', '建议对检验规则一章作整体调整。', '东屏大学']);
  expect(await readCommentFile(letter, '复函.docx')).toMatchObject({ byHand: true });
  const contract = await readCommentFile(formDocx(['采购合同', '甲方应于三日内付款，并按附件修改。']), '合同.docx');
  expect(contract.byHand).toBeUndefined();
});
