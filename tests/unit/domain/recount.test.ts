import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POSITIONS, type Vote } from '#shared/domain/ballot.ts';
import { acceptCondition, closeBallot, confirmVote } from '#shared/domain/ballot-steps.ts';
import { openConditions, recount, type Verdict } from '#shared/domain/recount.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import type { VotingRule } from '#shared/domain/voting-rule.ts';
import { votingRuleById, votingRules } from '#shared/profiles/committee-rules/index.ts';
import { makeBallot, makeVote, makeVoter } from '#tests/builders/ballot.ts';

const national = votingRuleById('cn-tc-2017')!;
const people = ['甲', '乙', '丙', '丁'];
const electorate = people.map((name) => makeVoter(name));

describe('a recount', () => {
  it('says of every record why it counts or does not', () => {
    const ballot = makeBallot({
      electorate: [...electorate, makeVoter('戊', { standing: 'recused' }), makeVoter('己', { standing: 'drafter' })],
      votes: [
        makeVote('甲', { id: '1', choice: 'disapprove' }),
        makeVote('甲', { id: '2' }),
        makeVote('乙', { id: '3', choice: null }),
        makeVote('丙', { id: '4', receivedOn: '2026-04-01' }),
        makeVote('丁', { id: '5', afterClosing: true }),
        makeVote('戊', { id: '6' }),
        makeVote('己', { id: '7' }),
        makeVote('外人', { id: '8' }),
      ],
    });
    expect(recount(ballot, national).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['1', 'superseded'],
      ['2', 'counted'],
      ['3', 'invalid'],
      ['4', 'late'],
      ['5', 'after-closing'],
      ['6', 'recused'],
      ['7', 'drafter'],
      ['8', 'not-entitled'],
    ]);
  });

  it('lets no late vote replace one that came in time, unless the rule counts late ones', () => {
    const votes = [
      makeVote('甲', { id: '1' }),
      makeVote('甲', { id: '2', choice: 'disapprove', receivedOn: '2026-04-02' }),
    ];
    const ballot = makeBallot({ electorate, votes });
    const verdicts = (rule: VotingRule) => recount(ballot, rule).map(({ verdict }) => verdict);
    expect(verdicts(national)).toEqual(['counted', 'late']);
    expect(verdicts({ ...national, late: 'counted' })).toEqual(['superseded', 'counted']);
  });

  it('adds up to the tally, whatever was recorded and whatever the rule', () => {
    const vote = fc.record({
      person: fc.constantFrom(...people, '外人', '戊'),
      choice: fc.option(fc.constantFrom(...POSITIONS)),
      comment: fc.constantFrom('', '理由'),
      receivedOn: fc.constantFrom('2026-03-05', '2026-04-05'),
      afterClosing: fc.boolean(),
      source: fc.constantFrom('hand', 'confirmed' as const),
    });
    const rules = votingRules.flatMap((rule) => [
      rule,
      { ...rule, late: 'counted' as const },
      { ...rule, reasonsForNegatives: true },
    ]);
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 12 }), fc.constantFrom(...rules), fc.boolean(), (cast, rule, secret) => {
        const votes = cast.map(
          ({ person, ...each }, n): Vote => makeVote(person, { ...each, id: String(n) } as Partial<Vote>),
        );
        const box = cast.map(({ choice, comment }, n) => ({ number: String(n), choice, comment }));
        const ballot = makeBallot({
          electorate: [...electorate, makeVoter('戊', { standing: 'recused' })],
          secret,
          ...(secret ? { box } : { votes }),
        });
        const all = recount(ballot, rule);
        const of = (...verdicts: Verdict[]) => all.filter(({ verdict }) => verdicts.includes(verdict));
        const counts = countVotes(ballot, rule);
        for (const position of POSITIONS)
          expect(of('counted', 'confirmed').filter(({ choice }) => choice === position)).toHaveLength(counts[position]);
        expect(of('invalid')).toHaveLength(counts.invalid);
        expect(of('no-reasons')).toHaveLength(counts.unreasoned);
        expect(all).toHaveLength(cast.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a conditional disapproval', () => {
  const conditional = makeVote('丁', { id: 'd', choice: 'disapprove-conditional', comment: '删去4.2' });
  const ballot = makeBallot({ electorate, votes: [makeVote('甲'), makeVote('乙'), conditional] });
  const confirmation = {
    id: 'c',
    file: '',
    blob: '',
    note: '',
    receivedOn: '2026-04-02',
    recordedAt: '2026-04-02T01:00:00Z',
    recordedBy: '秘书',
  };
  const outcome = (b: typeof ballot) => tally(countVotes(b, national), national).outcome;

  it('stays against until it is accepted and confirmed; a confirmation after the last day is in time', () => {
    expect(outcome(ballot)).toBe('failed');
    expect(confirmVote(ballot, 'd', confirmation)).toMatchObject({ ok: false, error: { code: 'vote-not-accepted' } });
    const accepted = acceptCondition(ballot, 'd', '同意删去', '2026-03-20', '秘书');
    if (!accepted.ok) throw new Error(accepted.error.code);
    expect(outcome(accepted.value)).toBe('failed');
    expect(openConditions(accepted.value, national)).toEqual([{ vote: conditional, accepted: true }]);
    const confirmed = confirmVote(accepted.value, 'd', confirmation);
    if (!confirmed.ok) throw new Error(confirmed.error.code);
    expect(outcome(confirmed.value)).toBe('passed');
    expect(recount(confirmed.value, national).map(({ verdict }) => verdict)).toEqual([
      'counted',
      'counted',
      'superseded',
      'confirmed',
    ]);
    expect(confirmVote(confirmed.value, 'd', confirmation)).toMatchObject({ error: { code: 'vote-not-conditional' } });
  });
});

describe('the end of a ballot', () => {
  it('comes before the last day only with a reason, unless all have voted', () => {
    const open = makeBallot({ electorate, votes: [makeVote('甲')] });
    expect(closeBallot(open, '2026-03-20', '')).toMatchObject({ error: { code: 'ballot-before-last-day' } });
    expect(closeBallot(open, '2026-03-20', '主任要求').ok).toBe(true);
    expect(closeBallot(open, '2026-03-31', '').ok).toBe(true);
    expect(closeBallot({ ...open, votes: people.map((name) => makeVote(name)) }, '2026-03-20', '').ok).toBe(true);
  });
});
