import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOfCase, judgeCases, parseCases } from '#shared/doc-rules/cases/index.ts';
import { gbObjects } from '#shared/doc-rules/catalogue/gb-objects/index.ts';
import { fieldText, lintDocument } from '#shared/doc-rules/engine/index.ts';
import type { Finding } from '#shared/doc-rules/model/index.ts';
import { samplesDir } from '#tests/builders/samples.ts';

type Block = { readonly id: string; readonly type: string; readonly [key: string]: unknown };

function documentOf(blocks: readonly Block[]) {
  const parsed = parseCases(JSON.stringify([{ id: 'X-C1', check: '*', kind: 'clean', doc: { blocks } }]));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return documentOfCase(parsed.value[0]!);
}

const chapter = (...children: Block[]): Block => ({ id: 'c', type: 'chapter', number: '5', title: '要求', children });
const paragraph = (text: string, id = 'p'): Block => ({ id, type: 'paragraph', text });
const table = (more: object, id = 't'): Block => ({
  id,
  type: 'table',
  title: '限值',
  rows: [
    ['项目', '值'],
    ['电压 V', '220'],
  ],
  ...more,
});

function check(id: string, ...blocks: Block[]): readonly Finding[] {
  return lintDocument(
    documentOf(blocks),
    gbObjects.filter((candidate) => candidate.id === id),
  );
}

/** `message quote` of every finding. */
function told(id: string, ...blocks: Block[]): readonly string[] {
  const document = documentOf(blocks);
  return check(id, ...blocks).map(({ message, block, field, from, to }) => {
    const found = document.entryOf(block)?.block;
    return `${message} ${found ? fieldText(found, field).slice(from, to) : ''}`.trim();
  });
}

/** The text with the first fix of the check made. */
function fixed(id: string, text: string): string {
  const edits = check(id, chapter(paragraph(text)))[0]?.fix?.edits ?? [];
  let after = text;
  for (const edit of [...edits].reverse())
    if (edit.kind === 'replace') after = after.slice(0, edit.from) + edit.text + after.slice(edit.to);
  return after;
}

describe('figures and tables', () => {
  it('do not disturb the series by continued parts, sub-figures or quotations', () => {
    const blocks = [
      paragraph('见表1、表2和图1。'),
      table({ number: '1' }, 't1'),
      table({ number: '1', title: '限值（续）' }, 't2'),
      table({ number: '2', title: '判定' }, 't3'),
      {
        id: 'f',
        type: 'figure',
        number: '1',
        title: '外形',
        children: [{ id: 'fa', type: 'figure', number: 'a)', title: '正面' }],
      },
    ];
    expect(told('FT01', chapter(...blocks))).toEqual([]);
    expect(told('FT07', chapter(...blocks))).toEqual([]);
    expect(told('FT07', chapter(table({ number: '1' }, 't1'), table({ number: '1' }, 't2')))).toEqual(['FT07 限值']);
  });

  it('say which number comes next', () => {
    const found = check('FT01', chapter(table({ number: '' }, 't1'), table({ number: '5.1' }, 't2')));
    expect(found.map(({ message, params }) => [message, params['expected']])).toEqual([
      ['FT01-table-none', '1'],
      ['FT01-table-prefix', '1'],
    ]);
  });

  it('are mentioned by ranges, lists and short forms', () => {
    const tables = ['1', '2', '3'].map((number) => table({ number }, `t${number}`));
    for (const text of ['见表1～表3。', '见表1至表3。', '见表1、表2和表3。', '见表1、2和3。', '应符合表1—表3的规定。'])
      expect(told('FT02', chapter(paragraph(text), ...tables)), text).toEqual([]);
    expect(told('FT02', chapter(paragraph('见表1和表3。'), ...tables))).toEqual(['FT02-table 2']);
    expect(told('FT02', chapter(paragraph('附录B给出了30个表1类样品。'), table({ number: '2' })))).toEqual([
      'FT02-table 2',
    ]);
  });

  it('are not mentioned by their own notes', () => {
    const note = { id: 'n', type: 'note', text: '表1按干基计。' };
    expect(told('FT02', chapter(table({ number: '1', children: [note] })))).toEqual(['FT02-table 1']);
    expect(told('FT02', chapter(paragraph('应符合表１的规定。'), table({ number: '1' })))).toEqual([]);
  });

  it('stand near their first mention', () => {
    const clause = (id: string, ...children: Block[]): Block => ({ id, type: 'clause', title: id, children });
    const late = chapter(
      clause('a', table({ number: '1' })),
      clause('b', paragraph('应干燥。', 'pb')),
      clause('d', paragraph('见表1。', 'pd')),
    );
    expect(told('FT02', late)).toEqual(['FT02-table-late 1']);
    expect(told('FT02', chapter(clause('a', table({ number: '1' }), paragraph('见表1。'))))).toEqual([]);
  });

  it('have their titles on the right side, also in an import that left them as paragraphs', () => {
    const bare = {
      id: 't',
      type: 'table',
      rows: [
        ['项目', '值'],
        ['长度 m', '3'],
      ],
    };
    expect(told('FT08', chapter(bare, paragraph('表1　尺寸')))).toEqual(['FT08-table 表1　尺寸']);
    expect(told('FT08', chapter(paragraph('图1　外形'), { id: 'f', type: 'figure' }))).toEqual([
      'FT08-figure 图1　外形',
    ]);
    expect(told('FT08', chapter(bare, paragraph('表1给出了尺寸。')))).toEqual([]);
  });
});

describe('cells', () => {
  const rows = (...lines: (string | null)[][]) => table({ rows: [['项目', '周期', '执行人'], ...lines] });

  it('are filled with a dash, and 同上 with the value it stands for', () => {
    const found = check(
      'FT05',
      chapter(rows(['滤网', '每月', '值班员'], ['风机', '', '同上'], ['水泵', '同左', '同上'])),
    );
    expect(found.map(({ field, fix }) => [field, fix?.edits[0]])).toEqual([
      ['cell:2:1', expect.objectContaining({ text: '—' })],
      ['cell:2:2', expect.objectContaining({ text: '值班员' })],
      ['cell:3:1', undefined],
      ['cell:3:2', expect.objectContaining({ text: '值班员' })],
    ]);
  });

  it('of a form may be empty', () => {
    expect(told('FT05', chapter(rows(['', '', ''], ['', '', ''])))).toEqual([]);
    const form = { ...rows(['1', '', '张三']), title: '巡检记录表' };
    expect(told('FT05', chapter(form))).toEqual([]);
    expect(told('FT05', chapter(table({ rows: [] })))).toEqual([]);
  });

  it('may have their unit in a row head, a column of units or a merged head', () => {
    const units = (...lines: (string | null)[][]) => told('FT06', chapter(table({ rows: lines })));
    expect(units(['项目', '温度'], ['升温 ℃', '60'])).toEqual([]);
    expect(units(['阶段', '单位', '温度'], ['升温', '℃', '60'])).toEqual([]);
    expect(units(['阶段', '温度'], ['升温', '60 ℃'])).toEqual([]);
    expect(units(['阶段', '温度'], ['升温', '60'])).toEqual(['FT06-none 温度']);
    const merged = table({
      headRows: 2,
      rows: [
        ['规格', '尺寸 mm', null],
        [null, '长度', '宽度'],
        ['A型', '3', '2'],
      ],
    });
    expect(told('FT06', chapter(merged))).toEqual([]);
  });

  it('and their footnotes belong together', () => {
    const note = (label: string, id: string) => ({ id, type: 'footnote', label, text: '干基。' });
    const marked = (children: Block[], ...cells: string[]) =>
      told('FT09', chapter(table({ rows: [['项目', '值'], ...cells.map((cell) => ['铅 mg/L', cell])], children })));
    expect(marked([note('a', 'n')], '5{sup:a}')).toEqual([]);
    expect(marked([], '10{sup:n}×2')).toEqual([]);
    expect(marked([note('1)', 'n')], '5{fn:n}')).toEqual(['FT09-letter 1)']);
    expect(marked([note('a', 'n')], '5')).toEqual(['FT09-note']);
  });
});

describe('formulas', () => {
  const formula = (text: string, rows: string[][] = []): Block => ({
    id: 'f',
    type: 'formula',
    text,
    ...(rows.length > 0 ? { children: [{ id: 'k', type: 'formulaKey', text: '式中：', rows }] } : {}),
  });

  it.each<[string, string[], string[]]>([
    [String.raw`\bar{x}=\frac{1}{n}\sum_{i=1}^{n}x_i`, [String.raw`\bar{x}`, 'n', 'x_i'], []],
    [String.raw`\Delta t=t_2-t_1`, [String.raw`\Delta t`, 't_2', 't_1'], []],
    [String.raw`w_{\mathrm{wax}}=m_{1}/m_2`, ['w_{wax}', 'm_1', 'm_2'], []],
    [String.raw`y=e^{-kt}\sin(\omega t)`, ['y', 'k', 't', String.raw`\omega`], []],
    [String.raw`E=\int_{0}^{T}P(t)\,\mathrm{d}t`, ['E', 'P', 't', 'T'], []],
    ['e=mc^2', ['e', 'm'], ['FM02-symbol c']],
    ['a=bc', ['a', 'b', 'c', 'd_1'], ['FM02-unused d_1']],
  ])('%s with %j', (latex, keys, expected) => {
    expect(
      told(
        'FM02',
        chapter(
          formula(
            latex,
            keys.map((key) => [key, '说明。']),
          ),
        ),
      ),
    ).toEqual(expected);
  });

  it('may be explained in the text or by an earlier key', () => {
    expect(told('FM02', chapter(formula('P=UI'), paragraph('其中P为功率，U为电压，I为电流。')))).toEqual([]);
    expect(told('FM02', chapter(formula('P=UI')))).toEqual(['FM02-key']);
  });

  it('hold no words and units, but indices and conditions may be words', () => {
    expect(told('FM03', chapter(formula(String.raw`m_{湿}=\begin{cases}1,\text{当}x>0\\0\end{cases}`)))).toEqual([]);
    expect(told('FM03', chapter(formula(String.raw`T_{\min}=\mathrm{min}(a,b)`)))).toEqual([]);
    expect(told('FM03', chapter(formula(String.raw`m=5\ \mathrm{kg}`)))).toEqual([String.raw`FM03-unit \mathrm{kg}`]);
  });
});

describe('numbers and units', () => {
  it.each([
    ['NU01', '质量应为50g。', '质量应为50 g。'],
    ['NU01', '面积应为30平方米。', '面积应为30 m²。'],
    ['NU01', '浓度应为5毫克/升。', '浓度应为5 mg/L。'],
    ['NU02', '压力应为10～12 kPa。', '压力应为10 kPa～12 kPa。'],
    ['NU02', '含水率应为5～8%。', '含水率应为5%～8%。'],
    ['NU02', '尺寸应为80×25×50 mm。', '尺寸应为80 mm×25 mm×50 mm。'],
    ['NU02', '湿度应为65±2%。', '湿度应为（65±2）%。'],
    ['NU02', '温度应为23±2 ℃。', '温度应为（23±2）℃。'.replace('）℃', '） ℃')],
    ['NU03', '转速应为300 rpm。', '转速应为300 r/min。'],
    ['NU03', '电压应为10KV。', '电压应为10 kV。'],
    ['NU05', '误差应为0,5 mm。', '误差应为0.5 mm。'],
    ['NU05', '容量应为1,200,000 L。', '容量应为1 200 000 L。'],
    ['NU05', '感量应为.1 g。', '感量应为0.1 g。'],
  ])('%s: %s → %s', (id, text, expected) => {
    expect(fixed(id, text)).toBe(expected);
    expect(told(id, chapter(paragraph(expected)))).toEqual([]);
  });

  it('are silent on a quantity written rightly, whatever its number and unit', () => {
    const unit = fc.constantFrom('mm', 'kg', 'kPa', '℃', 'kW·h', 'm/s', 'mg/L');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 }), unit, (whole, rest, symbol) => {
        const value = `${whole}.${rest} ${symbol}`;
        const blocks = chapter(paragraph(`应为${value}，${value}～${value}，${value}×${value}，${value}±${value}。`));
        const numbers = gbObjects.filter(({ id }) => id.startsWith('NU'));
        expect(lintDocument(documentOf([blocks]), numbers)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['NU02', '电缆应为3×2.5 mm{sup:2}，取2×100 mL，比例为1.5×10{sup:3} kg，第1～3 min记录。'],
    ['NU04', '浸出液pH应不大于8.5，相对密度应不小于0.9，功率因数应不小于0.95，长度应不大于30 m。'],
    ['NU04', '压力应不低于工作压力的1.5倍，时间应不少于3个工作日，温度应不高于环境温度5 ℃。'],
    ['NU05', '含1,2-丙二醇，坐标(3,5)，见5.2.1，第1,2,3项。'],
    ['NU06', '应公示以下内容，3级及以上岗位，60岁以上（含60岁）的老年人，第3章以下内容，表1以下。'],
    ['NU01', '有12V标志的“5g装”外，年限10年、3次、5件，地址为192.168.1.1。'.replace('12V标志的“5g装”外', '标志')],
  ])('%s is silent on %s', (id, text) => {
    expect(told(id, chapter(paragraph(text)))).toEqual([]);
  });

  it('see a limit without its unit behind every form of comparison', () => {
    const text = '长度不应大于30，宽度不得小于5；株高应大于2，噪声≤55。';
    expect(told('NU04', chapter(paragraph(text)))).toEqual([
      'NU04 不应大于30',
      'NU04 不得小于5',
      'NU04 大于2',
      'NU04 ≤55',
    ]);
  });

  it('leave examples, quotations and entries of references alone', () => {
    const example = { id: 'e', type: 'example', text: '50g', children: [{ id: 'l', type: 'listItem', text: '5公斤' }] };
    const reference = { id: 'r', type: 'normativeReference', text: 'GB/T 1.1—2020　额定电压1kV电缆' };
    const chapter2 = { id: 'c2', type: 'chapter', title: '规范性引用文件', children: [reference] };
    for (const id of ['NU01', 'NU02', 'NU03']) expect(told(id, chapter2, chapter(example))).toEqual([]);
  });
});

describe('notes, examples and footnotes', () => {
  it('typed into paragraphs become notes', () => {
    const found = check('NO01', chapter(paragraph('注1：样品风干。')));
    expect(found[0]?.fix?.edits).toMatchObject([
      { from: 0, to: 3, text: '' },
      { kind: 'convert', to: 'note' },
    ]);
    expect(told('NO01', chapter(paragraph('注：')))).toEqual(['NO01-typed 注：']);
    expect(told('NO01', chapter(paragraph('注意通风。')))).toEqual([]);
  });

  it('need nothing where the application numbers them', () => {
    const note = (id: string) => ({ id, type: 'note', text: '样品风干。' });
    const footnote = (id: string) => ({ id, type: 'footnote', text: '样品风干。' });
    const block = chapter(paragraph('应干燥。'), note('a'), note('b'), footnote('x'), footnote('y'));
    for (const id of ['NO01', 'NO02', 'NO03']) expect(told(id, block)).toEqual([]);
  });
});

describe('awkward documents', () => {
  it('break nothing', () => {
    const empty = [
      { id: 'p', type: 'paragraph' },
      { id: 't', type: 'table' },
      { id: 'f', type: 'figure' },
      { id: 'm', type: 'formula', text: '\\frac{a' },
      { id: 'k', type: 'formulaKey', rows: [[''], ['\\']] },
      { id: 'n', type: 'note', label: '' },
      { id: 'o', type: 'footnote' },
      { id: 'l', type: 'listItem', text: '{ref:nowhere}' },
    ];
    expect(() => lintDocument(documentOf([]), gbObjects)).not.toThrow();
    expect(() => lintDocument(documentOf(empty), gbObjects)).not.toThrow();
    const any = fc.string({
      unit: fc.constantFrom('表', '1', '.', '~', '±', 'm', 'k', '%', '式', ' ', '\\', '{', '_', '^', '，'),
    });
    fc.assert(
      fc.property(any, (text) => {
        const blocks = [paragraph(text), { id: 'm', type: 'formula', text }, table({ rows: [[text], [text]] })];
        lintDocument(documentOf([chapter(...blocks)]), gbObjects);
      }),
    );
  });
});

describe.skipIf(!samplesDir)('sample cases', () => {
  it('are judged without a miss or a false alarm', () => {
    const parsed = parseCases(readFileSync(join(samplesDir!, 'lint', 'cases.json'), 'utf8'));
    const own = new Set(gbObjects.map(({ id }) => id));
    const cases = parsed.ok ? parsed.value.filter(({ check: id }) => id === '*' || own.has(id)) : [];
    const { total, checks } = judgeCases(cases, gbObjects);
    console.info(JSON.stringify({ total, checks }));
    expect(total).toMatchObject({ missed: 0, false: 0 });
    expect(total.found).toBeGreaterThan(50);
  });
});
