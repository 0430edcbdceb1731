import { describe, expect, it } from 'vitest';
import { type CoverData, EMPTY_COVER } from '#shared/domain/cover-data.ts';
import * as d from '#tests/builders/document.ts';
import { fixedTextOf, linesOf, missingStyles, paragraphsOf, sectionOf } from '#tests/builders/publication-text.ts';
import { cover, ofKind, print } from './printed-standard.ts';

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
