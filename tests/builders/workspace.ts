import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace, type Host, inlineWorkers, runTask, startHost } from '#host/index.ts';

/** A new, empty workspace in a temporary folder. */
export async function emptyWorkspace(name = '试验工作区', clock: { now(): number } = Date): Promise<string> {
  const dir = join(await mkdtemp(join(tmpdir(), 'zs-')), '工作区');
  const made = await createWorkspace(dir, { name, clock });
  if (!made.ok) throw new Error(made.error.code);
  return dir;
}

/** A host on a workspace, tasks in this thread. */
export async function hostOn(
  dir: string,
  options: { readonly actor?: string; readonly now?: () => number; readonly safeMode?: boolean } = {},
): Promise<Host> {
  const started = await startHost({
    workspace: dir,
    actor: options.actor ?? '试验员',
    version: '0.0.0',
    workers: inlineWorkers(runTask),
    ...(options.now ? { now: options.now } : {}),
    safeMode: options.safeMode ?? false,
  });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

/** Fields of a committee that only needs to exist. */
export const plainCommittee = {
  name: '青禾市茶叶标准化技术委员会',
  nameEn: '',
  code: 'QHS/TC 09',
  kind: 'tc' as const,
  parentId: '',
  compositionId: 'none',
  votingRuleId: 'cn-tc-2017',
  lifeCycleId: 'local',
  scope: '',
  secretariat: '',
  contactPerson: '',
  contactPhone: '',
  contactEmail: '',
  address: '',
  termFrom: '',
  termTo: '',
};

export function plainProject(committeeId: string, titleMain = '茶叶采摘技术规程') {
  return {
    committeeId,
    planNumber: '',
    kind: 'db-city' as const,
    work: 'new' as const,
    functionType: 'code-of-practice' as const,
    titleLead: '',
    titleMain,
    titleSupplement: '',
    titleEn: '',
    number: 'DB3699/T XXXX—XXXX',
    replaces: [],
    ics: [],
    ccs: [],
    proposer: '青禾市农业农村局',
    jurisdiction: '青禾市农业农村局',
    levelLine: '青禾市地方标准',
    issuers: ['青禾市市场监督管理局'],
    draftingOrganisations: ['青禾市茶叶研究所'],
    drafters: ['林一苇'],
    contactPerson: '',
    contactPhone: '',
    patentsIdentified: false,
    publishDate: '',
    effectiveDate: '',
    lifeCycleId: 'local',
    dueDate: '',
  };
}

/** A committee with members who vote, by name; answers their person ids. */
export async function committeeOf(
  host: Host,
  names: readonly string[],
): Promise<{ committeeId: string; voters: string[] }> {
  const { client } = host;
  const committeeId = (await client.committee.create(plainCommittee)).id;
  for (const [index, personName] of names.entries())
    await client.committee.saveMember({
      committeeId,
      member: {
        id: '',
        personId: '',
        organisationId: '',
        role: index === 0 ? 'chair' : 'member',
        side: 'public',
        from: '2020-01-01',
        to: '',
      },
      personName,
      organisationName: `单位${index}`,
      title: '工程师',
      phone: '',
      email: '',
    });
  const { people } = await client.committee.get({ id: committeeId });
  return { committeeId, voters: people.map((person) => person.personId) };
}

/** Freezes a draft and sends it round to nobody yet, from 2 March to 2 April 2026; answers the id of the round. */
export async function roundOf(host: Host, projectId: string, draftId: string): Promise<string> {
  const { client } = host;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-02' });
  const dates = { opensOn: '2026-03-02', closesOn: '2026-04-02' };
  return (
    await client.round.create({ projectId, draftId, name: '第一轮', audience: 'directed', recipients: [], ...dates })
  ).id;
}
