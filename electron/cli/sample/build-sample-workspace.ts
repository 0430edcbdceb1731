import { randomBytes } from 'node:crypto';
import { createWorkspace, type Host, inlineWorkers, runTask, startHost } from '#host/index.ts';
import { addDays, type PlainDate, plainDate } from '#shared/base/index.ts';
import { blockIdMaker, type DocJson } from '#shared/doc-model/index.ts';
import type { Choice } from '#shared/domain/ballot.ts';
import type { Role, Side } from '#shared/domain/committee.ts';
import type { Project } from '#shared/domain/project.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import source from '../../../resources/sample/committee.json' with { type: 'json' };
import { upload } from '../files.ts';
import { need } from '../need.ts';
import { type Day, type GoTo, makeRound } from './make-round.ts';
import { numberDocuments } from './number-documents.ts';
import { type OilTeaVersion, oilTeaText } from './oil-tea-text.ts';
import { plantingFigure } from './planting-figure.ts';
import { sampleMorning } from './sample-morning.ts';

/**
 * Makes the sample workspace through the host's own commands: a city committee of 29 voting members, an oil-tea standard in
 * mid-flow (two drafts, a round of 60 comments, a closed ballot, a meeting with minutes) and a second project at its start. Dates
 * are laid around `today`, so that the home page always has something due.
 */
export async function buildSampleWorkspace(dir: string, today: PlainDate = todayOf(Date.now())): Promise<void> {
  need(await createWorkspace(dir, { name: '青禾市林业标准化技术委员会' }));
  let shift = 0;
  const morning = sampleMorning(today, Date.now());
  const host = need(
    await startHost({
      workspace: dir,
      actor: '沈知秋',
      version: packageJson.version,
      workers: inlineWorkers(runTask),
      now: () => morning + shift * 86_400_000,
    }),
  );
  try {
    await fill(host, today, (offset) => {
      shift = offset;
    });
  } finally {
    await host.close();
  }
}

function todayOf(ms: number): PlainDate {
  return plainDate(new Date(ms).toISOString().slice(0, 10));
}

/** Fills the workspace in the order of the procedure; `goTo` sets the host's clock to a day before or after today. */
async function fill(host: Host, today: PlainDate, goTo: GoTo): Promise<void> {
  const { client } = host;
  const day = (offset: number) => addDays(today, offset);
  goTo(-320);
  const { committeeId, voters } = await makeCommittee(host);
  const projectId = (await client.project.create(oilTeaProject(committeeId, day(40)))).id;
  const advance = (to: string, offset: number) => {
    goTo(offset);
    return client.project.advance({
      id: projectId,
      to,
      on: day(offset),
      overrideReason: '示例数据：材料已在纸质档案中',
    });
  };
  await advance('L2', -290);
  await advance('L3', -260);

  const figure = await upload(host, { name: '图1.png', bytes: plantingFigure() });
  const first = await makeDraft(host, projectId, '征求意见稿', '', 'comment', figure.blob);
  await client.draft.freeze({ id: first, mark: '征求意见稿', on: day(-75) });
  await advance('L4', -75);
  const roundId = await makeRound(host, projectId, first, day, goTo);
  goTo(-22);
  const second = await makeDraft(host, projectId, '送审稿', first, 'review', figure.blob);
  await client.draft.freeze({ id: second, mark: '送审稿', on: day(-20) });
  await advance('L5', -20);
  await makeBallot(host, projectId, second, voters, day, goTo);
  await makeMeeting(host, committeeId, projectId, day, goTo);
  for (const paper of [
    { kind: 'standard' as const, draftId: first },
    { kind: 'form' as const, form: 'collation-table-seven', id: roundId },
  ]) {
    const steps = await client.paper.render({ paper, format: 'pdf', keep: true });
    for await (const _ of steps);
  }
  goTo(0);
  await client.project.create(bambooProject(committeeId, day(300)));
  await numberDocuments(host, committeeId, projectId);
}

async function makeCommittee(host: Host): Promise<{ committeeId: string; voters: string[] }> {
  const { client } = host;
  const committeeId = (await client.committee.create(source.committee as never)).id;
  const organisations: string[] = [];
  for (const [name, kind] of source.organisations as [string, 'institute'][])
    organisations.push(
      (
        await client.people.saveOrganisation({
          id: '',
          organisation: { name, shortName: '', kind, address: '', phone: '' },
        })
      ).id,
    );
  for (const [name, organisation, role, side, title] of source.members as [string, number, Role, Side, string][])
    await client.committee.saveMember({
      committeeId,
      member: {
        id: '',
        personId: '',
        organisationId: organisations[organisation] as string,
        role,
        side,
        from: source.committee.termFrom,
        to: '',
      },
      personName: name,
      organisationName: '',
      title,
      phone: '',
      email: '',
    });
  const { people } = await client.committee.get({ id: committeeId });
  return { committeeId, voters: people.filter((p) => p.voting).map((p) => p.personId) };
}

const EMPTY_PROJECT = {
  number: '',
  replaces: [],
  titleLead: '',
  titleSupplement: '',
  titleEn: '',
  ics: [],
  ccs: [],
  levelLine: '青禾市地方标准',
  issuers: ['青禾市市场监督管理局'],
  draftingOrganisations: [],
  drafters: [],
  contactPerson: '',
  contactPhone: '',
  patentsIdentified: false,
  publishDate: '',
  effectiveDate: '',
  dueDate: '',
} satisfies Partial<Project>;

function oilTeaProject(committeeId: string, dueDate: string) {
  return {
    ...EMPTY_PROJECT,
    committeeId,
    planNumber: 'QH-2025-017',
    kind: 'db-city' as const,
    work: 'new' as const,
    functionType: 'code-of-practice' as const,
    titleMain: '油茶栽培技术规程',
    titleEn: 'Code of practice for cultivation of oil tea',
    number: 'DB3699/T XXXX—XXXX',
    ics: ['65.020.20'],
    ccs: ['B 66'],
    proposer: '青禾市林业局',
    jurisdiction: '青禾市林业标准化技术委员会',
    draftingOrganisations: ['青禾市林业科学研究所', '东屏农林大学', '碧山油茶产业有限公司'],
    drafters: ['陆承泽', '顾景和', '沈知秋', '魏思源', '戚佳禾'],
    contactPerson: '沈知秋',
    contactPhone: '0799-555 0136',
    lifeCycleId: 'local',
    dueDate,
  };
}

function bambooProject(committeeId: string, dueDate: string) {
  return {
    ...EMPTY_PROJECT,
    committeeId,
    planNumber: 'QH-2026-004',
    kind: 'db-city' as const,
    work: 'new' as const,
    functionType: 'specification' as const,
    titleMain: '笋用毛竹林',
    titleSupplement: '丰产培育技术规范',
    proposer: '青禾市林业局',
    jurisdiction: '青禾市林业标准化技术委员会',
    lifeCycleId: 'local',
    dueDate,
  };
}

/** Makes a draft the way an editor does: a new version, then one step that puts the whole text in. */
async function makeDraft(
  host: Host,
  projectId: string,
  name: string,
  basedOn: string,
  version: OilTeaVersion,
  figureBlob: string,
): Promise<string> {
  const { client } = host;
  const { id } = await client.draft.create({ projectId, name, basedOn });
  const open = await client.draft.open({ id });
  const doc = oilTeaText(
    version,
    figureBlob,
    blockIdMaker(() => randomBytes(4).readUInt32LE()),
  );
  const step = { stepType: 'replace', from: 0, to: sizeOf(open.doc) - 2, slice: { content: doc.content } };
  await client.draft.sendSteps({ id, version: open.version, steps: [step], clientId: 'sample' });
  return id;
}

/** Size of a node in positions, as ProseMirror counts: one a character or leaf, two more around everything else. */
function sizeOf(node: DocJson): number {
  if (node.type === 'text') return node.text?.length ?? 0;
  const inside = (node.content ?? []).reduce((sum, child) => sum + sizeOf(child), 0);
  return LEAVES.has(node.type) ? 1 : inside + 2;
}

const LEAVES = new Set([
  'index',
  'image',
  'formula',
  'hardBreak',
  'crossReference',
  'footnote',
  'objectFootnoteMark',
  'inlineMath',
]);

async function makeBallot(
  host: Host,
  projectId: string,
  draftId: string,
  voters: readonly string[],
  day: Day,
  goTo: GoTo,
): Promise<void> {
  const { client } = host;
  const { id } = await client.ballot.open({
    projectId,
    draftId,
    title: '《油茶栽培技术规程》送审稿函审',
    mode: 'letter',
    ruleId: 'cn-tc-2017',
    opensOn: day(-19),
    closesOn: day(-5),
  });
  const choiceOf = (index: number): Choice =>
    index === 7 || index === 15
      ? 'approve-with-comments'
      : index === 20
        ? 'abstain'
        : index === 23
          ? 'disapprove'
          : 'approve';
  for (const [index, personId] of voters.slice(0, 26).entries()) {
    goTo(-18 + (index % 12));
    await client.ballot.vote({
      ballotId: id,
      vote: {
        personId,
        choice: choiceOf(index),
        comment: index === 7 ? '建议在报批前核对表1苗高指标。' : index === 23 ? '株行距不适合机械作业。' : '',
        source: 'form',
        file: '',
        blob: '',
        receivedOn: day(-18 + (index % 12)),
      },
    });
  }
  goTo(-5);
  await client.ballot.close({ id, on: day(-5) });
}

async function makeMeeting(host: Host, committeeId: string, projectId: string, day: Day, goTo: GoTo): Promise<void> {
  const { client } = host;
  const plan = {
    committeeId,
    place: '青禾市林业科技楼三楼会议室',
    host: '陆承泽',
    recorder: '温可欣',
    startTime: '09:00',
    endTime: '11:30',
  };
  goTo(-12);
  const held = await client.meeting.create({
    ...plan,
    title: `${day(-3).slice(0, 4)}年第二次全体委员会议`,
    date: day(-3),
  });
  const { meeting } = await client.meeting.get({ id: held.id });
  goTo(-3);
  const id = held.id;
  const NOTES: Readonly<Partial<Record<string, string>>> = {
    review:
      '会议逐章审查了送审稿。\n4.1：同意将海拔上限放宽至800 m，建议在编制说明中补充试验数据。\n5.2：表1苗高指标维持不变。\n6.3：株行距改为推荐两种，由种植者选择。',
    comments: '秘书处说明了尚未处理的意见，会议同意由起草组会后逐条答复。',
  };
  for (const item of meeting.agenda) {
    const notes = NOTES[item.kind];
    if (notes !== undefined) await client.meeting.saveItem({ id, itemId: item.id, changes: { notes } });
  }
  await client.meeting.saveAttendance({
    id,
    people: meeting.attendance.map(({ personId }, index) => ({
      personId,
      state: index < 25 ? ('present' as const) : index === 25 ? ('excused' as const) : ('absent' as const),
    })),
  });
  await client.meeting.update({
    id,
    changes: {
      guests: '起草组成员3人',
      evaluation:
        '标准内容科学合理，技术指标有本市多年试验数据支持，结构和编写符合GB/T 1.1—2020的规定，具有较强的适用性。',
    },
  });
  const review = meeting.agenda.find(({ kind }) => kind === 'review')?.id ?? '';
  for (const changes of [
    {
      text: '审查通过《油茶栽培技术规程》送审稿，请起草组按会议意见修改后形成报批稿。',
      projectId,
      agendaItemId: review,
      hands: { favour: 24, against: 0, abstain: 1 },
    },
    { text: '同意启动《笋用毛竹林　丰产培育技术规范》的立项工作。', conclusion: 'noted' as const },
  ])
    await client.meeting.saveResolution({ id, resolutionId: '', changes });
  for (const [text, at, due] of [
    ['按会议意见修改送审稿，补充海拔试验数据，形成报批稿', 0, 25],
    ['逐条答复尚未处理的意见', 1, 6],
  ] as const) {
    const { personId = '', name = '' } = meeting.attendance[at] ?? {};
    const changes = { text, ownerId: personId, owner: name, due: day(due), projectId, agendaItemId: review };
    await client.meeting.saveAction({ id, actionId: '', changes });
  }
  await client.meeting.hold({ id: held.id, on: day(-3), overrideReason: '' });
  await client.meeting.create({ ...plan, title: '地方标准立项论证会', date: day(12) });
}
