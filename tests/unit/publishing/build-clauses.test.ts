import { describe, expect, it } from 'vitest';
import * as d from '#tests/builders/document.ts';
import { linesOf, paragraphsOf, sectionOf, textOfParagraph } from '#tests/builders/publication-text.ts';
import { body, ofKind, print } from './printed-standard.ts';

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
