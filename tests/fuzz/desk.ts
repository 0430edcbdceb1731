import { type Host, startHost, type Workers } from '#host/index.ts';
import { committeeOf, emptyWorkspace, plainProject } from '#tests/builders/workspace.ts';

/** A workspace with everything that a file can be given to. */
export type Desk = {
  readonly dir: string;
  readonly host: Host;
  readonly committeeId: string;
  readonly projectId: string;
  readonly roundId: string;
  readonly ballotId: string;
  readonly meetingId: string;
  readonly batchId: string;
};

const NAMES = ['林一苇', '周明远', '陈思齐', '顾长宁'];

/** Opens a desk of its own in a temporary folder. */
export async function openDesk(workers: Workers): Promise<Desk> {
  const dir = await emptyWorkspace();
  const started = await startHost({ workspace: dir, actor: '试验员', version: '0.0.0', workers });
  if (!started.ok) throw new Error(started.error.code);
  const host = started.value;
  const { client } = host;
  const { committeeId } = await committeeOf(host, NAMES);
  const { id: projectId } = await client.project.create(plainProject(committeeId));
  const { id: draftId } = await client.draft.create({ projectId, name: '征求意见稿', basedOn: '' });
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const dates = { opensOn: '2026-03-01', closesOn: '2099-03-31' };
  const round = { projectId, draftId, name: '征求意见', audience: 'directed' as const, recipients: [], ...dates };
  const ballot = { projectId, draftId, title: '函审', mode: 'letter', ruleId: 'cn-tc-2017', ...dates } as const;
  const hours = { startTime: '09:00', endTime: '11:00', place: '行政中心', host: '', recorder: '' };
  const plan = { name: '2026年第一批', year: 2026, document: '青市监〔2026〕3号', issuedOn: '2026-01-15' };
  return {
    dir,
    host,
    committeeId,
    projectId,
    roundId: (await client.round.create(round)).id,
    ballotId: (await client.ballot.open(ballot)).id,
    meetingId: (await client.meeting.create({ committeeId, title: '审查会', date: '2026-04-10', ...hours })).id,
    batchId: (await client.plan.create({ ...plan, issuer: '青禾市市场监督管理局', committeeId: '', note: '' })).id,
  };
}

/** The desk's project as an archive package. */
export async function packageOf({ host, projectId }: Desk): Promise<Uint8Array> {
  const { blob } = await host.client.archive.pack({ id: projectId });
  const bytes = host.context.host.scratch.get(blob);
  if (!bytes) throw new Error('the package is gone');
  return bytes;
}
