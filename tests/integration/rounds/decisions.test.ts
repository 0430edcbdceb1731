import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Suggestions of editors, decisions of the leader and of meetings, and the register that lists them. */

let host: Host;
let roundId: string;
let committeeId: string;
let ids: string[];
beforeEach(async () => {
  host = await hostOn(await emptyWorkspace());
  committeeId = (await committeeOf(host, ['林一苇'])).committeeId;
  const { client } = host;
  const projectId = (await client.project.create(plainProject(committeeId))).id;
  const draftId = (await client.draft.create({ projectId, name: '', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const dates = { opensOn: '2026-03-01', closesOn: '2026-04-01' };
  const round = { projectId, draftId, name: '第一轮', audience: 'directed' as const, recipients: [], ...dates };
  roundId = (await client.round.create(round)).id;
  ids = [];
  for (const [organisation, clauseRaw, type] of [
    ['乙公司', '1', '技术'],
    ['甲农科院', '前言', '编辑'],
    ['乙公司', '全文', '编辑'],
    ['丙厂', '', '技术'],
  ] as const) {
    const said = { comment: `${organisation}的意见`, original: '', proposal: '', reason: '', person: '' };
    const { id } = await client.round.addComment({ roundId, comment: { organisation, clauseRaw, type, ...said } });
    ids.push(id);
  }
});
afterEach(() => host.close());

const list = (order: object = {}) => host.client.round.comments({ id: roundId, filter: {}, ...order });
const one = async (id: string) => (await host.client.round.commentsOf({ id: roundId, ids: [id] })).items[0]!;

it('what editors suggested becomes the decision of the meeting, each comment its own', async () => {
  const { client } = host;
  const [first, second] = ids as [string, string];
  await client.round.suggest({ roundId, commentIds: [first], decision: 'accepted', reason: '' });
  await client.round.suggest({ roundId, commentIds: [second], decision: 'rejected', reason: '前言不规定技术要求' });
  expect((await list({ filter: { decision: 'suggested' } })).items.map(({ id }) => id).sort()).toEqual(
    [first, second].sort(),
  );
  const day = { date: '2026-04-10', startTime: '09:00', endTime: '12:00' };
  const place = { place: '', host: '', recorder: '' };
  const meeting = await client.meeting.create({ committeeId, title: '审查会', ...day, ...place });
  await client.round.adopt({ roundId, commentIds: [first, second], meetingId: meeting.id });
  expect((await one(second)).disposition).toMatchObject({
    decision: 'rejected',
    reason: '前言不规定技术要求',
    meetingId: meeting.id,
  });
  expect((await one(first)).suggested).toBeNull();
  expect((await client.round.reasons({ id: roundId })).reasons).toEqual(['前言不规定技术要求']);
  await expect(client.round.adopt({ roundId, commentIds: [first] })).rejects.toMatchObject({
    data: { code: 'suggestion-missing' },
  });
  await client.meeting.hold({ id: meeting.id, on: '2026-04-10', overrideReason: '试验' });
  await client.meeting.approveMinutes({ id: meeting.id });
  const late = { roundId, commentIds: [ids[2]!], decision: 'accepted' as const, reason: '', meetingId: meeting.id };
  await expect(client.round.decide(late)).rejects.toMatchObject({ data: { code: 'minutes-frozen' } });
});

it('nothing is decided when one of many may not be', async () => {
  const { client } = host;
  await client.round.decide({ roundId, commentIds: [ids[0]!], decision: 'rejected', reason: '已有规定' });
  const all = { roundId, commentIds: ids, decision: 'accepted' as const, reason: '' };
  await expect(client.round.decide(all)).rejects.toMatchObject({ data: { code: 'decision-reopen-needs-reason' } });
  expect((await list()).items.map(({ disposition }) => disposition?.decision ?? null).sort()).toEqual([
    null,
    null,
    null,
    'rejected',
  ]);
});

it('the register groups and sorts as asked, and finds a comment in the whole of it', async () => {
  const byOrganisation = await list({ group: 'organisation', sort: 'no' });
  expect(byOrganisation.groups.map(({ key, start, count }) => [key, start, count])).toEqual([
    ['丙厂', 0, 1],
    ['甲农科院', 1, 1],
    ['乙公司', 2, 2],
  ]);
  const byClause = await list({ limit: 1, around: ids[0]! });
  expect(byClause.total).toBe(4);
  expect(byClause.items.map(({ clause }) => clause)).toEqual(['全文']);
  const { ids: order } = await host.client.round.commentIds({ id: roundId, filter: {} });
  expect(order.indexOf(ids[0]!)).toBe(byClause.at);
  expect(order.at(-1)).toBe(ids[3]);
  const { types, organisations, clauses } = await host.client.round.choices({ id: roundId });
  expect(types).toEqual(['编辑', '技术']);
  expect(organisations).toEqual(['丙厂', '甲农科院', '乙公司']);
  expect(clauses.map(({ number }) => number)).toEqual(['全文', '前言', '1']);
});

it('the figures count each comment once in every cut', async () => {
  await host.client.round.decide({ roundId, commentIds: [ids[0]!], decision: 'accepted', reason: '' });
  await host.client.round.decide({ roundId, commentIds: [ids[1]!], decision: 'pending', reason: '' });
  const figures = await host.client.round.figures({ id: roundId });
  expect(figures.total).toMatchObject({ comments: 4, accepted: 1, undecided: 3 });
  for (const cut of [figures.clauses, figures.types, figures.organisations]) {
    expect(cut.reduce((sum, row) => sum + row.comments, 0)).toBe(4);
    expect(cut.reduce((sum, row) => sum + row.undecided, 0)).toBe(3);
  }
  expect(figures.organisations[0]).toMatchObject({ key: '乙公司', comments: 2 });
});

it('views of the register are kept for the workspace, one of a name', async () => {
  const { client } = host;
  const view = {
    name: '未处理的技术意见',
    filter: { type: '技术' },
    sort: 'no',
    descending: false,
    group: '',
    columns: [],
  };
  await client.round.saveView({ view });
  await client.round.saveView({ view: { ...view, sort: 'clause' } });
  expect((await client.round.views()).views).toEqual([{ ...view, sort: 'clause' }]);
  await client.round.removeView({ name: view.name });
  expect((await client.round.views()).views).toEqual([]);
});

it('a round is extended with a reason, sent and reminded; who answered is not reminded', async () => {
  const { client } = host;
  const named = (organisation: string) => ({
    ...{ id: '', organisation, person: '', email: '', channel: 'email' as const, sentOn: '', remindedOn: [] },
  });
  await client.round.update({ id: roundId, changes: { recipients: ['乙公司', '丁所'].map(named) } });
  const { round } = await client.round.get({ id: roundId });
  const [answered, silent] = round.recipients.map(({ id }) => id) as [string, string];
  const remind = (recipientIds: string[]) => client.round.markReminded({ id: roundId, recipientIds, on: '2026-03-25' });
  await expect(remind([silent])).rejects.toMatchObject({ data: { code: 'recipient-not-sent' } });
  const sent = { recipientIds: [answered, silent], channel: 'email' as const, on: '2026-03-02' };
  await client.round.markSent({ id: roundId, ...sent });
  await expect(remind([answered, silent])).rejects.toMatchObject({ data: { code: 'recipient-answered' } });
  await remind([silent]);
  await client.round.extend({ id: roundId, closesOn: '2026-04-15', reason: '春节假期' });
  await expect(client.round.extend({ id: roundId, closesOn: '2026-04-10', reason: '再议' })).rejects.toMatchObject({
    data: { code: 'extension-not-later' },
  });
  const now = (await client.round.get({ id: roundId })).round;
  expect(now.recipients.map(({ sentOn, remindedOn }) => [sentOn, remindedOn])).toEqual([
    ['2026-03-02', []],
    ['2026-03-02', ['2026-03-25']],
  ]);
  expect(now).toMatchObject({ closesOn: '2026-04-15', extensions: [{ from: '2026-04-01', to: '2026-04-15' }] });
  const without = { recipients: now.recipients.slice(1) };
  await expect(client.round.update({ id: roundId, changes: without })).rejects.toMatchObject({
    data: { code: 'recipient-sent' },
  });
});
