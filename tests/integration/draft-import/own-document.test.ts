import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { type ImportedDraft, importDraft } from '#host/importers/draft/index.ts';
import { runTask } from '#host/jobs/run-task.ts';
import { type DocJson, sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { TINY_PNG } from '#tests/builders/docx-file.ts';
import { LONG_COVER } from '#tests/builders/long-standard.ts';
import { samplesDir } from '#tests/builders/samples.ts';

const PNG = createHash('sha256').update(TINY_PNG).digest('hex');
const image = (more: object = {}) =>
  d.image({ blob: PNG, mime: 'image/png', widthMm: 40, heightMm: 30, alt: '', ...more });

/** Every kind of block, inline and mark that a standard can hold. */
const DOCUMENT = d.documentOf(
  d.foreword(
    d.paragraph('本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。'),
    d.paragraph('本文件代替GB/T 99001—2016，主要技术变化如下：'),
    d.list('alpha', ['增加了要求；', '删除了附录。']),
    d.note('前言可以有注。'),
  ),
  d.introduction(
    d.heading(2, '背景'),
    d.paragraph('冷链储运日益普及。'),
    d.heading(2, '目的'),
    d.paragraph('统一要求。'),
  ),
  d.body(
    d.warning('重要提示：使用本文件的人员应有经验。'),
    d.heading(1, '范围', { id: 'scope' }),
    d.paragraph('本文件规定了储运的要求。'),
    d.heading(1, '规范性引用文件'),
    d.paragraph('下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。'),
    d.reference('GB/T 5009.3—2016　食品安全国家标准　食品中水分的测定', { id: 'r1' }),
    d.reference('ISO 9001　质量管理体系　要求（Quality management systems—Requirements）', { id: 'r2' }),
    d.reference('GB/T 20501（所有部分）　公共信息导向系统', { id: 'r3' }),
    d.heading(1, '术语和定义'),
    d.paragraph('下列术语和定义适用于本文件。'),
    d.term(2, '冷链', 'cold chain', '保持规定温度的物流体系。', { id: 't1' }),
    d.term(2, '储运等级', 'storage grade', '按温度和时间划分的等级。', { id: 't2' }, [
      d.note('分为三级。'),
      d.example('一级。'),
      d.termSource('[来源：GB/T 1000—2016，3.2，有修改]'),
    ]),
    d.heading(1, '要求', { id: 'c4' }),
    d.heading(2, '外观', { id: 'c41' }),
    d.clause(3, '应完整，无破损。', { id: 'c411' }),
    d.clause(3, ['应按', d.cite('r1'), '测定，见', d.refTo('tab1'), '、', d.refTo('fig1'), '和', d.refTo('f1'), '。']),
    d.heading(2, '温度', { id: 'c42' }),
    d.paragraph([
      '按',
      d.refTo('c41'),
      '和',
      d.refTo('annexA'),
      '执行，符合',
      d.cite('r3'),
      '；浓度',
      d.textWith('c', 'emphasis'),
      d.textWith('max', 'subscript'),
      '，面积m',
      d.textWith('2', 'superscript'),
      '，',
      d.textWith('重要', 'strong'),
      '。',
      d.footnote('修约按通用规则。'),
    ]),
    d.paragraph('应符合下列规定：'),
    d.list('alpha', [d.item('外观：', d.list('number', ['完整；', '清洁；'])), '标志清晰。']),
    d.paragraph('包括：'),
    d.list('dash', [d.item('温度：', d.list('dot', ['高；', '低；'])), '湿度。']),
    d.note('第一个注。'),
    d.note('第二个注。'),
    d.example('外观合格。'),
    d.example('框中的示例。', { boxed: true }),
    d.example([d.paragraph('分级：'), d.list('alpha', ['一级；', '二级。'])]),
    d.example([d.paragraph('计算：'), d.formula('a=b', { numbered: false })]),
    d.table(
      '指标',
      [
        [d.headCell('项目', { rowspan: 2 }), d.headCell('值', { colspan: 2 })],
        [d.headCell('上'), d.headCell('下')],
        ['水分', d.cell([d.paragraph(['12', d.objectMark('of1')])]), '—'],
        [d.cell('合计'), d.cell('12', { colspan: 2 })],
      ],
      { id: 'tab1', unit: '单位为毫米', rest: [d.note('现场测定。'), d.objectFootnote('平均值。', { id: 'of1' })] },
    ),
    d.figure('装置', {
      id: 'fig1',
      images: [image({ subtitle: '正面' }), image({ subtitle: '侧面' })],
      rest: [d.paragraph('1——箱体；'), d.note('示意。')],
    }),
    d.figure('外形', { images: [image()] }),
    d.formula('w=\\frac{m_{1}-m_{2}}{m_{0}}\\times 100', { id: 'f1' }),
    d.formulaKey([
      ['w', '水分的质量分数，%；'],
      ['m_{1}', '烘前的质量，单位为克（g）。'],
    ]),
    d.paragraph(['其中', d.refTo('f1', 'number'), '用于计算。']),
  ),
  d.annex(
    '测定方法',
    [
      d.heading(2, '原理'),
      d.paragraph('烘干。'),
      d.heading(2, '步骤'),
      d.clause(3, '称量。'),
      d.clause(3, '烘干。'),
      d.table('记录', [
        ['甲', '乙'],
        ['1', '2'],
      ]),
      d.formula('x=1'),
    ],
    {
      id: 'annexA',
      obligation: 'normative',
    },
  ),
  d.annex('示例', [d.paragraph('略。')], { obligation: 'informative' }),
  d.bibliography(
    d.bibliographyItem('GB/T 8321（所有部分）　农药合理使用准则'),
    d.bibliographyItem('某某. 冷链[M]. 2019'),
  ),
  d.index(),
);

/** A draft in English with every kind of block. */
const ENGLISH = d.documentOf(
  d.foreword(d.paragraph('This document was prepared by Technical Committee ISO/TC 34.')),
  d.introduction(d.paragraph('Cold chains are common.')),
  d.body(
    d.warning('WARNING — Persons using this document should be familiar with normal practice.'),
    d.heading(1, 'Scope'),
    d.paragraph('This document specifies requirements for storage.'),
    d.heading(1, 'Normative references'),
    d.paragraph('The following documents are referred to in the text.'),
    d.reference('ISO 9001:2015, Quality management systems — Requirements', { id: 'er1' }),
    d.heading(1, 'Terms and definitions'),
    d.paragraph('For the purposes of this document, the following terms and definitions apply.'),
    d.term(2, 'cold chain', '', 'system that keeps a specified temperature', { id: 'et1' }, [
      d.note('It has three links.'),
      d.termSource('[SOURCE: ISO 9000:2015, 3.2]'),
    ]),
    d.heading(1, 'Requirements', { id: 'ec4' }),
    d.heading(2, 'Appearance', { id: 'ec41' }),
    d.clause(3, 'Grains shall be whole.'),
    d.clause(3, [
      'Water shall be determined in accordance with ',
      d.cite('er1'),
      ', see ',
      d.refTo('etab'),
      ', ',
      d.refTo('efig'),
      ', ',
      d.refTo('ef'),
      ' and ',
      d.refTo('ec41'),
      '.',
    ]),
    d.heading(2, 'Temperature'),
    d.paragraph(['Follow ', d.refTo('eA'), ' and ', d.refTo('ec4'), '.', d.footnote('Rounded.')]),
    d.list('alpha', [d.item('appearance:', d.list('number', ['whole;', 'clean;'])), 'mark.']),
    d.list('dash', ['high;', 'low.']),
    d.note('The first.'),
    d.note('The second.'),
    d.example('Good looks.'),
    d.example('In a frame.', { boxed: true }),
    d.table(
      'Limits',
      [
        ['Item', 'Value'],
        ['water', d.cell([d.paragraph(['12', d.objectMark('eof')])])],
      ],
      {
        id: 'etab',
        unit: 'Dimensions in millimetres',
        rest: [d.note('On site.'), d.objectFootnote('Mean.', { id: 'eof' })],
      },
    ),
    d.figure('Device', { id: 'efig', images: [image({ subtitle: 'front' }), image({ subtitle: 'side' })] }),
    d.formula('w=m', { id: 'ef' }),
    d.formulaKey([
      ['w', 'is the mass fraction of water;'],
      ['m', 'is the mass.'],
    ]),
  ),
  d.annex('Method', [d.heading(2, 'Principle'), d.paragraph('Drying.')], { id: 'eA', obligation: 'normative' }),
  d.annex('Example', [d.paragraph('Nothing.')], { obligation: 'informative' }),
  d.bibliography(d.bibliographyItem('ISO 22000, Food safety management systems')),
);

/** The document by its meaning: ids are places in it, references name the place, sizes that no reader sees are gone. */
function meaning(doc: DocJson): string[] {
  const places = new Map<string, string>();
  const walk = (node: DocJson, path: string): void => {
    const id = node.attrs?.['id'];
    if (typeof id === 'string' && id !== '') places.set(id, path);
    node.content?.forEach((child, i) => {
      walk(child, `${path}/${i}`);
    });
  };
  walk(doc, '');
  const lines: string[] = [];
  const inline = (node: DocJson): string => {
    const attrs = node.attrs ?? {};
    const marks = (node.marks ?? []).map((mark) => mark.type).sort();
    if (node.type === 'text') return marks.length > 0 ? `<${marks.join(' ')}>${node.text}</>` : (node.text ?? '');
    if (attrs['target']) return `{${node.type} ${places.get(String(attrs['target'])) ?? '?'} ${attrs['form'] ?? ''}}`;
    if (node.type === 'footnote') return `{footnote ${attrs['text']}}`;
    if (node.type === 'inlineMath') return `$${attrs['latex']}$`;
    return `{${node.type}}`;
  };
  const visit = (node: DocJson, depth: number): void => {
    const {
      id: _,
      colwidth: __,
      align: ___,
      widthMm,
      heightMm,
      ...attrs
    } = (node.attrs ?? {}) as Record<string, unknown>;
    if (typeof attrs['latex'] === 'string') attrs['latex'] = attrs['latex'].replace(/\s+/g, '');
    const size = widthMm === undefined ? '' : ` ${Math.round(Number(widthMm))}×${Math.round(Number(heightMm))}`;
    const head = `${'  '.repeat(depth)}${node.type} ${JSON.stringify(attrs)}${size}`;
    const children = node.content ?? [];
    if (children.some((child) => INLINE.has(child.type))) lines.push(`${head} ${children.map(inline).join('')}`);
    else {
      lines.push(head);
      for (const child of children) visit(child, depth + 1);
    }
  };
  visit(doc, 0);
  return lines;
}

const INLINE = new Set([
  'text',
  'hardBreak',
  'crossReference',
  'citation',
  'footnote',
  'objectFootnoteMark',
  'inlineMath',
]);

/** The document after it was written as Word and read again. */
async function thereAndBack(
  doc: Node,
  blobs: ReadonlyMap<string, Uint8Array>,
  cover = LONG_COVER,
): Promise<ImportedDraft> {
  const publication = buildStandard(doc, cover, profileOf(cover.kind));
  const { bytes } = await runTask('render', { publication, format: 'docx', blobs }, {});
  const read = await importDraft(bytes, 'own.docx', { newId: sequentialBlockIds() });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

test('our own Word file of a document with every kind of block gives the same document back', async () => {
  const read = await thereAndBack(DOCUMENT, new Map([[PNG, TINY_PNG]]));
  expect(meaning(read.doc)).toEqual(meaning(DOCUMENT.toJSON() as DocJson));
  expect(read.differences).toEqual([]);
  expect(read.problems.filter((problem) => problem.severity !== 'info')).toEqual([]);
});

test('our own Word file of a draft in English gives the same document back', async () => {
  const cover = {
    ...LONG_COVER,
    kind: 'iso' as const,
    number: 'ISO 12345:2026',
    titleLead: 'Rice',
    titleMain: 'Storage',
    titleSupplement: '',
    titleEn: '',
  };
  const read = await thereAndBack(ENGLISH, new Map([[PNG, TINY_PNG]]), cover);
  expect(meaning(read.doc)).toEqual(meaning(ENGLISH.toJSON() as DocJson));
  expect(read.differences).toEqual([]);
  expect(read.cover).toMatchObject({ kind: 'iso', number: 'ISO 12345:2026', titleLead: 'Rice', titleMain: 'Storage' });
  expect(read.problems.filter((problem) => problem.severity !== 'info')).toEqual([]);
});

describe.skipIf(!samplesDir)('rice drafts (needs ../shared/samples beside the clone)', () => {
  test.each(['rice-headings.docx', 'rice-template.docx', 'rice-typed.docx'])('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(samplesDir ?? '', 'drafts', name)));
    const first = await importDraft(bytes, name, { newId: sequentialBlockIds() });
    if (!first.ok) throw new Error(first.error.code);
    const blobs = new Map(first.value.blobs.map((blob) => [blob.sha256, blob.bytes]));
    const again = await thereAndBack(standardSchema.nodeFromJSON(first.value.doc), blobs);
    expect(meaning(again.doc)).toEqual(meaning(first.value.doc));
    expect(again.differences).toEqual([]);
  });
});
