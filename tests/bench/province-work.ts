import { DECISIONS, type Disposition } from '#shared/domain/disposition.ts';
import { COMMENTS_PER_SET, type Comment, roundFigures } from '#shared/domain/round.ts';
import { makeComment } from '#tests/builders/comment.ts';
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

export function* rounds(): Generator<ProvinceRecord> {
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

export function* ballots(): Generator<ProvinceRecord> {
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

export function* meetings(): Generator<ProvinceRecord> {
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

export function* documents({ blob }: Given): Generator<ProvinceRecord> {
  const kinds = ['draft', 'comments', 'ballot', 'letter', 'agenda', 'minutes', 'resolutions', 'report'];
  for (let i = 0; i < PROVINCE.documents; i++) {
    const committee = i % PROVINCE.committees;
    const number = 1 + Math.floor(i / PROVINCE.committees);
    yield {
      kind: 'document',
      id: id('n', i),
      version: 1,
      data: {
        committeeId: id('c', committee),
        number,
        title: `${projectTitle(i % PROVINCE.projects)} 文件${i}`,
        kind: pick(kinds, i),
        date: day(i, 40),
        source: organisationName(i),
        reference: '',
        action: pick(['none', 'information', 'discussion', 'comments', 'voting'], i),
        due: i % 5 === 0 ? day(i + 3, 10) : '',
        projectId: i % 3 === 0 ? '' : id('j', i % PROVINCE.projects),
        meetingId: '',
        supersedes: i % 10 === 9 ? [id('n', i - PROVINCE.committees)].filter(() => number > 1) : [],
        file: i % 25 === 0 ? null : { blob, name: `N${number}.pdf`, mime: 'application/pdf', size: 6 },
        note: '',
        withdrawn: null,
        notifiedOn: [],
        addedAt: '2026-01-05T08:00:00.000Z',
        addedBy: '张文书',
      },
    };
  }
}
