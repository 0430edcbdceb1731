import { expect, test } from 'vitest';
import { inspectDraft } from '#host/importers/draft/index.ts';
import { convertDraft } from '#host/one-off/convert-draft.ts';
import { cell, docxFile, footnoteMark, p, picture, r, SUB, SUPER, TINY_PNG, table } from '#tests/builders/docx-file.ts';

const lines = (...texts: string[]): string => texts.map((text) => p(text)).join('');

/** A draft typed by hand with every kind of block. */
const DRAFT = docxFile({
  body:
    lines(
      'ICS 65.020.20',
      'CCS B 05',
      'DB41/T 12—2026',
      '代替 DB41/T 12—2019',
      '油茶栽培技术规程',
      'Code of practice for oil-tea camellia',
      '（征求意见稿）',
      '2026-05-01发布',
      '2026-06-01实施',
    ) +
    lines(
      '前言',
      '本文件按照GB/T 1.1—2020的规定起草。',
      '本文件由某林业局提出并归口。',
      '引言',
      '油茶是木本油料树种。',
    ) +
    lines(
      '1 范围',
      '本文件规定了油茶栽培的要求。',
      '2 规范性引用文件',
      '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。',
      'GB/T 8321（所有部分）  农药合理使用准则',
      'LY/T 1557—2020　名特优经济林基地建设技术规程',
    ) +
    lines(
      '3 术语和定义',
      '下列术语和定义适用于本文件。',
      '3.1',
      '油茶  oil-tea camellia',
      '茶油树 tea-oil tree',
      '山茶科植物，种子含油。',
      '注：包括普通油茶。',
      '[来源：LY/T 1557—2020，3.1]',
      '3.2',
      '出籽率  seed rate',
      '鲜果中种子的质量分数。',
      '示例：20%。',
    ) +
    lines(
      '4 栽培',
      '4.1 造林地',
      '应选择：',
      'a) 坡度不大于25°的地块：',
      '1) 阳坡；',
      '2) 半阳坡；',
      'b) 土层厚度见表1。',
      '表1 土壤指标',
      '单位为厘米',
    ) +
    table(
      [
        [cell('项目', { merge: 'restart' }), cell('指标', { span: 2 })],
        [cell('', { merge: 'continue' }), '一级', '二级'],
        ['土层', cell([p([r('80'), r('a', SUPER)])]), '60'],
      ],
      3,
      2,
    ) +
    lines('注：现场测定。') +
    p([r('a', SUPER), r(' 平均值。')]) +
    lines('4.2 管理', '4.2.1 每年应除草两次，按附录A记录。', '4.2.2 施肥量按公式（1）计算。') +
    p([r('w=m'), r('1', SUB), r('/m×100………………（1）')]) +
    lines('式中：') +
    p([r('m'), r('1', SUB), r('——种子的质量，单位为克（g）；')]) +
    lines('m——鲜果的质量，单位为克（g）。') +
    p([r('结果应保留一位小数'), footnoteMark(1), r('，步骤见图1和4.1。')]) +
    p([picture('one')]) +
    lines(
      '1——果皮；',
      '图1 果实',
      '附录A',
      '（规范性）',
      '记录表',
      'A.1 内容',
      '应记录：',
      '——日期；',
      '——地点。',
      'A.2 保存',
      '应保存三年。',
      '参考文献',
      '[1] GB/T 26901—2020　李贮藏技术规程',
      '[2] 某某. 油茶[M]. 2019',
    ),
  footnotes: { '1': p('修约按通用规则。') },
  parts: { 'media/one.png': TINY_PNG },
});

test('a draft that was imported and written as Word comes back block by block the same', async () => {
  const before = await inspectDraft(DRAFT, 'draft.docx');
  const converted = await convertDraft(DRAFT, 'draft.docx', 'docx');
  if (!before.ok || !converted.ok) throw new Error('refused');
  const after = await inspectDraft(converted.value.bytes, 'again.docx');
  if (!after.ok) throw new Error(after.error.code);
  expect(before.value.problems).toEqual([]);
  expect(before.value.text).toHaveLength(56);
  expect(after.value.text).toEqual(before.value.text);
  expect(after.value.counts).toEqual(before.value.counts);
  expect(after.value.headings).toEqual(before.value.headings);
  expect(after.value.problems).toEqual([]);
});
