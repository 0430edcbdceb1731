import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { type CoverData, EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard, type PubBlock, type Publication } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import {
  fixedTextOf,
  linesOf,
  missingStyles,
  paragraphsOf,
  sectionOf,
  textOfParagraph,
} from '#tests/builders/publication-text.ts';

const cover: CoverData = {
  ...EMPTY_COVER,
  kind: 'db-city',
  number: 'DB4110/T 12—2026',
  replaces: ['DB4110/T 12—2019'],
  ics: ['65.020.20', '67.060'],
  ccs: ['B 22'],
  titleLead: '粮食作物',
  titleMain: '大米加工',
  titleSupplement: '技术规程',
  titleEn: 'Grain crops—Rice processing—Code of practice',
  publishDate: '2026-03-01',
  effectiveDate: '2026-06-01',
  issuers: ['许昌市市场监督管理局'],
  levelLine: '许昌市地方标准',
};

const print = (doc: ReturnType<typeof d.documentOf>, data: CoverData = cover): Publication =>
  buildStandard(doc, data, gbProfile, { date: '2026-02-03T04:05:06Z' });
const body = (...blocks: readonly Node[]) => sectionOf(print(d.documentOf(d.body(...blocks))), 'body').blocks;
const ofKind = <K extends PubBlock['kind']>(blocks: readonly PubBlock[], kind: K) =>
  blocks.filter((block): block is Extract<PubBlock, { kind: K }> => block.kind === kind);

describe('sections and pages', () => {
  const doc = d.documentOf(
    d.foreword(d.paragraph('本文件按照……')),
    d.introduction(d.paragraph('背景。')),
    d.body(d.heading(1, '范围'), d.paragraph('本文件规定了……')),
    d.annex('甲', [d.heading(2, '概述')], { obligation: 'normative' }),
    d.annex('乙', [d.paragraph('x')]),
    d.bibliography('GB/T 1.1'),
  );
  const publication = print(doc);

  it('puts the elements in their order, each on a page of its own, the text on an odd one', () => {
    expect(publication.sections.map((s) => s.id)).toEqual([
      'cover',
      'contents',
      'foreword',
      'introduction',
      'body',
      'annex-A',
      'annex-B',
      'bibliography',
      'back-cover',
    ]);
    expect(sectionOf(publication, 'body').start).toBe('odd-page');
    expect(sectionOf(publication, 'annex-A').start).toBe('page');
  });

  it('numbers pages in Roman from the contents and in Arabic from the first text page', () => {
    const formats = publication.sections.map((s) => [s.id, s.pageNumbers.format, s.pageNumbers.restart]);
    expect(formats.slice(0, 6)).toEqual([
      ['cover', 'none', false],
      ['contents', 'upper-roman', true],
      ['foreword', 'upper-roman', false],
      ['introduction', 'upper-roman', false],
      ['body', 'decimal', true],
      ['annex-A', 'decimal', false],
    ]);
  });

  it('carries the number in the header of every page but the covers', () => {
    for (const section of publication.sections)
      expect(section.header).toBe(section.id.endsWith('cover') ? '' : cover.number);
  });

  it('closes the last content with the end line, a quarter of the text width', () => {
    const rules = publication.sections.flatMap((s) => ofKind(s.blocks, 'rule').map((rule) => [s.id, rule.widthMm]));
    expect(rules).toEqual([['bibliography', 41.25]]);
  });

  it('prints the annex in three lines and names it in the contents with its obligation', () => {
    const annex = sectionOf(publication, 'annex-A').blocks;
    expect(linesOf(annex)).toEqual(['附录A', '（规范性）', '甲', 'A.1\u3000概述']);
    expect(paragraphsOf(annex)[0]?.outline).toEqual({ level: 1, text: '附录A（规范性）\u3000甲', inContents: true });
  });

  it('repeats the title above the text', () => {
    expect(linesOf(sectionOf(publication, 'body').blocks)[0]).toBe('粮食作物\u3000大米加工\u3000技术规程');
  });

  it('uses only styles that the layout defines', () => {
    expect(missingStyles(publication)).toEqual([]);
  });
});

describe('contents', () => {
  it('lists chapters 1 to 3 with one level, later ones with two, and never terms or annex clauses', () => {
    const publication = print(
      d.documentOf(
        d.body(
          d.heading(1, '范围'),
          d.heading(2, '总则'),
          d.heading(1, '规范性引用文件'),
          d.heading(1, '术语和定义'),
          d.term(2, '米', 'rice', 'x'),
          d.heading(1, '要求'),
          d.heading(2, '外观'),
          d.heading(3, '颜色'),
        ),
        d.annex('甲', [d.heading(2, '概述')]),
      ),
    );
    const listed = publication.sections
      .flatMap((s) => paragraphsOf(s.blocks))
      .filter((p) => p.outline?.inContents)
      .map((p) => `${p.outline?.level} ${p.outline?.text}`);
    expect(listed).toEqual([
      '1 前言',
      '1 1\u3000范围',
      '1 2\u3000规范性引用文件',
      '1 3\u3000术语和定义',
      '1 4\u3000要求',
      '2 4.1\u3000外观',
      '1 附录A（资料性）\u3000甲',
    ]);
    expect(ofKind(sectionOf(publication, 'contents').blocks, 'contents')[0]?.maxLevel).toBe(2);
  });
});

describe('cover', () => {
  const doc = d.documentOf();
  const texts = (data: CoverData) => fixedTextOf(sectionOf(print(doc, data), 'cover'));

  it('prints a published local standard', () => {
    expect(texts(cover)).toEqual([
      'ICS 65.020.20；67.060',
      'CCS B 22',
      'DB4110',
      '许昌市地方标准',
      'DB4110/T 12—2026',
      '代替 DB4110/T 12—2019',
      '粮食作物\u3000大米加工\u3000技术规程',
      'Grain crops—Rice processing—Code of practice',
      '2026-03-01发布',
      '2026-06-01实施',
      '许昌市市场监督管理局\u3000发布',
    ]);
  });

  it('prints mark, day of completion, open dates and the patent appeal on a draft', () => {
    const lines = texts({
      ...cover,
      draftMark: '征求意见稿',
      completedOn: '2026-01-05',
      publishDate: '',
      effectiveDate: '',
      patentAppeal: true,
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        '（征求意见稿）',
        '（本草案完成时间：2026-01-05）',
        '在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。',
        'XXXX-XX-XX发布',
      ]),
    );
  });

  it('prints nothing for what is empty', () => {
    expect(texts({ ...EMPTY_COVER, kind: 'enterprise' })).toEqual(['企业标准']);
  });

  it('stacks the two bodies of a national standard beside 发布', () => {
    const lines = texts({ ...cover, kind: 'gb-t', number: 'GB/T 12345—2026', issuers: [], levelLine: '' });
    expect(lines.slice(-3)).toEqual(['国家市场监督管理总局', '国家标准化管理委员会', '发布']);
    expect(lines).toContain('中华人民共和国国家标准');
    expect(lines).toContain('GB');
  });

  it('breaks a long title at its elements', () => {
    const lines = texts({
      ...cover,
      titleLead: '',
      titleMain: '农产品质量安全追溯信息采集与共享',
      titleSupplement: '第2部分：粮食',
    });
    expect(lines).toContain('农产品质量安全追溯信息采集与共享');
    expect(lines).toContain('第2部分：粮食');
  });

  it('prints the back cover on published texts of the kinds that have one', () => {
    const ids = (data: CoverData) => print(doc, data).sections.map((s) => s.id);
    expect(ids(cover)).toContain('back-cover');
    expect(ids({ ...cover, draftMark: '送审稿' })).not.toContain('back-cover');
    expect(ids({ ...cover, kind: 'enterprise' })).not.toContain('back-cover');
  });

  it('keeps all boxes on the page', () => {
    for (const item of sectionOf(print(doc, { ...cover, kind: 'gb', issuers: [] }), 'cover').fixed ?? []) {
      const width = item.kind === 'box' ? item.width : item.length;
      expect(item.x).toBeGreaterThanOrEqual(0);
      expect(item.x + width).toBeLessThanOrEqual(200);
    }
  });
});

describe('clauses, lists and terms', () => {
  it('sets a titled clause as a heading and the number of an untitled one in 黑体', () => {
    const blocks = body(d.heading(1, '要求'), d.clause(2, '表面应平整。'));
    const [, chapter, clause] = ofKind(blocks, 'paragraph');
    expect([chapter?.style, textOfParagraph(chapter!)]).toEqual(['chapter', '1\u3000要求']);
    expect([clause?.style, clause?.label?.face, textOfParagraph(clause!)]).toEqual([
      'untitled-1',
      'hei',
      '1.1\u3000表面应平整。',
    ]);
  });

  it('resolves references and says which are broken', () => {
    const blocks = body(
      d.heading(1, '要求', { id: 'c1' }),
      d.table('一', [['甲']], { id: 't1' }),
      d.paragraph(['见', d.refTo('c1'), '和', d.refTo('t1'), '，', d.refTo('gone')]),
    );
    const last = ofKind(blocks, 'paragraph').at(-1);
    expect(textOfParagraph(last!)).toMatch(/^见第1章和表1，/);
    expect(last?.runs.filter((run) => run.kind === 'ref' && run.broken)).toHaveLength(1);
  });

  it('marks list items and keeps the two levels in one numbered list', () => {
    const blocks = body(
      d.heading(1, '要求'),
      d.list('alpha', [d.item('甲：', d.list('number', ['一；', '二；'])), '乙。'], { id: 'L' }),
      d.list('dash', ['丙。']),
    );
    const items = ofKind(blocks, 'paragraph').filter((p) => p.style.startsWith('list'));
    expect(items.map((p) => [p.style, textOfParagraph(p)])).toEqual([
      ['list-letter-1', 'a) 甲：'],
      ['list-letter-2', '1) 一；'],
      ['list-letter-2', '2) 二；'],
      ['list-letter-1', 'b) 乙。'],
      ['list-dash-1', '——丙。'],
    ]);
    expect(items.slice(0, 4).map((p) => p.label?.numbering)).toEqual([
      { list: 'alpha', level: 0, instance: 'L' },
      { list: 'alpha', level: 1, instance: 'L' },
      { list: 'alpha', level: 1, instance: 'L' },
      { list: 'alpha', level: 0, instance: 'L' },
    ]);
  });

  it('prints a term entry in its lines', () => {
    const blocks = body(
      d.heading(1, '术语和定义'),
      d.term(2, '糙米', 'husked rice', '脱去稻壳的稻谷。', { id: 't' }, [
        d.note('x'),
        d.termSource('[来源：GB/T 1，3.1]'),
      ]),
    );
    const lines = ofKind(blocks, 'paragraph').slice(2);
    expect(lines.map((p) => [p.style, textOfParagraph(p)])).toEqual([
      ['term-number-1', '1.1'],
      ['term-name', '糙米\u3000husked rice'],
      ['paragraph', '脱去稻壳的稻谷。'],
      ['note', '注：x'],
      ['paragraph', '[来源：GB/T 1，3.1]'],
    ]);
    expect(lines[0]?.id).toBe('t');
  });

  it('numbers several notes, and restarts them in the next clause', () => {
    const blocks = body(d.heading(1, '要求'), d.note('甲'), d.note('乙'), d.heading(1, '试验'), d.note('丙'));
    const notes = ofKind(blocks, 'paragraph').filter((p) => p.style.startsWith('note'));
    expect(notes.map(textOfParagraph)).toEqual(['注1： 甲', '注2： 乙', '注：丙']);
    expect(new Set(notes.map((p) => p.label?.numbering?.instance)).size).toBe(2);
  });

  it('frames the content of a boxed example, not its label', () => {
    const blocks = body(d.heading(1, '要求'), d.example('甲'), d.example('乙', { boxed: true }));
    const group = ofKind(blocks, 'group')[0];
    expect(linesOf(group!.blocks)).toEqual(['乙']);
    expect(linesOf(blocks)).toEqual(expect.arrayContaining(['示例1： 甲', '示例2：']));
  });

  it('sets key words in 黑体, variables in italics and prints the lead of a warning once', () => {
    const blocks = body(
      d.warning('本方法有危险。'),
      d.warning('重要提示：小心。'),
      d.heading(1, '要求'),
      d.paragraph([d.textWith('质量', 'strong'), d.textWith('m', 'emphasis'), d.textWith('2', 'superscript')]),
    );
    expect(linesOf(blocks).slice(1, 3)).toEqual(['重要提示：本方法有危险。', '重要提示：小心。']);
    expect(ofKind(blocks, 'paragraph').at(-1)?.runs).toEqual([
      { kind: 'text', text: '质量', face: 'hei' },
      { kind: 'text', text: 'm', italic: true },
      { kind: 'text', text: '2', position: 'super' },
    ]);
  });
});

describe('figures, tables and formulas', () => {
  it('puts number and title above the table, its notes and footnotes into the last row', () => {
    const blocks = body(
      d.heading(1, '要求'),
      d.table(
        '质量指标',
        [
          ['项目', '指标'],
          ['水分', d.cell([d.paragraph(['14.5', d.objectMark('fa')])])],
        ],
        {
          id: 't1',
          unit: '克',
          rest: [d.objectFootnote('仅限新米。', { id: 'fa' }), d.note('甲'), d.paragraph('表中的段。')],
        },
      ),
    );
    const table = ofKind(blocks, 'table')[0]!;
    expect(textOfParagraph(table.caption!)).toBe('表1\u3000质量指标');
    expect(textOfParagraph(table.continuedCaption!)).toBe('表1\u3000质量指标（续）');
    expect(textOfParagraph(table.unit!)).toBe('单位为克');
    expect(table.headRows).toBe(1);
    expect(table.frame).toBe('standard');
    expect(table.foot.map(textOfParagraph)).toEqual(['表中的段。', '注：甲', 'a\u3000仅限新米。']);
    expect(textOfParagraph(table.rows[1]!.cells[1]!.paragraphs[0]!)).toBe('14.5a');
  });

  it('aligns decimals at the point, long text at the left and short text in the middle', () => {
    const blocks = body(
      d.table('一', [
        ['项目', '指标', '说明'],
        ['水分', '14.5', '按GB 5009.3规定的方法测定水分含量'],
        ['杂质', '—', '无'],
      ]),
    );
    expect(ofKind(blocks, 'table')[0]!.rows[1]!.cells.map((c) => c.align)).toEqual(['center', 'decimal', 'left']);
  });

  it('counts columns across merged cells', () => {
    const blocks = body(
      d.table('一', [
        [d.headCell('项目', { rowspan: 2 }), d.headCell('指标', { colspan: 2 })],
        [d.headCell('一级'), d.headCell('二级')],
        ['水分', '14', '15'],
      ]),
    );
    const table = ofKind(blocks, 'table')[0]!;
    expect([table.columns.length, table.headRows]).toEqual([3, 2]);
  });

  it('letters sub-figures and puts the title below', () => {
    const blocks = body(
      d.heading(1, '要求'),
      d.figure('结构', { id: 'f', images: [d.image({ subtitle: '正面' }), d.image({ subtitle: '侧面' })] }),
    );
    const figure = ofKind(blocks, 'figure')[0]!;
    expect(textOfParagraph(figure.caption)).toBe('图1\u3000结构');
    expect(figure.images.map((image) => textOfParagraph(image.subtitle!))).toEqual(['a)\u3000正面', 'b)\u3000侧面']);
    expect(figure.images.map((image) => image.alt)).toEqual(['图1 a) 正面', '图1 b) 侧面']);
  });

  it('prints the number of a formula and its key, each symbol once with a dash', () => {
    const blocks = body(
      d.heading(1, '计算'),
      d.formula('m=a', { id: 'e' }),
      d.formulaKey([
        ['m', '质量，单位为克（g）；'],
        ['a', '——系数。'],
      ]),
    );
    expect(ofKind(blocks, 'formula')[0]?.number).toBe('（1）');
    expect(linesOf(blocks).slice(-3)).toEqual(['式中：', 'm——质量，单位为克（g）；', 'a——系数。']);
  });

  it('lists symbols without 式中 where no formula stands before them', () => {
    const blocks = body(
      d.heading(1, '要求'),
      d.formula('a=b'),
      d.heading(1, '符号'),
      d.paragraph('下列符号适用于本文件。'),
      d.formulaKey([['A', '面积。']]),
    );
    expect(linesOf(blocks).slice(-2)).toEqual(['下列符号适用于本文件。', 'A——面积。']);
  });

  it('prints footnotes with their marks and collects pictures once', () => {
    const publication = print(
      d.documentOf(
        d.body(
          d.paragraph(['x', d.footnote('说明', { id: 'k' })]),
          d.figure('一', { images: [d.image({ blob: 'b'.repeat(64) })] }),
          d.figure('二', { images: [d.image({ blob: 'b'.repeat(64) })] }),
        ),
      ),
    );
    const run = paragraphsOf(sectionOf(publication, 'body').blocks)[1]?.runs[1];
    expect(run).toMatchObject({ kind: 'footnote', mark: '1)', runs: [{ text: '说明' }] });
    expect(publication.blobs).toEqual(['b'.repeat(64)]);
  });
});

describe('index', () => {
  it('orders terms by pinyin under letters and points at their numbers', () => {
    const publication = print(
      d.documentOf(
        d.body(
          d.heading(1, '术语和定义'),
          d.term(2, '杂质', 'impurity', 'x'),
          d.term(2, '糙米', 'husked rice', 'x'),
          d.term(2, '安全水分', 'safe moisture', 'x'),
          d.term(2, '粳稻', 'japonica', 'x'),
        ),
        d.index(),
      ),
    );
    expect(linesOf(sectionOf(publication, 'index').blocks)).toEqual([
      '索\u3000引',
      'A',
      '安全水分……1.3',
      'C',
      '糙米……1.2',
      'J',
      '粳稻……1.4',
      'Z',
      '杂质……1.1',
    ]);
  });
});
