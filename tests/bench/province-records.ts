import { EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { lifeCycles } from '#shared/profiles/life-cycles/index.ts';
import { makeLongStandard } from '#tests/builders/long-standard.ts';
import { plainCommittee, plainProject } from '#tests/builders/workspace.ts';
import {
  day,
  type Given,
  id,
  membersOf,
  organisationName,
  PROVINCE,
  type ProvinceRecord,
  personName,
  pick,
  projectTitle,
  TOPICS,
} from './province-names.ts';
import { ballots, documents, meetings, rounds } from './province-work.ts';

const STAGES = lifeCycles.flatMap((cycle) => cycle.stages.map((stage, index) => ({ cycle, stage, index })));
const KINDS = { national: 'gb-t', local: 'db-province', sector: 'sector-t', group: 'group', enterprise: 'enterprise' };

/** The records of a provincial office, the same every time. A further kind is one more generator, joined here. */
export function* provinceRecords(given: Given): Generator<ProvinceRecord> {
  yield* organisations();
  yield* people();
  yield* committees();
  yield* projects(given);
  yield* drafts();
  yield* rounds();
  yield* ballots();
  yield* meetings();
  yield* documents(given);
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
  const doc = makeLongStandard(2).toJSON();
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
