import { expect, it } from 'vitest';
import { plainDate } from '#shared/base/index.ts';
import { termEnd } from '#shared/domain/term-end.ts';
import { termRuleOf } from '#shared/profiles/committee-rules/index.ts';

const at = (today: string, cycle = 'local', termTo = '2027-05-31') =>
  termEnd(termTo, termRuleOf(cycle), plainDate(today));

it('asks for the papers of a re-election three months before the term ends', () => {
  expect(at('2026-01-01')).toEqual({ expiresOn: '2027-05-31', papersDue: '2027-02-28', phase: 'later' });
});
it('announces the papers sixty days ahead, then the end of the term, then that it is over', () => {
  const phases = ['2026-12-29', '2026-12-30', '2027-02-28', '2027-03-01', '2027-05-31', '2027-06-01'];
  expect(phases.map((day) => at(day)?.phase)).toEqual(['later', 'papers', 'papers', 'ending', 'ending', 'over']);
});
it('knows of no papers where no rule asks for any, but of the end of the term', () => {
  expect(['2027-03-01', '2027-03-02', '2027-06-01'].map((day) => at(day, 'iso'))).toEqual([
    { expiresOn: '2027-05-31', papersDue: '', phase: 'later' },
    { expiresOn: '2027-05-31', papersDue: '', phase: 'ending' },
    { expiresOn: '2027-05-31', papersDue: '', phase: 'over' },
  ]);
});
it('says nothing while the last day is not known', () => expect(at('2026-01-01', 'local', '')).toBeNull());
