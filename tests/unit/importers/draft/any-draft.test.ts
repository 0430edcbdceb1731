import fc from 'fast-check';
import { TableMap } from 'prosemirror-tables';
import { expect, test } from 'vitest';
import { importDraft } from '#host/importers/draft/index.ts';
import { PARAGRAPH_ROLES } from '#shared/contract/index.ts';
import { sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';
import {
  bookmark,
  cell,
  docxFile,
  field,
  footnoteMark,
  HEADING_STYLES,
  p,
  picture,
  r,
  SUB,
  SUPER,
  styleXml,
  TINY_PNG,
  table,
} from '#tests/builders/docx-file.ts';

const STYLES = [
  '章标题',
  '一级条标题',
  '二级无标题',
  '附录标识',
  '附录一级条标题',
  '术语条一',
  '注：',
  '示例：',
  '示例内容',
  '正文表标题',
  '正文图标题',
  '正文公式',
  '图表脚注',
  '图表说明',
  '字母编号列项（一级）',
  '数字编号列项（二级）',
  '参考文献条目',
  '前言、引言标题',
  '文件名称',
];
const TEXTS = [
  '',
  '前言',
  '引言',
  '目次',
  '参考文献',
  '索引',
  '1 范围',
  '2 规范性引用文件',
  '3 术语和定义',
  '3.1',
  '3.1 油茶 oil-tea',
  '4 要求',
  '4.1 外观',
  '4.1.1 应完整。',
  'A.1 原理',
  '0.1 背景',
  '附录A',
  '附录B（规范性）方法',
  '（资料性）',
  '油茶 oil-tea camellia',
  '山茶科植物。',
  '[来源：GB/T 1]',
  '注：略。',
  '注1：甲。',
  '示例：',
  '示例1：乙。',
  'a) 甲；',
  '1) 乙；',
  '——丙。',
  '·丁。',
  '表1 指标',
  '表1（续）',
  '图1 装置',
  '单位为毫米',
  '式中：',
  'w——质量；',
  'w=m/V……（1）',
  '见表1和第2章，按4.1执行。',
  'GB/T 8321（所有部分） 准则',
  '[1] GB/T 2',
  '正文一句话。',
  '________________',
  '重要提示：小心。',
  '前言…………1',
];

const run = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS).map((text) => r(text)) },
  fc.constantFrom(
    r('a', SUPER),
    r('1', SUB),
    footnoteMark(1),
    footnoteMark(9),
    picture('one'),
    picture('gone'),
    '<w:r><w:br/></w:r>',
    '<w:r><w:tab/></w:r>',
  ),
  fc.constantFrom(
    field('REF _Ref1 \\h', '表1'),
    field('REF _None \\h', '5'),
    bookmark('_Ref1'),
    '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>',
  ),
);
const paragraph = fc
  .tuple(
    fc.array(run, { maxLength: 3 }),
    fc.option(fc.constantFrom(...STYLES, 'H1', 'H2', 'H3'), { freq: 2 }),
    fc.constantFrom('', 'center'),
  )
  .map(([runs, style, align]) => p(runs, { ...(style ? { style } : {}), align }));
const anyTable = fc
  .array(
    fc.array(fc.tuple(paragraph, fc.integer({ min: 1, max: 3 }), fc.constantFrom(undefined, 'restart', 'continue')), {
      maxLength: 4,
    }),
    { maxLength: 4 },
  )
  .map((rows) =>
    table(
      rows.map((cells) =>
        cells.map(([content, span, merge]) => cell([content], { span, ...(merge ? { merge } : {}) } as object)),
      ),
      4,
    ),
  );
const body = fc
  .array(fc.oneof({ weight: 8, arbitrary: paragraph }, anyTable), { maxLength: 25 })
  .map((blocks) => blocks.join(''));

/** What a person may say of some of the rows. */
const corrections = fc.array(fc.record({ row: fc.nat(20), role: fc.constantFrom(...PARAGRAPH_ROLES) }), {
  maxLength: 4,
});

test('whatever the order of its parts and whatever a person says of them, a draft becomes a valid document with unique ids, whole tables and live references', async () => {
  const styles = HEADING_STYLES + STYLES.map((name) => styleXml(name, `标准文件_${name}`)).join('');
  await fc.assert(
    fc.asyncProperty(body, corrections, async (xml, overrides) => {
      const bytes = docxFile({
        body: xml,
        styles,
        footnotes: { '1': p('脚注') },
        parts: { 'media/one.png': TINY_PNG },
      });
      const result = await importDraft(bytes, 'a.docx', { newId: sequentialBlockIds(), overrides });
      if (!result.ok) throw new Error(result.error.code);
      const doc = standardSchema.nodeFromJSON(result.value.doc);
      doc.check();
      const ids = new Set<string>();
      doc.descendants((node) => {
        const id = node.attrs['id'] as string | undefined;
        if (id === undefined) return;
        expect(id).not.toBe('');
        expect(ids.has(id)).toBe(false);
        ids.add(id);
      });
      doc.descendants((node) => {
        if (node.type.name === 'table') expect(TableMap.get(node).problems).toBeNull();
        if (node.type.name === 'crossReference' || node.type.name === 'objectFootnoteMark')
          expect(ids).toContain(node.attrs['target']);
      });
    }),
    { numRuns: 100 },
  );
});

test('whatever the order of its parts, every word of a draft stands in the result, or the import says where it went', async () => {
  const styles = HEADING_STYLES + STYLES.map((name) => styleXml(name, `标准文件_${name}`)).join('');
  const marked = fc
    .array(
      fc.tuple(fc.constantFrom(...TEXTS), fc.option(fc.constantFrom(...STYLES, 'H1', 'H2'), { freq: 2 }), fc.boolean()),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((parts) =>
      parts.map(([text, style, inTable], i) => ({ text: `${text}词${i}尾`, word: `词${i}尾`, style, inTable })),
    );
  await fc.assert(
    fc.asyncProperty(marked, async (parts) => {
      const xml = parts.map(({ text, style, inTable }) =>
        inTable ? table([[text, '值']], 2) : p(text, style ? { style } : {}),
      );
      const result = await importDraft(docxFile({ body: xml.join(''), styles }), 'a.docx', {
        newId: sequentialBlockIds(),
      });
      if (!result.ok) throw new Error(result.error.code);
      const { doc, differences, rows } = result.value;
      // Words in a formula stand as \text{词}0\text{尾}.
      const shown = JSON.stringify(doc).replace(/\\\\text\{([^}]*)\}/g, '$1');
      parts.forEach(({ word }, row) => {
        const isNamed = differences.some((entry) => entry.row === row) || rows[row]?.leftOut !== undefined;
        if (!isNamed) expect(shown).toContain(word);
      });
    }),
    { numRuns: 150 },
  );
});
