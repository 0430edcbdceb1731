import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { committeeOf, emptyWorkspace, hostOn, plainCommittee, plainProject } from '#tests/builders/workspace.ts';

/** What a committee's members attended and voted on: only its own meetings and ballots, only what is over. */

let host: Host;
beforeEach(async () => {
  host = await hostOn(await emptyWorkspace(), { now: () => Date.parse('2026-06-01T08:00:00Z') });
});
afterEach(() => host.close());

it('counts closed ballots of the committee and reminds who missed two in a row', async () => {
  const { client } = host;
  const { committeeId, voters } = await committeeOf(host, ['林一苇', '周听雨']);
  const projectId = (await client.project.create(plainProject(committeeId))).id;
  const vote = async (opensOn: string, answered: readonly string[], close = true) => {
    const base = {
      projectId,
      draftId: '',
      title: '函审',
      mode: 'letter' as const,
      ruleId: plainCommittee.votingRuleId,
    };
    const { id } = await client.ballot.open({ ...base, opensOn, closesOn: opensOn });
    for (const personId of answered)
      await client.ballot.vote({
        ballotId: id,
        vote: {
          ...{ personId, choice: 'approve', comment: '', source: 'hand', file: '', blob: '' },
          receivedOn: opensOn,
        },
      });
    if (close) await client.ballot.close({ id, on: opensOn });
  };
  const [first = '', second = ''] = voters;
  await vote('2025-11-03', [first]);
  await vote('2026-03-02', [first]);
  await vote('2026-05-04', [], false);

  const all = await client.committee.records({ id: committeeId });
  expect(all.years).toEqual(['2026', '2025']);
  expect(all.rule.unconfirmed).toBe(true);
  const of = (personId: string) => all.rows.find((row) => row.personId === personId);
  expect(of(first)).toMatchObject({ entitled: 2, answered: 2, answeredShare: 100, reminders: [] });
  expect(of(second)).toMatchObject({ name: '周听雨', organisation: '单位1', entitled: 2, missed: 2, answeredShare: 0 });
  expect(of(second)?.reminders).toEqual([{ code: 'ballots-in-a-row', params: { count: 2, limit: 2 } }]);

  const other = (await client.committee.create({ ...plainCommittee, name: '另一委员会' })).id;
  expect(await client.committee.records({ id: other })).toMatchObject({ years: [], rows: [] });

  const earlier = await client.committee.records({ id: committeeId, year: '2025' });
  expect(earlier.rows.find((row) => row.personId === second)).toMatchObject({ missed: 1, reminders: [] });

  const { people } = await client.committee.get({ id: committeeId });
  const seat = people.find((member) => member.personId === second)?.id ?? '';
  await client.committee.endMembership({ committeeId, membershipId: seat, to: '2026-05-31' });
  const left = (await client.committee.records({ id: committeeId })).rows.find((row) => row.personId === second);
  expect(left).toMatchObject({ active: false, missed: 2, reminders: [] });
});
