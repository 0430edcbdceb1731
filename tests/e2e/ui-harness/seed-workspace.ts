import type { HostClient } from '#host/index.ts';
import { addDays, type PlainDate } from '#shared/base/index.ts';
import type { PaperKind } from '#shared/domain/life-cycle.ts';
import type { Project } from '#shared/domain/project.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import { plainCommittee } from '../../builders/workspace.ts';
import { COMMENTS, MEMBERS } from './seed-data.ts';

const EMPTY_PROJECT = {
  titleLead: '',
  titleSupplement: '',
  titleEn: '',
  number: '',
  replaces: [],
  ics: [],
  ccs: [],
  proposer: '',
  jurisdiction: '',
  levelLine: '',
  issuers: [],
  draftingOrganisations: [],
  drafters: [],
  contactPerson: '',
  contactPhone: '',
  patentsIdentified: false,
  publishDate: '',
  effectiveDate: '',
  dueDate: '',
  planNumber: '',
} satisfies Partial<Project>;

/** Fills a workspace with believable work, through the contract. `goBack` sets the clock to so many days before today. */
export async function seedWorkspace(
  client: HostClient,
  goBack: (days: number) => void,
): Promise<Readonly<Record<string, string>>> {
  const { today } = await client.workspace.home();
  const day = (offset: number) => addDays(today as PlainDate, offset);
  const profiles = await client.committee.profiles();
  const cycle = profiles.lifeCycles.find((c) => c.id === 'local') ?? profiles.lifeCycles[0];
  if (!cycle) throw new Error('no life cycle');

  goBack(400);
  const committee = await client.committee.create({
    name: '许昌市林业标准化技术委员会',
    nameEn: 'Xuchang Technical Committee on Forestry Standardization',
    code: 'XCS/TC 12',
    kind: 'tc',
    parentId: '',
    compositionId: 'national-tc',
    votingRuleId: 'cn-tc-2017',
    lifeCycleId: 'local',
    scope: '林木种苗、造林、经济林栽培、森林资源管理与林产品等领域的地方标准制修订工作。',
    secretariat: '许昌市林业科学研究所',
    contactPerson: '赵敏',
    contactPhone: '0374-2960012',
    contactEmail: 'xclybz@example.org',
    address: '河南省许昌市魏都区八一路 88 号',
    termFrom: day(-400),
    termTo: day(1000),
  });
  for (const [name, organisation, role, side, title] of MEMBERS)
    await client.committee.saveMember({
      committeeId: committee.id,
      member: {
        id: '',
        personId: '',
        organisationId: await idOf(client, organisation),
        role,
        side,
        from: day(-400),
        to: '',
      },
      personName: name,
      organisationName: organisation,
      title,
      phone: '',
      email: '',
    });
  const group = await client.committee.create({
    ...plainCommittee,
    name: '团体标准《林下中药材种植》起草工作组',
    code: 'WG 3',
    kind: 'wg',
    parentId: committee.id,
  });

  const project = await client.project.create({
    ...EMPTY_PROJECT,
    committeeId: committee.id,
    titleMain: '油茶栽培技术规程',
    titleEn: 'Technical code of practice for oil-tea camellia cultivation',
    kind: 'db-city',
    work: 'new',
    functionType: 'code-of-practice',
    planNumber: 'XCDB 2025-017',
    number: 'DB4110/T XXXX—XXXX',
    ics: ['65.020.20'],
    ccs: ['B 66'],
    proposer: '许昌市自然资源和规划局',
    jurisdiction: '许昌市林业标准化技术委员会',
    issuers: ['许昌市市场监督管理局'],
    levelLine: '许昌市地方标准',
    draftingOrganisations: ['许昌市林业科学研究所', '河南农业大学林学院', '襄城县油茶种植专业合作社'],
    drafters: ['李建国', '王秀兰', '陈志远'],
    contactPerson: '赵敏',
    contactPhone: '0374-2960012',
    lifeCycleId: cycle.id,
    dueDate: day(60),
  });
  const paper = async (kind: PaperKind, name: string) => {
    const { uploadId } = await client.file.begin({ name, size: 4 });
    await client.file.append({ uploadId, base64: 'JVBERg==' });
    const { blob } = await client.file.finish({ uploadId });
    await client.project.attachPaper({ id: project.id, kind, name, blob, mime: 'application/pdf' });
  };
  const advance = async (to: string, on: string) =>
    client.project.advance({ id: project.id, to, on, overrideReason: '材料以纸质方式存档。' });
  const codes = cycle.stages.map((stage) => stage.code);
  const stages = codes.slice(Math.max(0, codes.indexOf(cycle.entry)));
  await paper('proposal', '油茶栽培技术规程-立项建议书.pdf');
  await advance(stages[1] ?? '', day(-380));
  await advance(stages[2] ?? '', day(-350));

  goBack(120);
  const first = await client.draft.create({ projectId: project.id, name: '征求意见稿', basedOn: '' });
  await client.draft.freeze({ id: first.id, mark: '征求意见稿', on: day(-100) });
  await paper('comment-draft', '油茶栽培技术规程-征求意见稿.pdf');
  await paper('memorandum', '油茶栽培技术规程-编制说明.docx');
  await advance(stages[3] ?? '', day(-95));
  const organisations = [...new Set(MEMBERS.map(([, organisation]) => organisation))];
  goBack(95);
  const round = await client.round.create({
    projectId: project.id,
    draftId: first.id,
    name: '第 1 轮征求意见',
    opensOn: day(-95),
    closesOn: day(-3),
    audience: 'directed',
    recipients: organisations.map(recipientNamed),
  });
  for (const [index, [clauseRaw, comment, proposal]] of COMMENTS.entries())
    await client.round.addComment({
      roundId: round.id,
      comment: {
        organisation: organisations[index % 14] ?? '',
        person: MEMBERS[index % MEMBERS.length]?.[0] ?? '',
        clauseRaw,
        type: index % 3 === 0 ? '编辑' : '技术',
        original: '',
        comment,
        proposal,
        reason: '',
      },
    });
  const { items } = await client.round.comments({ id: round.id, filter: {} });
  await client.round.decide({
    roundId: round.id,
    commentIds: items.slice(0, 9).map((c) => c.id),
    decision: 'accepted',
    reason: '',
  });
  await client.round.decide({
    roundId: round.id,
    commentIds: items.slice(9, 12).map((c) => c.id),
    decision: 'rejected',
    reason: '与 GB/T 26907 的规定不一致。',
  });
  goBack(20);
  const second = await client.draft.create({ projectId: project.id, name: '送审稿', basedOn: first.id });
  const third = await client.draft.create({ projectId: project.id, name: '送审稿（预审修改）', basedOn: second.id });
  await client.draft.freeze({ id: second.id, mark: '送审稿', on: day(-15) });
  const ballot = await client.ballot.open({
    projectId: project.id,
    draftId: second.id,
    title: '《油茶栽培技术规程》送审稿表决',
    mode: 'letter',
    ruleId: 'cn-tc-2017',
    opensOn: day(-14),
    closesOn: day(6),
  });
  const { rows } = await client.ballot.get({ id: ballot.id });
  for (const [index, row] of rows.slice(0, 24).entries())
    await client.ballot.vote({
      ballotId: ballot.id,
      vote: {
        personId: row.personId,
        choice: index === 3 ? 'disapprove' : index % 7 === 5 ? 'approve-with-comments' : 'approve',
        comment: index % 7 === 5 ? '建议补充修剪时期的说明。' : '',
        source: 'form',
        file: '',
        blob: '',
        receivedOn: day(-5),
      },
    });
  const meeting = await client.meeting.create({
    committeeId: committee.id,
    title: '《油茶栽培技术规程》审查会',
    date: day(9),
    startTime: '09:00',
    endTime: '17:00',
    place: '许昌市林业科学研究所二楼会议室',
    host: '李建国',
    recorder: '赵敏',
  });
  for (const [titleMain, committeeId, due] of [
    ['林下黄精种植技术规程', group.id, day(240)],
    ['悬铃木行道树修剪技术规范', committee.id, day(400)],
    ['平原区农田防护林更新改造技术规程', committee.id, ''],
    ['古树名木养护管理规范', committee.id, day(120)],
    ['林木种质资源库建设与管理要求', committee.id, day(33)],
  ] as const)
    await client.project.create({
      ...EMPTY_PROJECT,
      committeeId,
      titleMain,
      kind: committeeId === group.id ? 'group' : 'db-city',
      work: 'new',
      functionType: 'specification',
      lifeCycleId: cycle.id,
      dueDate: due,
    });
  return {
    committee: committee.id,
    project: project.id,
    draft: third.id,
    frozen: second.id,
    round: round.id,
    ballot: ballot.id,
    meeting: meeting.id,
  };
}

async function idOf(client: HostClient, organisation: string): Promise<string> {
  return (await client.people.organisations()).find((o) => o.name === organisation)?.id ?? '';
}
