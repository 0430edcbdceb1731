import { describe, expect, it } from 'vitest';
import { clauseKey, clauseList, isClauseLabel, normaliseClause } from '#shared/domain/clause-label.ts';

describe('normaliseClause', () => {
  it.each([
    ['5.2', '5.2'],
    ['第5.2条', '5.2'],
    ['5．2', '5.2'],
    ['５．２', '5.2'],
    ['5。2', '5.2'],
    ['条款5.2', '5.2'],
    ['5.2条', '5.2'],
    [' 第 1 章 ', '1'],
    ['第五章', '5'],
    ['第十二章', '12'],
    ['第5章第2条', '5.2'],
    ['第5章 5.2', '5.2'],
    ['1 范围', '1'],
    ['5.2 种植密度', '5.2'],
    ['5.2.', '5.2'],
    ['2 GB/T 1354—2018', '2'],
    ['附录A中A.2', 'A.2'],
    ['附录A.2.1', 'A.2.1'],
    ['附录 b', '附录B'],
    ['a.2', 'A.2'],
    ['4.2.2 表1', '表1'],
    ['表 B.2', '表B.2'],
    ['表一', '表1'],
    ['附录A 图A.1', '图A.1'],
    ['公式（3）', '式3'],
    ['通篇', '全文'],
    ['全文各章', '全文'],
    ['目录', '目次'],
    ['前言、1、引言', '前言、1、引言'],
    ['5.2和5.3', '5.2、5.3'],
    ['附录A及附录B', '附录A、附录B'],
    ['5.2~5.4', '5.2～5.4'],
    ['表1至表3', '表1～表3'],
    ['总则', '总则'],
    ['Clause 5.2', '5.2'],
    ['Annex A', 'Annex A'],
    ['table B.1', 'Table B.1'],
    ['Bibliography', 'Bibliography'],
  ])('reads %s as %s', (raw, clause) => {
    expect(normaliseClause(raw)?.clause).toBe(clause);
  });

  it.each([
    ['5.2第3段', '5.2', '第3段'],
    ['前言第二段', '前言', '第2段'],
    ['5.2.1 b)', '5.2.1', 'b)'],
    ['5.2 注1', '5.2', '注1'],
    ['表1第3行', '表1', '第3行'],
    ['第12页 5.2', '5.2', '第12页'],
    ['5.2 倒数第2段', '5.2', '倒数第2段'],
  ])('tells the place inside the clause apart: %s', (raw, clause, target) => {
    expect(normaliseClause(raw)).toEqual({ clause, target });
  });

  it('gives null for an empty text', () => {
    expect(normaliseClause(' 　')).toBeNull();
  });
});

describe('clause labels', () => {
  it('knows a text that is only a label', () => {
    expect(['4.2.1', '第5章', '表1', '引言', '附录A中A.5', 'A.2'].filter(isClauseLabel)).toHaveLength(6);
    expect(['建议', '注', 'GB 1354', '本条', '', '5.2 应明确'].filter(isClauseLabel)).toEqual([]);
  });

  it('lists the clauses of a joined label', () => {
    expect(clauseList('前言、1、引言')).toEqual(['前言', '1', '引言']);
  });

  it('has one key for Chinese and English spellings', () => {
    expect(clauseKey('Table 1')).toBe(clauseKey('表1'));
    expect(clauseKey('Annex A')).toBe(clauseKey('附录A'));
    expect(clauseKey('Bibliography')).toBe(clauseKey('参考文献'));
  });
});
