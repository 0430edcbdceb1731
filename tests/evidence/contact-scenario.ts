import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { type Host, inlineWorkers, runTask, startHost } from '#host/index.ts';
import { type AppLog, errorFacts } from '#machine/index.ts';
import type { PaperRequest } from '#shared/contract/index.ts';
import { formTemplates } from '#shared/profiles/index.ts';
import { emptyWorkspace, plainCommittee, plainProject } from '#tests/builders/workspace.ts';

/** Somebody whose contact data exist nowhere else in the world. */
export type SeededPerson = { readonly name: string; readonly phone: string; readonly email: string };
/** Something that the program made or said; `theirs`: contact data belong there. */
export type Made = { readonly name: string; readonly theirs: boolean; readonly bytes: Uint8Array };
export type Scenario = {
  readonly dir: string;
  readonly settings: string;
  readonly host: Host;
  readonly made: readonly Made[];
};

export type ScenarioOptions = {
  readonly people: readonly SeededPerson[];
  /** Further addresses to which letters go. */
  readonly desks: readonly string[];
  readonly actor: string;
  /** Every paper as PDF too. */
  readonly thorough: boolean;
  log(settings: string): AppLog;
};

const PASSPHRASE = 'vier Worte ohne Sinn 2026';
const DAY = Date.UTC(2026, 2, 20);

/** One committee through a whole procedure, with everything that is printed, exported, reported and refused on the way. */
export async function contactScenario(options: ScenarioOptions): Promise<Scenario> {
  const { people, desks, actor, thorough } = options;
  const dir = await emptyWorkspace();
  const settings = await mkdtemp(join(tmpdir(), 'zs-settings-'));
  const log = options.log(settings);
  const workers = inlineWorkers(runTask);
  const base = { workspace: dir, actor, version: '0.0.0', settings, log, workers, now: () => DAY };
  const started = await startHost(base);
  if (!started.ok) throw new Error(started.error.code);
  const host = started.value;
  const { client } = host;
  const made: Made[] = [];
  const put = (name: string, bytes: Uint8Array | string, theirs = false) =>
    made.push({ name, theirs, bytes: Buffer.from(bytes) });

  const fetched = async ({ blob, name }: { readonly blob: string; readonly name: string }, theirs = false) => {
    const pieces: Buffer[] = [];
    for (let offset = 0; ; ) {
      const { base64, size } = await client.file.read({ blob, offset });
      const piece = Buffer.from(base64, 'base64');
      pieces.push(piece);
      offset += piece.length;
      if (offset >= size || piece.length === 0) break;
    }
    put(name, Buffer.concat(pieces), theirs);
    put(`name of ${name}`, name);
  };
  const kept = async (name: string, bytes: Uint8Array) => {
    const { uploadId } = await client.file.begin({ name, size: bytes.length });
    await client.file.append({ uploadId, base64: Buffer.from(bytes).toString('base64') });
    return client.file.finish({ uploadId, keep: true });
  };
  /** What the caller is told, and what the log is told. */
  const refused = async (name: string, call: () => Promise<unknown>) => {
    const error = await call().then(
      () => null,
      (thrown: unknown) => thrown as Error & { data?: unknown },
    );
    if (!error) return;
    log.note('failed', errorFacts(error));
    if (error instanceof ORPCError) put(`refusal of ${name}`, `${error.message} ${JSON.stringify(error.data ?? null)}`);
  };

  const committeeId = (await client.committee.create(plainCommittee)).id;
  const seat = { id: '', personId: '', organisationId: '', side: 'public', from: '2020-01-01' } as const;
  for (const [index, { name, phone, email }] of people.entries())
    await client.committee.saveMember({
      committeeId,
      member: { ...seat, role: index === 0 ? 'chair' : 'member', to: index > 4 ? '' : '2022-12-31' },
      personName: name,
      organisationName: `第${index}单位`,
      title: '工程师',
      phone,
      email,
    });
  const members = (await client.committee.get({ id: committeeId })).people;
  const voters = members.slice(5).map(({ personId }) => personId);
  const projectId = (await client.project.create({ ...plainProject(committeeId), planNumber: 'QH2026-01' })).id;
  const draftId = (await client.draft.create({ projectId, name: '征求意见稿', basedOn: '' })).id;
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const roundId = (
    await client.round.create({
      projectId,
      draftId,
      name: '征求意见',
      opensOn: '2026-03-01',
      closesOn: '2026-03-31',
      audience: 'directed',
      recipients: desks.map((email, index) => ({
        id: '',
        organisation: `第${index + 10}单位`,
        person: people[index + 10]?.name ?? '',
        email,
        channel: 'email' as const,
        sentOn: '',
        remindedOn: [],
      })),
    })
  ).id;
  const comment = { person: people[11]?.name ?? '', type: '', original: '', proposal: '', reason: '' };
  await client.round.addComment({
    roundId,
    comment: { ...comment, organisation: '第11单位', clauseRaw: '1', comment: '范围太宽。' },
  });
  const ballot = { projectId, draftId, title: '函审', mode: 'letter', ruleId: 'cn-tc-2017' } as const;
  const ballotId = (await client.ballot.open({ ...ballot, opensOn: '2026-03-05', closesOn: '2026-03-15' })).id;
  const vote = { comment: '', source: 'form' as const, file: '', blob: '', receivedOn: '2026-03-10' };
  for (const personId of voters.slice(0, -1))
    await client.ballot.vote({ ballotId, vote: { ...vote, personId, choice: 'approve' } });
  const mails = await client.ballot.mails({
    id: ballotId,
    mail: 'invite',
    personIds: voters.slice(0, 3),
    papers: [],
    subject: '函审',
    text: '请表决。',
  });
  let letter = await mails.next();
  while (!letter.done) letter = await mails.next();
  // A letter bears the address that it goes to.
  await fetched(letter.value, true);
  await client.ballot.close({ id: ballotId, on: '2026-03-16' });
  const meeting = { committeeId, title: '第一次全体会议', date: '2026-03-18', startTime: '09:00', endTime: '' };
  const meetingId = (await client.meeting.create({ ...meeting, place: '青禾宾馆', host: '', recorder: '' })).id;
  const { attendance } = (await client.meeting.get({ id: meetingId })).meeting;
  await client.meeting.saveAttendance({
    id: meetingId,
    people: attendance.map(({ personId }) => ({ personId, state: 'present' })),
  });
  await client.meeting.hold({ id: meetingId, on: '2026-03-18', overrideReason: '' });

  // What members send holds their telephone and address: it is kept as it came, and search reads it.
  const letters = people.map(({ name, phone, email }) => `${name}：同意。电话 ${phone}，邮箱 ${email}。`).join('\r\n');
  const received = await kept('回函.txt', Buffer.from(letters));
  const paper = { kind: 'feedback-form', name: '回函.txt', blob: received.blob, mime: 'text/plain' } as const;
  await client.project.attachPaper({ id: projectId, ...paper });

  // Papers, lists, packages.
  const ids = { project: projectId, round: roundId, ballot: ballotId, meeting: meetingId, committee: committeeId };
  const render = async (paper: PaperRequest, format: 'docx' | 'pdf' | 'xlsx' | 'csv' | 'html', theirs = false) => {
    const events = await client.paper.render({ paper, format, keep: false });
    let event = await events.next();
    while (!event.done) event = await events.next();
    await fetched(event.value, theirs);
  };
  for (const form of formTemplates) {
    // 委员登记表 and the like are a member's own data, to be looked through by the member.
    const theirs = /\{member(Phone|Email)\}/.test(JSON.stringify(form));
    const paper = { kind: 'form', form: form.id, id: { ...ids, projects: committeeId }[form.about] } as const;
    await render(paper, 'docx', theirs);
    if (thorough) await render(paper, 'pdf', theirs);
  }
  await render({ kind: 'standard', draftId } as PaperRequest, 'docx').catch(() => undefined);
  for (const format of ['xlsx', 'csv'] as const) {
    await render({ kind: 'register', roundId }, format);
    await render({ kind: 'projects', projectIds: [projectId] }, format);
  }
  await render({ kind: 'statistics' }, 'xlsx');
  await fetched(await client.calendar.file({ from: '2026-01-01', to: '2026-12-31', language: 'zh-CN' }));
  await fetched(await client.archive.pack({ id: projectId }));
  for (const [index, { personId }] of members.entries())
    if (index < 2) await fetched(await client.people.heldFile({ id: personId, format: 'xlsx', locale: 'zh-CN' }), true);
  put('home page', JSON.stringify(await client.workspace.home({})));
  put('record of changes, in words', JSON.stringify(await client.workspace.record({ limit: 200 })));
  put('portfolio', JSON.stringify(await client.workspace.portfolio()));

  // What goes wrong, and what is said about it.
  const [first] = people as [SeededPerson];
  await refused('a checkpoint', () => client.workspace.verify({ checkpoints: [first.phone], publicKeys: [] }));
  await refused('an object', () => client.people.forget({ id: voters[0] ?? '', name: true, reason: first.phone }));
  await refused('an import', () =>
    client.round.previewImport({ id: roundId, files: [{ blob: received.blob, name: '回函.docx' }] }),
  );
  await refused('a crash', async () => {
    throw Object.assign(new Error(`cannot read ${first.phone} of ${first.email}`), { code: first.phone });
  });
  put('diagnostics', JSON.stringify(await client.diagnostics.report()));

  // Search reads everything; then one person after the other asks to be forgotten.
  const { search } = host.context.host;
  await search.ready({ patience: 0, whole: true });
  log.flushNow();
  put('log', await log.read(10_000_000));
  put('log as diagnosis shows it', JSON.stringify(await client.diagnostics.log()));
  return { dir, settings, host, made };
}

/** Sets a passphrase, so that only sealed files are left of people and attachments. */
export async function sealScenario({ host }: Scenario): Promise<void> {
  for await (const _ of await host.client.workspace.protect({ passphrase: PASSPHRASE, idleMinutes: 0 }));
}

/** Removes the contact data of everybody. */
export async function forgetScenario({ host }: Scenario): Promise<void> {
  for (const { id, phone } of await host.client.people.list())
    if (phone !== '') await host.client.people.forget({ id, name: false, reason: '保存期届满' });
  await host.context.host.search.ready({ patience: 0, whole: true });
}
