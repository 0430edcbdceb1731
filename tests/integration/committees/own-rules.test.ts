import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import { votingRuleById } from '#shared/profiles/committee-rules/index.ts';
import { lifeCycleById } from '#shared/profiles/life-cycles/index.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** A committee makes a rule of its own of a profile's: versions stay, what began with one goes on with it. */

let host: Host;
let dir: string;
beforeEach(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => Date.parse('2026-06-01T08:00:00Z') });
});
afterEach(() => host.close());

const national = votingRuleById('cn-tc-2017')!;
const strict = {
  ...national,
  name: { 'zh-CN': '本会表决规则', en: 'Our rule' },
  conditions: national.conditions.map((each) =>
    each.role === 'approval' ? { ...each, numerator: 3, denominator: 4 } : each,
  ),
};

it('copies a voting rule, keeps every version, and an open ballot keeps the one it began with', async () => {
  const { client } = host;
  const { committeeId, voters } = await committeeOf(host, ['林一苇', '周听雨', '陈思齐']);
  const first = await client.rules.saveVotingRule({ basedOn: 'cn-tc-2017', committeeId, rule: strict, note: '从严' });
  expect(first.versionId).toBe(`${first.id}@1`);
  await client.committee.update({ id: committeeId, changes: { votingRuleId: first.versionId } });
  const projectId = (await client.project.create(plainProject(committeeId))).id;
  const day = { opensOn: '2026-05-04', closesOn: '2026-06-30' };
  const base = { projectId, draftId: '', title: '函审', mode: 'letter' as const, ...day };
  const ballotId = (await client.ballot.open({ ...base, ruleId: first.versionId })).id;
  for (const [at, personId] of voters.entries()) {
    const vote = { personId, choice: at < 2 ? ('approve' as const) : ('abstain' as const), comment: '' };
    const how = { source: 'hand' as const, file: '', blob: '', receivedOn: '2026-05-10' };
    await client.ballot.vote({ ballotId, vote: { ...vote, ...how } });
  }
  expect((await client.ballot.get({ id: ballotId })).tally.outcome).toBe('failed');

  const second = await client.rules.saveVotingRule({ recordId: first.id, rule: national, note: '恢复三分之二' });
  expect(second.versionId).toBe(`${first.id}@2`);
  // The committee goes on with the latest version, the ballot with its own.
  expect((await client.committee.get({ id: committeeId })).committee.votingRuleId).toBe(second.versionId);
  expect((await client.ballot.get({ id: ballotId })).tally.outcome).toBe('failed');
  const kept = await client.rules.votingRule({ id: first.versionId });
  expect(kept.rule.conditions[1]).toMatchObject({ numerator: 3, denominator: 4 });
  expect(kept.history.map(({ note }) => note)).toEqual(['从严', '恢复三分之二']);

  await client.rules.retire({ kind: 'voting', recordId: first.id, retired: true });
  const offered = await client.committee.profiles({ committeeId });
  expect(offered.votingRules.some(({ own }) => own)).toBe(false);
  expect((await client.ballot.get({ id: ballotId })).rule.id).toBe(first.versionId);
  const listed = (await client.rules.list({})).voting.find(({ own }) => own);
  expect(listed).toMatchObject({ retired: true, versions: 2, uses: 2, basedOn: 'cn-tc-2017' });

  await host.close();
  host = await hostOn(dir);
  expect((await host.client.ballot.get({ id: ballotId })).tally.outcome).toBe('failed');
});

it('nonsense is refused, and a rule is tried on a table before it is saved', async () => {
  const { client } = host;
  const zero = { ...strict, conditions: strict.conditions.map((each) => ({ ...each, denominator: 0 })) };
  const save = client.rules.saveVotingRule({ basedOn: 'cn-tc-2017', rule: zero });
  await expect(save).rejects.toMatchObject({ data: { code: 'rule-zero-denominator' } });
  const unknown = client.rules.saveVotingRule({ basedOn: 'nothing', rule: strict });
  await expect(unknown).rejects.toMatchObject({ data: { code: 'profile-unknown' } });
  const table = { id: 'a', rule: 'ours', members: 12, votes: { approve: 8, abstain: 4 }, expected: 'passed' };
  const tried = await client.rules.test({ rule: strict, cases: JSON.stringify({ cases: [table] }) });
  expect(tried.cases).toEqual([{ id: 'a', expected: 'passed', got: 'failed', ok: false }]);
});

it('an own life cycle finds the sets of the profile it was made from; a project keeps the version it began with', async () => {
  const { client } = host;
  const { committeeId } = await committeeOf(host, ['林一苇']);
  const local = lifeCycleById('local')!;
  const days = (amount: number) => ({
    ...local,
    stages: local.stages.map((stage) =>
      stage.limit?.kind === 'at-least' ? { ...stage, limit: { ...stage.limit, unit: 'days' as const, amount } } : stage,
    ),
  });
  const first = await client.rules.saveLifeCycle({ basedOn: 'local', committeeId, rule: days(45) });
  const projectId = (await client.project.create({ ...plainProject(committeeId), lifeCycleId: first.versionId })).id;
  const begun = (await client.project.get({ id: projectId })).project.lifeCycleId;
  await client.rules.saveLifeCycle({ recordId: first.id, rule: days(60) });
  expect(begun).toBe(first.versionId);
  expect((await client.project.get({ id: projectId })).project.lifeCycleId).toBe(begun);
  const comments = local.stages.find(({ activity, limit }) => activity === 'comments' && limit?.kind === 'at-least')!;
  const dossier = await client.project.dossier({ id: projectId, stage: comments.code });
  const given = await client.project.create({ ...plainProject(committeeId), lifeCycleId: 'local' });
  const ofProfile = await client.project.dossier({ id: given.id, stage: comments.code });
  expect(dossier.papers.map(({ kind, copies }) => [kind, copies])).toEqual(
    ofProfile.papers.map(({ kind, copies }) => [kind, copies]),
  );
  const kept = (await client.rules.lifeCycle({ id: begun })).rule.stages.find(({ code }) => code === comments.code);
  expect(kept?.limit?.amount).toBe(45);

  const broken = { ...local, stages: local.stages.map((stage) => ({ ...stage, next: ['Z9'] })) };
  const refused = client.rules.saveLifeCycle({ recordId: first.id, rule: broken });
  await expect(refused).rejects.toMatchObject({ data: { code: 'cycle-next-unknown' } });
});

it('safe mode starts with the built-in rules, life cycles and forms only; everything opens, and is back afterwards', async () => {
  const { committeeId } = await committeeOf(host, ['林一苇']);
  const local = lifeCycleById('local')!;
  const stages = local.stages.map((stage) =>
    stage.limit ? { ...stage, limit: { ...stage.limit, amount: 77 } } : stage,
  );
  const cycle = await host.client.rules.saveLifeCycle({ basedOn: 'local', committeeId, rule: { ...local, stages } });
  const vote = await host.client.rules.saveVotingRule({ basedOn: 'cn-tc-2017', committeeId, rule: strict });
  await host.client.committee.update({ id: committeeId, changes: { votingRuleId: vote.versionId } });
  const { id } = await host.client.project.create({ ...plainProject(committeeId), lifeCycleId: cycle.versionId });
  const edit = { texts: { '0': '试一试' }, columns: {}, hidden: [] };
  await host.client.paper.saveTemplate({ committeeId, form: 'proposal', edit });
  const seen = async ({ client }: Host) => ({
    limits: (await client.rules.lifeCycle({ id: cycle.versionId })).rule.stages.map(({ limit }) => limit?.amount),
    approval: (await client.rules.votingRule({ id: vote.versionId })).rule.conditions.map(({ numerator }) => numerator),
    offered: (await client.committee.profiles({ committeeId })).votingRules.some(({ own }) => own),
    edited: Object.keys((await client.paper.template({ committeeId, form: 'proposal' })).edit.texts),
    stage: (await client.project.get({ id })).project.stage,
    home: (await client.workspace.home({ committeeId: '', whole: [] })).groups.length,
  });
  const usual = await seen(host);
  expect(usual).toMatchObject({ offered: true, edited: ['0'] });
  expect(usual.limits).toContain(77);
  await host.close();
  host = await hostOn(dir, { safeMode: true });
  const safe = await seen(host);
  expect(safe).toMatchObject({ offered: false, edited: [] });
  expect(safe.limits).toEqual(local.stages.map(({ limit }) => limit?.amount));
  expect(safe.approval).toEqual(national.conditions.map(({ numerator }) => numerator));
  await host.close();
  host = await hostOn(dir, { now: () => Date.parse('2026-06-01T08:00:00Z') });
  expect(await seen(host)).toEqual(usual);
});
