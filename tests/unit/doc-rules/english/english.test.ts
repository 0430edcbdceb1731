import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentOfCase, judgeCases, parseCases } from '#shared/doc-rules/cases/index.ts';
import { english } from '#shared/doc-rules/catalogue/english/index.ts';
import { lintDocument } from '#shared/doc-rules/engine/index.ts';
import { ENGLISH_WORDING } from '#shared/profiles/index.ts';

const parsed = parseCases(readFileSync(new URL('../../../fixtures/lint/english-cases.json', import.meta.url), 'utf8'));
const cases = parsed.ok ? parsed.value : [];

function lint(id: string, blocks: readonly object[], meta: object = {}) {
  const source = [{ id: 'X-C1', check: '*', kind: 'clean', doc: { meta: { language: 'en', ...meta }, blocks } }];
  const one = parseCases(JSON.stringify(source));
  if (!one.ok) throw new Error(JSON.stringify(one.error));
  return lintDocument(
    documentOfCase(one.value[0]!),
    english.filter((check) => check.id === id),
  );
}

const body = (text: string) => [
  { id: 'c', type: 'chapter', title: 'Requirements', number: '5', children: [{ id: 'p', type: 'paragraph', text }] },
];

function fixed(id: string, text: string): string {
  let after = text;
  for (const edit of [...(lint(id, body(text))[0]?.fix?.edits ?? [])].reverse())
    if (edit.kind === 'replace') after = after.slice(0, edit.from) + edit.text + after.slice(edit.to);
  return after;
}

describe('cases of English drafts', () => {
  it('are judged without a miss or a false alarm', () => {
    const { total, checks, cases: judged } = judgeCases(cases, english);
    console.info(JSON.stringify({ total, checks }));
    expect(judged.filter(({ passed }) => !passed)).toEqual([]);
    expect(total.found).toBeGreaterThan(140);
  });

  it('show every check faulty and clean, and at least three whole documents', () => {
    const count = (check: string, kind: string) =>
      cases.filter((item) => item.check === check && item.kind === kind && (kind === 'clean' || item.expect.length > 0))
        .length;
    const few = english.filter(({ id }) => count(id, 'faulty') + count(id, 'clean') < 3 || count(id, 'faulty') === 0);
    expect(few.map(({ id }) => id)).toEqual([]);
    expect(count('*', 'clean')).toBeGreaterThanOrEqual(3);
  });

  it('concern English drafts only', () => {
    expect(english.filter(({ languages }) => languages.join() !== 'en')).toEqual([]);
    expect(lint('EV01', body('The lid must be closed.'), { language: 'zh' })).toEqual([]);
  });
});

describe('repairs', () => {
  it.each([
    ['EV01', 'Lids must not be opened.', 'Lids shall not be opened.'],
    ['EW04', 'This International Standard applies to rice.', 'This document applies to rice.'],
    ['EV05', 'The lid has to be closed.', 'The lid shall be closed.'],
    ['EG01', 'Lids aren’t opened.', 'Lids are not opened.'],
    ['EG04', 'Colors are recorded.', 'Colours are recorded.'],
    ['EG08', 'See subclause 5.2.', 'See 5.2.'],
    ['EG08', 'See section 5.', 'See Clause 5.'],
    ['EN01', 'The error is 0.5 mm.', 'The error is 0,5 mm.'],
    ['EN03', 'The moisture is 15%.', 'The moisture is 15 %.'],
    ['EN04', 'The pressure is 10 to 12 kPa.', 'The pressure is 10 kPa to 12 kPa.'],
    ['EN04', 'The humidity is 65 ± 5 %.', 'The humidity is (65 ± 5) %.'],
    ['EN08', 'Dry，clean（sound） lots.', 'Dry, clean（sound） lots.'],
  ])('%s: %s → %s', (id, text, expected) => {
    expect(fixed(id, text)).toBe(expected);
  });

  it('put the fixed sentence in the place of another', () => {
    const reference = { id: 'r', type: 'normativeReference', text: 'ISO 712, Cereals — Moisture' };
    const found = lint('EW02', [
      {
        id: 'c',
        type: 'chapter',
        title: 'Normative references',
        number: '2',
        children: [{ id: 'p', type: 'paragraph', text: 'The following documents are cited.' }, reference],
      },
    ]);
    expect(found[0]?.fix?.edits).toMatchObject([{ block: 'p', text: ENGLISH_WORDING.references.leadIn }]);
  });
});

describe('awkward English drafts', () => {
  it('break nothing', () => {
    const blocks = [
      'paragraph',
      'table',
      'figure',
      'formula',
      'note',
      'term',
      'listItem',
      'annex',
      'bibliographyItem',
    ].map((type) => ({ id: type, type }));
    for (const { id } of english) {
      expect(() => lint(id, [])).not.toThrow();
      expect(() => lint(id, blocks)).not.toThrow();
    }
  });

  it('may say must, shall and can in the words of others', () => {
    for (const id of ['EV01', 'EP06', 'EG01'])
      expect(lint(id, body('The sign reads “You mustn’t enter, the lid must be closed”.'))).toEqual([]);
  });
});
