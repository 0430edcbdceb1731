import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { isoProfile } from '#shared/profiles/index.ts';
import { clauseOf, findByClause, normaliseClause, numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { samplesDir } from '#tests/builders/samples.ts';

const doc = d.documentOf(
  d.introduction(d.paragraph('x')),
  d.body(
    d.heading(1, '范围', { id: 'c1' }),
    d.heading(1, '技术要求', { id: 'c2' }),
    d.heading(2, '一般要求', { id: 'c21' }),
    d.list('alpha', [
      d.item('甲', undefined, { id: 'la' }),
      d.item('乙', d.list('number', [d.item('丙', undefined, { id: 'lb1' })])),
    ]),
    d.clause(2, 'x', { id: 'c22' }),
    d.note('x', { id: 'm' }),
    d.table('一', [['甲']], { id: 't1' }),
    d.formula('a', { id: 'e1' }),
  ),
  d.annex(
    '甲',
    [d.heading(2, '概述', { id: 'a1' }), d.heading(2, '步骤', { id: 'a2' }), d.figure('一', { id: 'fa' })],
    { id: 'A' },
  ),
  d.bibliography('x'),
);
const numbering = numberDocument(doc);

describe('findByClause in English', () => {
  const english = numberDocument(doc, isoProfile.labels);
  it.each([
    ['Clause 2', 'c2'],
    ['2.1 a)', 'la'],
    ['Table 1', 't1'],
    ['Figure A.1', 'fa'],
    ['Formula (1)', 'e1'],
    ['Annex A', 'A'],
    ['Foreword', 'foreword'],
  ])('%s', (text, id) => expect(findByClause(english, text)).toBe(id));

  it('finds an item right in a chapter', () => {
    const items = d.documentOf(d.body(d.heading(1, 'Scope'), d.list('alpha', [d.item('a', undefined, { id: 'la' })])));
    expect(findByClause(numberDocument(items, isoProfile.labels), '1 a)')).toBe('la');
  });
});

describe('findByClause', () => {
  it.each([
    ['第2.2条', 'c22'],
    ['2．2', 'c22'],
    ['２．２', 'c22'],
    ['条款2.2', 'c22'],
    ['2.2 表1', 't1'],
    ['表 1', 't1'],
    ['第2章', 'c2'],
    ['第二章', 'c2'],
    ['2', 'c2'],
    ['附录A中A.2', 'a2'],
    ['附录A.2', 'a2'],
    ['a.2', 'a2'],
    ['附录 A', 'A'],
    ['附录A（资料性）', 'A'],
    ['图A.1', 'fa'],
    ['公式（1）', 'e1'],
    ['式(1)', 'e1'],
    ['2.1 a)', 'la'],
    ['2.1a）', 'la'],
    ['2.1 b) 1)', 'lb1'],
    ['前言', 'foreword'],
    ['引言', 'introduction'],
    ['参考文献', 'bibliography'],
    ['1 范围', 'c1'],
    ['范围', 'c1'],
    ['2.2、A.1', 'c22'],
    ['9.9、A.1', 'a1'],
    ['全文', null],
    ['封面', null],
    ['9.9', null],
    ['', null],
    ['GB/T 1.1', null],
    ['2.1～2.2', 'c21'],
    ['2.2 注1', 'c22'],
    ['2.2的注', 'm'],
    ['第2页', null],
  ])('%s → %s', (text, id) => {
    expect(findByClause(numbering, text)).toBe(id);
  });
});

describe('normaliseClause', () => {
  it.skipIf(!samplesDir)('reads every spelling of the sample forms (needs the samples)', () => {
    const expected = JSON.parse(readFileSync(`${samplesDir}/forms/expected.json`, 'utf8')) as {
      files: { rows: { clause_raw: string; clause: string }[] }[];
    };
    for (const row of expected.files.flatMap((file) => file.rows))
      expect(normaliseClause(row.clause_raw)).toBe(row.clause);
  });
});

describe('clauseOf', () => {
  it('gives the clause in which each block stands', () => {
    const clauses = clauseOf(doc);
    expect(['c1', 'c2', 'la', 't1', 'e1', 'a2', 'A', 'foreword'].map((id) => clauses.get(id))).toEqual([
      '1',
      '2',
      '2.1',
      '2.2',
      '2.2',
      'A.2',
      '附录A',
      '前言',
    ]);
  });
});

describe('references and clauses', () => {
  it('lead back to the block they were printed for, however they are spelt', () => {
    const level = fc.integer({ min: 1, max: 5 });
    const kind = fc.constantFrom('clause', 'table', 'figure', 'formula', 'list');
    fc.assert(
      fc.property(fc.array(fc.tuple(level, kind), { maxLength: 25 }), fc.boolean(), (row, inAnnex) => {
        const blocks = row.flatMap(([depth, what], i): Node[] => {
          const id = `p${i}`;
          if (what === 'table') return [d.table('', [['甲']], { id })];
          if (what === 'figure') return [d.figure('', { id })];
          if (what === 'formula') return [d.formula('a', { id })];
          if (what === 'list') return [d.clause(2, 'x'), d.list('alpha', [d.item('x', undefined, { id })])];
          return [depth === 1 && !inAnnex ? d.heading(1, '', { id }) : d.clause(depth, 'x', { id })];
        });
        const made = inAnnex
          ? d.documentOf(d.annex('甲', [d.paragraph('x'), ...blocks]))
          : d.documentOf(d.body(d.heading(1, ''), ...blocks));
        const found = numberDocument(made);
        row.forEach((_, i) => {
          const { reference } = found.byId.get(`p${i}`)!;
          const wide = reference.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
          for (const spelling of [reference, ` ${reference} `, wide])
            expect(findByClause(found, spelling)).toBe(`p${i}`);
        });
      }),
      { numRuns: 60 },
    );
  });
});
