import { describe, expect, it } from 'vitest';
import { noVotes, outcomeTable } from '#shared/domain/outcome-table.ts';
import { votingRuleById } from '#shared/profiles/committee-rules/index.ts';

describe('table of outcomes', () => {
  const rule = votingRuleById('cn-tc-2017')!;

  it('12 members: the least in favour for each number against, as somebody would reckon it', () => {
    const { rows } = outcomeTable(rule, noVotes(12), { row: 'disapprove', column: 'approve' });
    // Quorum 9; two thirds of the votes; at most a quarter against: 4 against need 16 votes, which there are not.
    expect(rows.map((cells) => cells.indexOf('passed'))).toEqual([9, 8, 7, 9, -1, -1, -1, -1, -1, -1, -1, -1, -1]);
    expect(rows[0]?.slice(0, 9)).toEqual(Array(9).fill('no-quorum'));
    expect(rows.map((cells) => cells.length)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('other positions stay as they are, and take their room', () => {
    const votes = { ...noVotes(12), abstain: 4 };
    const { most, rows } = outcomeTable(rule, votes, { row: 'disapprove', column: 'approve' });
    expect(most).toBe(8);
    expect(rows[0]?.[8]).toBe('passed');
    expect(rows[0]?.[7]).toBe('failed');
  });

  it('a rule with several outcomes says which', () => {
    const review = votingRuleById('iso-review')!;
    const votes = { ...noVotes(5), answers: { 'used-in-five-countries': true } };
    const { rows } = outcomeTable(review, votes, { row: 'revise', column: 'confirm' });
    expect(rows[1]).toEqual(['revise', 'failed', 'confirm', 'confirm', 'confirm']);
  });
});
