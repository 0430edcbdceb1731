import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '#host/search/normalise.ts';
import { readQuery } from '#host/search/read-query.ts';
import type { SearchRecord } from '#host/search/search-record.ts';
import { searchRecord } from '#host/search/search-source.ts';
import { type IndexQuery, TextIndex } from '#host/search/text-index.ts';

const ask = (text: string, rest: Partial<IndexQuery> = {}): IndexQuery => ({
  words: readQuery(text).words,
  kinds: new Set(),
  from: '',
  to: '',
  offset: 0,
  limit: 10_000,
  ...rest,
});

const comment = (id: string, text: string, rest: Partial<SearchRecord> = {}) =>
  searchRecord({ kind: 'comment', id, parts: [{ field: 'comment', text }], ...rest });

const found = (index: TextIndex, query: IndexQuery) => index.search(query).records.map(({ id }) => id);

/** What a person would find with patience: every line of every record looked at. */
function naive(records: readonly SearchRecord[], words: IndexQuery['words']): readonly string[] {
  const lines = (record: SearchRecord) =>
    [record.title, ...record.numbers, ...record.parts.map(({ text }) => text)]
      .flatMap((text) => normalise(text).split('\n'))
      .concat(record.date);
  return records
    .filter((record) => words.every((forms) => forms.some((form) => lines(record).some((line) => line.includes(form)))))
    .map(({ id }) => id)
    .sort();
}

const text = fc
  .array(fc.constantFrom(...'标准化法温度aBt1.1 —/，。𠮷', 'GB/T 1.1—2020', 'test method', '2026年3月'), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''));
const day = fc.constantFrom('', '2026-03-01', '2026-03-05', '2025-12-31');
const record = fc.record({ title: text, number: text, words: text, more: text, date: day });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ owner: fc.nat(5), records: fc.array(record, { maxLength: 5 }) }) },
  { weight: 1, arbitrary: fc.constant('tidy' as const) },
);

describe('TextIndex', () => {
  it('finds every record that holds all words, and nothing else, whatever was put, replaced and taken away', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.array(text, { minLength: 1, maxLength: 3 }), (steps, asked) => {
        const index = new TextIndex(60);
        const there = new Map<string, readonly SearchRecord[]>();
        for (const one of steps) {
          if (one === 'tidy') {
            while (index.tidy());
            continue;
          }
          const owner = `o${one.owner}`;
          const records = one.records.map(({ title, number, words, more, date }, at) =>
            comment(`${owner}-${at}`, words, {
              kind: at % 2 === 0 ? 'comment' : 'person',
              title,
              numbers: [number].filter((value) => value !== ''),
              date,
              parts: [
                { field: 'comment', text: words },
                { field: 'reason', text: more },
              ],
            }),
          );
          index.put(owner, records);
          there.set(owner, records);
        }
        const all = [...there.values()].flat();
        for (const query of [asked.join(' '), ...asked]) {
          const { words } = readQuery(query);
          if (words.length === 0) continue;
          const right = naive(all, words);
          const whole = index.search(ask(query));
          expect(whole.records.map(({ id }) => id).sort()).toEqual(right);
          // What is not shown is counted just the same, and the best is shown first.
          const shown = whole.records.filter(({ kind }) => kind === 'person');
          const few = index.search(ask(query, { kinds: new Set(['person']), limit: 1 }));
          expect([few.total, few.records[0]?.id]).toEqual([shown.length, shown[0]?.id]);
          expect(few.byKind).toEqual(whole.byKind);
          expect(few.byKind.comment ?? 0).toBe(right.length - shown.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not take the pairs of a word for the word, however many are only counted', () => {
    const index = new TextIndex(1);
    const apart = Array.from({ length: 200 }, (_, at) => comment(`apart${at}`, '准化标准', { date: '2026-03-01' }));
    const beside = Array.from({ length: 200 }, (_, at) => comment(`beside${at}`, '标准化', { date: '2025-03-01' }));
    index.put('a', [...apart, ...beside, comment('newest', '标准化', { date: '2026-04-01' })]);
    while (index.tidy());
    const few = index.search(ask('标准化', { limit: 1 }));
    expect([few.total, few.records[0]?.id]).toEqual([201, 'newest']);
    expect(index.search(ask('标准化', { kinds: new Set(['person']) })).byKind).toEqual({ comment: 201 });
    expect(index.search(ask('准化标准', { limit: 1 })).total).toBe(200);
  });

  it('puts numbers and titles first, then words beside each other, then the newest', () => {
    const index = new TextIndex();
    index.put('a', [
      comment('far', `温度${'。其他要求'.repeat(60)}上限`, { date: '2026-05-01' }),
      comment('old', '温度的上限', { date: '2025-01-01' }),
      comment('new', '温度的上限', { date: '2026-01-01' }),
      comment('titled', '', { title: '关于温度上限', date: '2020-01-01' }),
      searchRecord({ kind: 'committee', id: 'begins', title: '温度上限委员会' }),
    ]);
    expect(found(index, ask('温度 上限'))).toEqual(['begins', 'titled', 'new', 'old', 'far']);
  });

  it('puts a project before its ballot and both before a file of that name, newer or not', () => {
    const index = new TextIndex();
    const one = (kind: SearchRecord['kind'], date: string) => searchRecord({ kind, id: kind, title: '油茶规程', date });
    index.put('a', [one('file', '2026-03-03'), one('ballot', '2026-03-02'), one('project', '2026-03-01')]);
    expect(found(index, ask('油茶'))).toEqual(['project', 'ballot', 'file']);
  });

  it('counts every kind while it shows one, and only within the days', () => {
    const index = new TextIndex();
    index.put('a', [
      comment('one', '温度', { date: '2026-03-01' }),
      comment('two', '温度', { date: '2026-04-01' }),
      searchRecord({ kind: 'person', id: 'who', title: '温度' }),
    ]);
    const shown = index.search(ask('温度', { kinds: new Set(['person']) }));
    expect(shown.records.map(({ id }) => id)).toEqual(['who']);
    expect(shown.byKind).toEqual({ comment: 2, person: 1 });
    expect(found(index, ask('温度', { from: '2026-03-15' }))).toEqual(['two']);
    expect(index.search(ask('温度', { offset: 1, limit: 1 })).records).toHaveLength(1);
  });
});
