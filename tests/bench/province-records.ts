import type { HostRegistry } from '#host/registry.ts';
import type { KindName } from '#host/storage/index.ts';
import { newStandardDocument } from '#shared/doc-model/commands/new-standard-document.ts';
import { EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { DECISIONS, type Disposition } from '#shared/domain/disposition.ts';
import { COMMENTS_PER_SET, type Comment, roundFigures } from '#shared/domain/round.ts';
import { newDocumentWording, profileOf } from '#shared/profiles/index.ts';
import { lifeCycles } from '#shared/profiles/life-cycles/index.ts';
import { makeComment } from '#tests/builders/comment.ts';
import { plainCommittee, plainProject } from '#tests/builders/workspace.ts';

/** A record of the version in which its kind is written here; the workspace is given what migrations make of it. */
export type ProvinceRecord = {
  readonly kind: KindName<HostRegistry>;
  readonly id: string;
  readonly version: number;
  readonly data: unknown;
};

export const PROVINCE = {
  committees: 300,
  people: 6000,
  organisations: 2500,
  projects: 3000,
  rounds: 600,
  comments: 100_000,
  ballots: 1500,
  meetings: 2000,
} as const;

/** Digest of the one file that all papers are. */
type Given = { readonly blob: string };

const TOPICS = ['茶叶', '油茶', '水稻', '桑蚕', '物流', '养老', '文旅', '水利', '气象', '档案', '消防', '林业'];
const WORKS = ['采摘技术规程', '服务规范', '质量分级', '试验方法', '通用要求', '管理指南', '术语', '分类与编码'];
const STAGES = lifeCycles.flatMap((cycle) => cycle.stages.map((stage, index) => ({ cycle, stage, index })));
const KINDS = { national: 'gb-t', local: 'db-province', sector: 'sector-t', group: 'group', enterprise: 'enterprise' };

const id = (prefix: string, index: number) => `${prefix}${String(index).padStart(5, '0')}`;
const pick = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;
/** A day of the months that end with the spring of 2027, spread without order. */
const day = (index: number, months = 48): string => {
  const month = (index * 7919) % months;
  const year = 2027 - Math.floor((months - month + 8) / 12);
  return `${year}-${String(1 + ((month + 3) % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
};

/**
 * The records of a provincial office, the same every time. A further kind is one more generator here, joined in `provinceRecords`:
 * `function* documents() { for (let i = 0; i < 20_000; i++) yield { kind: 'document', id: id('n', i), version: 1, data: {…} }; }`.
 */
export function* provinceRecords(given: Given): Generator<ProvinceRecord> {
  yield* organisations();
  yield* people();
  yield* committees();
  yield* projects(given);
  yield* drafts();
  yield* rounds();
  yield* ballots();
  yield* meetings();
}

function* organisations(): Generator<ProvinceRecord> {
  const kinds = ['enterprise', 'institute', 'university', 'association', 'government', 'testing', 'other'];
  for (let i = 0; i < PROVINCE.organisations; i++)
    yield {
      kind: 'organisation',
      id: id('o', i),
      version: 1,
      data: {
        name: organisationName(i),
        shortName: `${pick(TOPICS, i)}${i}`,
        kind: pick(kinds, i),
        address: `青禾市学府路${i}号`,
        phone: `0999-${8_000_000 + i}`,
      },
    };
}

function* people(): Generator<ProvinceRecord> {
  for (let i = 0; i < PROVINCE.people; i++)
    yield {
      kind: 'person',
      id: id('p', i),
      version: 1,
      data: {
        name: personName(i),
        organisationId: id('o', i % PROVINCE.organisations),
        title: pick(['高级工程师', '研究员', '教授', '工程师'], i),
        position: pick(['主任', '副主任', '科长', ''], i),
        phone: `1390000${String(i).padStart(4, '0')}`,
        email: `p${i}@example.org`,
        note: '',
      },
    };
}

/** 22 of the term and 4 who left. */
function membersOf(committee: number) {
  return Array.from({ length: 26 }, (_, n) => {
    const person = (committee * 20 + n * 3) % PROVINCE.people;
    const role =
      n === 0 ? 'chair' : n < 3 ? 'vice-chair' : n === 3 ? 'secretary-general' : n < 24 ? 'member' : 'observer';
    return {
      id: `m${n}`,
      personId: id('p', person),
      organisationId: id('o', person % PROVINCE.organisations),
      role,
      side: pick(['producer', 'operator', 'user', 'consumer', 'public'], n),
      from: '2022-01-01',
      to: n >= 18 && n < 22 ? '2025-06-30' : '',
    };
  });
}

function* committees(): Generator<ProvinceRecord> {
  for (let i = 0; i < PROVINCE.committees; i++)
    yield {
      kind: 'committee',
      id: id('c', i),
      version: 1,
      data: {
        ...plainCommittee,
        name: `青禾省${pick(TOPICS, i)}${i}标准化技术委员会`,
        code: `QHS/TC ${i + 1}`,
        lifeCycleId: pick(lifeCycles, i).id,
        termFrom: '2022-01-01',
        termTo: `${2026 + (i % 3)}-12-31`,
        members: membersOf(i),
      },
    };
}

function projectTitle(i: number): string {
  return `${pick(TOPICS, i)}${pick(WORKS, Math.floor(i / 12))} 第${i}号`;
}

function* projects({ blob }: Given): Generator<ProvinceRecord> {
  for (let i = 0; i < PROVINCE.projects; i++) {
    const { cycle, stage, index } = pick(STAGES, i * 17);
    const before = cycle.stages.slice(0, index);
    const papers = before.flatMap((past) =>
      past.requiredPapers.map((kind, n) => ({
        id: `${past.code}-${n}`,
        kind,
        stage: past.code,
        name: `${kind}.pdf`,
        blob,
        mime: 'application/pdf',
        addedAt: '2026-01-05T08:00:00.000Z',
      })),
    );
    const { committeeId, ...fields } = plainProject(id('c', i % PROVINCE.committees), projectTitle(i));
    yield {
      kind: 'project',
      id: id('j', i),
      version: 1,
      data: {
        ...fields,
        committeeId,
        planNumber: `2025-${i}`,
        kind: KINDS[cycle.id as keyof typeof KINDS] ?? 'iso',
        lifeCycleId: cycle.id,
        draftingOrganisations: Array.from({ length: 8 }, (_, n) => organisationName(i + n * 31)),
        drafters: Array.from({ length: 12 }, (_, n) => personName(i + n * 17)),
        dueDate: day(i),
        stage: stage.code,
        stageSince: day(i + 5, 12),
        history: before.map((past, n) => ({
          stage: past.code,
          from: `202${3 + (n % 3)}-01-10`,
          to: `202${3 + (n % 3)}-09-20`,
          overrideReason: n % 9 === 4 ? '主管部门要求加快' : '',
        })),
        papers,
      },
    };
  }
}

/** The draft of a round, and one that is still written. */
function* drafts(): Generator<ProvinceRecord> {
  const doc = newStandardDocument({
    newId: (
      (n) => () =>
        `b${++n}`
    )(0),
    wording: newDocumentWording(
      { ...plainProject('c'), stage: '', stageSince: '', history: [], papers: [] },
      profileOf('db-province').fixed,
    ),
  }).toJSON();
  for (let i = 0; i < PROVINCE.projects; i++)
    for (const number of i < PROVINCE.rounds ? [1, 2] : [1]) {
      const draft = `${id('d', i)}-${number}`;
      const frozen = number === 1 && i < PROVINCE.ballots;
      yield {
        kind: 'draft',
        id: draft,
        version: 2,
        data: {
          projectId: id('j', i),
          number,
          name: `第${number}稿`,
          basedOn: '',
          status: frozen ? 'frozen' : 'open',
          frozenOn: frozen ? '2026-03-01' : '',
          cover: { ...EMPTY_COVER, kind: 'db-province', titleMain: projectTitle(i), draftMark: '征求意见稿' },
          sourceBlob: '',
          sourceName: '',
          waivers: [],
        },
      };
      yield { kind: 'draftText', id: draft, version: 1, data: { version: 0, doc } };
    }
}

/** Twenty large rounds hold four tenths of the comments, the others the rest in equal parts. */
function commentsOf(round: number): number {
  const large = 20;
  return round < large
    ? (PROVINCE.comments * 0.4) / large
    : Math.floor((PROVINCE.comments * 0.6) / (PROVINCE.rounds - large));
}

function comment(round: number, index: number): Comment {
  const at = (index * 7919 + round) % 100_003;
  const code = at % 3 === 0 ? null : (DECISIONS[at % 4] ?? null);
  const disposition: Disposition | null = code && {
    decision: code,
    reason: code === 'accepted' ? '' : '按标准起草规则处理。',
    meetingId: '',
    by: '张文书',
    at: '2026-04-02T08:00:00.000Z',
  };
  return makeComment({
    id: `c${index}`,
    no: index + 1,
    organisation: organisationName(at % 300),
    person: personName(at % 40),
    clauseRaw: `第${4 + (at % 6)}.${1 + (at % 9)}条`,
    clause: `${4 + (at % 6)}.${1 + (at % 9)}`,
    blockId: at % 20 === 0 ? '' : `b${at % 40}`,
    anchor: { how: at % 20 === 0 ? 'none' : 'clause', confidence: at % 20 === 0 ? 0 : 90, range: null, candidates: [] },
    type: pick(['技术', '编辑', '一般', ''], at),
    original: '试样应在规定的条件下放置。',
    comment: `${pick(TOPICS, at)}的要求应写明，并说明依据，避免执行时产生歧义（${at}）。`,
    proposal: at % 4 === 0 ? '' : `试样应在(23±2)℃下放置${24 + (at % 24)} h，再按规定的方法试验。`,
    reason: '与相关标准协调。',
    receivedOn: `2026-03-${String(1 + (at % 28)).padStart(2, '0')}`,
    source: { file: `反馈表${at % 300}.docx`, blob: '', page: '', place: `表1第${2 + (at % 30)}行` },
    disposition,
    history: disposition ? [{ ...disposition, act: 'decided', because: '' }] : [],
  });
}

function* rounds(): Generator<ProvinceRecord> {
  for (let i = 0; i < PROVINCE.rounds; i++) {
    const comments = Array.from({ length: commentsOf(i) }, (_, n) => comment(i, n));
    const round = id('r', i);
    yield {
      kind: 'round',
      id: round,
      version: 4,
      data: {
        projectId: id('j', i),
        draftId: `${id('d', i)}-1`,
        name: '征求意见',
        opensOn: '2026-03-01',
        closesOn: day(i, 24),
        status: i % 4 === 0 ? 'open' : 'closed',
        audience: 'directed',
        recipients: [],
        extensions: [],
        responses: [],
        nextNo: comments.length + 1,
        figures: roundFigures(comments),
        comments: [],
      },
    };
    for (let from = 0; from < comments.length; from += COMMENTS_PER_SET)
      yield {
        kind: 'commentSet',
        id: `${round}-${from / COMMENTS_PER_SET}`,
        version: 3,
        data: { roundId: round, comments: comments.slice(from, from + COMMENTS_PER_SET) },
      };
  }
}

function* ballots(): Generator<ProvinceRecord> {
  const choices = ['approve', 'approve', 'approve', 'approve-with-comments', 'approve', 'abstain', 'disapprove'];
  for (let i = 0; i < PROVINCE.ballots; i++) {
    const electorate = membersOf(i % PROVINCE.committees)
      .filter((member) => member.to === '' && member.role !== 'observer')
      .map(({ personId, organisationId, role }) => ({
        personId,
        name: personName(Number(personId.slice(1))),
        organisation: organisationName(Number(organisationId.slice(1))),
        role,
      }));
    const open = i % 5 === 0;
    yield {
      kind: 'ballot',
      id: id('b', i),
      version: 1,
      data: {
        projectId: id('j', i),
        draftId: `${id('d', i)}-1`,
        title: '送审稿函审',
        mode: i % 3 === 0 ? 'meeting' : 'letter',
        ruleId: 'cn-tc-2017',
        opensOn: '2026-03-05',
        closesOn: day(i, 30),
        status: open ? 'open' : 'closed',
        closedOn: open ? '' : '2026-05-01',
        electorate,
        votes: electorate.slice(0, open ? 9 : 19).map(({ personId }, n) => ({
          id: `v${n}`,
          personId,
          choice: pick(choices, i + n * 5),
          comment: (i + n) % 9 === 0 ? '建议补充试验数据。' : '',
          source: 'form',
          file: `回函${n}.docx`,
          blob: '',
          receivedOn: '2026-03-20',
          recordedAt: '2026-03-21T01:00:00.000Z',
          recordedBy: '张文书',
        })),
      },
    };
  }
}

function* meetings(): Generator<ProvinceRecord> {
  for (let i = 0; i < PROVINCE.meetings; i++) {
    const committee = i % PROVINCE.committees;
    const project = id('j', committee + PROVINCE.committees * (i % 10));
    const status = pick(['minutes-approved', 'minutes-approved', 'held', 'planned', 'cancelled'], i);
    const held = status === 'held' || status === 'minutes-approved';
    const date = day(i, 36);
    yield {
      kind: 'meeting',
      id: id('s', i),
      version: 2,
      data: {
        committeeId: id('c', committee),
        title: `第${i}次工作会议`,
        date,
        startTime: '09:00',
        endTime: '17:00',
        place: '青禾市会议中心',
        host: personName(i),
        recorder: personName(i + 1),
        status,
        agenda: ['opening', 'review', 'comments', 'ballot', 'other', 'closing'].map((kind, n) => ({
          id: `a${n}`,
          title: `议程${n + 1}：讨论标准送审稿及处理意见`,
          projectId: n > 0 && n < 4 ? project : '',
          kind,
          notes: held ? '与会人员逐条讨论，形成一致意见。' : '',
        })),
        attendance: membersOf(committee).map(({ personId, organisationId, role }, n) => ({
          personId,
          name: personName(Number(personId.slice(1))),
          organisation: organisationName(Number(organisationId.slice(1))),
          title: '高级工程师',
          role,
          voting: role !== 'observer',
          state: held ? pick(['present', 'present', 'present', 'excused', 'absent'], n + i) : 'unknown',
        })),
        guests: '',
        evaluation: held ? '标准结构合理，内容完整，符合要求。' : '',
        resolutions: held
          ? [1, 2].map((n) => ({
              id: `x${n}`,
              number: `${i}-${n}`,
              text: '通过审查。',
              projectId: project,
              conclusion: 'passed',
            }))
          : [],
        heldOn: held ? date : '',
      },
    };
  }
}

function organisationName(i: number): string {
  return `青禾省${pick(TOPICS, i)}第${i % PROVINCE.organisations}研究院`;
}

function personName(i: number): string {
  return `${pick([...'林陈黄张李王吴刘蔡杨'], i)}${pick([...'一文思安明远清和嘉子'], Math.floor(i / 10))}${i % PROVINCE.people}`;
}
