import { describe, expect, it } from 'vitest';
import type { CheckCase } from '#shared/doc-rules/cases/case-file.ts';
import { gbStructure } from '#shared/doc-rules/catalogue/gb-structure/index.ts';
import { FIXED_WORDING } from '#shared/profiles/wording/index.ts';
import { annex, block, chapter, clause, foreword, item, told, untitled } from '#tests/builders/rule-cases.ts';

const { foreword: sentences, references, terms } = FIXED_WORDING;
const silent = (doc: CheckCase['doc']) => gbStructure.flatMap(({ id }) => told(id, doc));
const reference = (text: string) => block('normativeReference', { text });
const term = (title: string, en: string, text: string) => block('term', { title, en, text });
const numbered = (number: string, title: string, ...children: Parameters<typeof chapter>[1][]) =>
  block(number.includes('.') ? 'clause' : 'chapter', { number, title }, ...children);

describe('correct documents', () => {
  it('a part that adopts an ISO document with modifications and replaces an earlier edition', () => {
    const difference = annex('informative', '结构编号对照', '结构编号的对照见ISO 9906:2012的附录B。');
    const test = annex('normative', '试验装置', clause('布置', '装置应水平。'), clause('管路', '管路应平直。'));
    const blocks = [
      foreword(
        sentences.basis,
        '本文件是GB/T 3216《回转动力泵》的第2部分。GB/T 3216已经发布了以下部分：',
        block('listItem', { kind: 'dash', text: '第2部分：水力性能验收。' }),
        '本文件代替GB/T 3216.2—2005《回转动力泵　第2部分：试验》和GB/T 13929—2010《水环泵　试验方法》，与GB/T 3216.2—2005相比，除结构调整和编辑性改动外，主要技术变化如下：',
        item('增加了应急停机的试验（见4.2）；'),
        item('更改了试验装置（见附录B，2005年版的附录A）；'),
        item('删除了可靠性评定（见2005年版的第7章）。'),
        '本文件修改采用ISO 9906:2012《回转动力泵　水力性能验收试验》。',
        '本文件与ISO 9906:2012的技术差异及其原因如下：',
        item('更改了适用的容差（见4.1），以适应我国的技术条件。'),
        sentences.patents,
        '本文件由中国机械工业联合会提出。',
        '本文件由全国泵标准化技术委员会（SAC/TC 211）归口。',
        '本文件起草单位：宜兴应用水力研究所、可可西里泵业有限公司（筹）、ABB (China) Co., Ltd.。',
        '本文件主要起草人：王宜、李　应、张可。',
        sentences.history,
        block('listItem', { kind: 'dash', text: '2005年首次发布为GB/T 3216.2—2005；' }),
        block('listItem', { kind: 'dash', text: '本次为第一次修订，并入了GB/T 13929—2010。' }),
      ),
      block(
        'introduction',
        {},
        '为了应对能效提升的需求，水力性能的验收得到广泛应用，相应的方法需要统一。GB/T 3216由下列部分构成。',
      ),
      chapter(
        '范围',
        '本文件描述了回转动力泵水力性能验收的试验方法和试验装置，规定了容差。',
        '本文件适用于可调速的离心泵，不适用于容积泵，屏蔽泵参照使用。',
      ),
      chapter('规范性引用文件', references.leadIn, reference('GB/T 7021　离心泵名词术语')),
      chapter('术语和定义', 'GB/T 7021界定的术语和定义适用于本文件。'),
      chapter(
        '试验方法',
        clause('容差', `容差见{ref:${difference.id}}。`),
        clause('应急停机', `应按{ref:${test.id}}停机。`),
      ),
      chapter('容差', '流量的容差应为±8%。', '扬程的容差应为±5%。'),
      difference,
      test,
      block('bibliography', {}, block('bibliographyItem', { text: 'ISO 9906:2012　Rotodynamic pumps' })),
    ];
    const meta: NonNullable<CheckCase['doc']['meta']> = {
      number: 'GB/T 3216.2—2024',
      replaces: ['GB/T 3216.2—2005', 'GB/T 13929—2010'],
      ics: ['23.080'],
      ccs: ['J 71'],
      stage: 'published',
      profile: 'GB',
      publishDate: '2024-03-15',
      effectiveDate: '2024-10-01',
      issuer: '国家市场监督管理总局　国家标准化管理委员会',
      patents: false,
      functionType: '试验',
      titleEn: 'Rotodynamic pumps—Test methods—Part 2: Hydraulic performance acceptance',
      adoption: { number: 'ISO 9906:2012', title: 'Rotodynamic pumps', degree: 'MOD' },
    };
    expect(silent({ title: '回转动力泵　试验方法　第2部分：水力性能验收', meta, blocks })).toEqual([]);
  });

  it('a vocabulary with grouped terms and an index', () => {
    const group = (title: string, ...entries: ReturnType<typeof term>[]) => clause(title, ...entries);
    const blocks = [
      foreword(
        sentences.basis,
        sentences.patents,
        '本文件由甲学会提出并归口。',
        '本文件起草单位：甲学会。',
        '本文件主要起草人：张三。',
        sentences.firstEdition,
      ),
      chapter('范围', '本文件界定了水泵的术语。', '本文件适用于水泵的设计、制造和教学。'),
      chapter('规范性引用文件', references.none),
      chapter(
        '术语和定义',
        terms.own,
        group('部件', term('泵体', 'casing', '容纳叶轮的部件。')),
        group(
          '性能',
          term('扬程', 'head', '单位重量液体获得的能量。'),
          term('流量', 'flow rate', '单位时间排出的体积。'),
        ),
      ),
      block(
        'index',
        {},
        block('indexLetter', { text: 'B' }),
        block('indexEntry', { text: '泵体', number: '3.1.1' }),
        block('indexLetter', { text: 'L' }),
        block('indexEntry', { text: '流量', number: '3.2.2' }),
        block('indexLetter', { text: 'Y' }),
        block('indexEntry', { text: '扬程', number: '3.2.1' }),
      ),
    ];
    // A group of a single term is one entry, no lone clause.
    expect(
      silent({ title: '水泵　术语', meta: { functionType: '术语', profile: 'T', number: 'T/ABC 1—2024' }, blocks }),
    ).toEqual([]);
  });

  it('an imported draft of which nothing is known but what is typed', () => {
    const blocks = [
      foreword(
        sentences.basis,
        sentences.patents,
        '本文件由甲市林业局提出、归口并组织实施。',
        '本文件起草单位：甲站、乙院。',
        '本文件主要起草人：张三、李四。',
        sentences.firstEdition,
      ),
      numbered(
        '1',
        '范围',
        '本文件确立了油茶修剪的程序，规定了修剪时间、修剪作业的要求。',
        '本文件适用于油茶成林，可再生的幼林除外。',
      ),
      numbered('2', '规范性引用文件', references.none),
      numbered('3', '术语和定义', terms.none),
      numbered('4', '总体原则', '修剪宜因地制宜。'),
      numbered('5', '修剪时间', '修剪应在采果后进行。'),
      numbered(
        '6',
        '修剪作业',
        numbered('6.1', '工具', untitled('修枝剪应锋利。'), untitled('工具应消毒。')),
        numbered('6.2', '方法', '剪除交叉枝。修剪记录见表A.1。'),
      ),
      block(
        'annex',
        { number: 'A', kind: 'informative', mark: '（资料性）', title: '修剪记录' },
        '表A.1给出了修剪记录的样式。',
        block('table', { number: 'A.1', title: '修剪记录', rows: [['日期'], ['—']] }),
      ),
    ];
    expect(silent({ title: '油茶　修剪规程', blocks })).toEqual([]);
  });
});
