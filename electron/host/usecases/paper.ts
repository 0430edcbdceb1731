import { type HostContext, load } from '#host/host-context.ts';
import type { TaskProgress } from '#host/jobs/tasks.ts';
import { withProgress } from '#host/jobs/with-progress.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { PaperRequest, RenderedPaper } from '#shared/contract/index.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { type Ballot, countingVotes } from '#shared/domain/ballot.ts';
import { type CoverData, type DraftMark, fullTitle } from '#shared/domain/cover-data.ts';
import type { PaperKind } from '#shared/domain/life-cycle.ts';
import { quorumOf } from '#shared/domain/meeting.ts';
import { roundStatistics } from '#shared/domain/round.ts';
import { countVotes, tally } from '#shared/domain/tally.ts';
import { type Locale, translate } from '#shared/i18n/index.ts';
import { meetingQuorum } from '#shared/profiles/committee-rules/index.ts';
import { checkReportForms, gbPapers, profileOf } from '#shared/profiles/index.ts';
import {
  buildBallotResult,
  buildCheckReport,
  buildCollationTable,
  buildMeetingNotice,
  buildMinutes,
  buildStandard,
  type CollationRow,
  type Publication,
} from '#shared/publishing/index.ts';
import { ballotRule, ballotTally } from './ballot.ts';
import { clausePositions } from './clause-positions.ts';
import { collationToXlsx } from './collation-xlsx.ts';
import { checkDraft } from './draft-checks.ts';
import { keepBlob } from './file.ts';
import { attachPaper } from './project.ts';

type Format = 'pdf' | 'docx' | 'xlsx' | 'pages';

/** A paper ready to be written: its tree, its file name, and the project's paper that it is. */
type BuiltPaper = {
  readonly publication: Publication;
  readonly name: string;
  readonly projectId: string;
  /** Null: a working paper that no stage asks for. */
  readonly kind: PaperKind | null;
  readonly xlsx?: () => Promise<Uint8Array>;
};

const MIME: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  pages: 'application/gzip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Makes a paper in a worker: yields progress, ends with the file. Cancelled by the signal; then nothing is kept. */
export async function* renderPaper(
  ctx: HostContext,
  input: { readonly paper: PaperRequest; readonly format: Format; readonly keep: boolean },
  signal: AbortSignal | undefined,
): AsyncGenerator<TaskProgress, RenderedPaper> {
  // Pages are looked at; what goes on file is a paper.
  if (input.keep && input.format === 'pages') throw new RefusalError('paper-format-not-offered', { format: 'pages' });
  yield { phase: 'build', done: 0, total: 1 };
  const built = await buildPaper(ctx, input.paper);
  const { kind } = built;
  if (input.keep && kind === null) throw new RefusalError('paper-format-not-offered', { format: input.format });
  const rendered = yield* input.format === 'xlsx' ? spreadsheet(built) : inWorker(ctx, built, input.format, signal);
  if (signal?.aborted) throw new RefusalError('job-cancelled');
  const name = `${safeName(built.name)}.${input.format}`;
  const mime = MIME[input.format];
  const blob = ctx.scratch.put(rendered.bytes);
  if (input.keep && kind !== null) {
    await ctx.alone(async () => {
      await keepBlob(ctx, rendered.bytes, 'paper.render');
      await attachPaper(ctx, { id: built.projectId, kind, name, blob, mime });
    });
  }
  return { blob, name, mime, size: rendered.bytes.length, pages: rendered.pages, problems: [...rendered.problems] };
}

type Rendered = Pick<RenderedPaper, 'pages'> & {
  readonly bytes: Uint8Array;
  readonly problems: RenderedPaper['problems'];
};

// biome-ignore lint/correctness/useYield: the other way of making a paper yields; this one is done at once.
async function* spreadsheet(built: BuiltPaper): AsyncGenerator<TaskProgress, Rendered> {
  if (!built.xlsx) throw new RefusalError('paper-format-not-offered', { format: 'XLSX' });
  return { bytes: await built.xlsx(), pages: 0, problems: [] };
}

async function* inWorker(
  ctx: HostContext,
  built: BuiltPaper,
  format: 'pdf' | 'docx' | 'pages',
  signal: AbortSignal | undefined,
): AsyncGenerator<TaskProgress, Rendered> {
  const blobs = new Map<string, Uint8Array>();
  for (const sha of built.publication.blobs) {
    const bytes = await ctx.store.readBlob(sha);
    if (bytes.ok) blobs.set(sha, bytes.value);
  }
  const { bytes, pages, problems } = yield* withProgress((onProgress) =>
    ctx.workers.run(
      'render',
      { publication: built.publication, format, blobs },
      { ...(signal ? { signal } : {}), onProgress },
    ),
  );
  return { bytes, pages, problems: [...problems] };
}

function safeName(name: string): string {
  return name
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, '_')
    .replace(/[. ]+$/, '')
    .slice(0, 80);
}

function buildPaper(ctx: HostContext, request: PaperRequest): Promise<BuiltPaper> {
  switch (request.kind) {
    case 'standard':
      return standard(ctx, request.draftId);
    case 'collation-table':
      return collationTable(ctx, request.roundId, request.columns);
    case 'ballot-result':
      return ballotResult(ctx, request.ballotId);
    case 'meeting-notice':
      return meetingNotice(ctx, request.meetingId);
    case 'minutes':
      return minutes(ctx, request.meetingId);
    case 'check-report':
      return checkReport(ctx, request.draftId, request.language);
  }
}

const PAPER_OF_MARK: Readonly<Record<DraftMark, PaperKind>> = {
  '': 'published-text',
  工作组讨论稿: 'working-draft',
  征求意见稿: 'comment-draft',
  送审讨论稿: 'review-draft',
  送审稿: 'review-draft',
  报批稿: 'approval-draft',
};

async function standard(ctx: HostContext, draftId: string): Promise<BuiltPaper> {
  const { data, updatedAt } = await load(ctx, 'draft', draftId);
  const { doc } = await ctx.sessions.open(draftId);
  const changed = ctx.store.head('draftText', draftId)?.updatedAt ?? updatedAt;
  const date = [changed, updatedAt].sort().at(-1) ?? updatedAt;
  return {
    publication: buildStandard(doc, data.cover, profileOf(data.cover.kind), { date }),
    name: nameOfStandard(data.cover),
    projectId: data.projectId,
    kind: PAPER_OF_MARK[data.cover.draftMark],
  };
}

function nameOfStandard(cover: CoverData): string {
  const mark = cover.draftMark === '' ? '' : `（${cover.draftMark}）`;
  return `${cover.number} ${fullTitle(cover)}${mark}`.trim();
}

async function checkReport(ctx: HostContext, draftId: string, language: Locale): Promise<BuiltPaper> {
  const { data, updatedAt } = await load(ctx, 'draft', draftId);
  const { findings, waived } = await checkDraft(ctx, draftId);
  const changed = ctx.store.head('draftText', draftId)?.updatedAt ?? updatedAt;
  const form = checkReportForms[language];
  const row = (finding: (typeof findings)[number], reason: string) => ({
    severity: finding.severity,
    check: finding.check,
    place: `${finding.number}\u3000${finding.title}`.trim(),
    quote: finding.quote,
    message: translate(language, `check.${finding.message}`, finding.params),
    waived: reason,
  });
  const title = fullTitle(data.cover);
  const english = profileOf(data.cover.kind).language.startsWith('en') ? 'en' : 'zh';
  return {
    publication: buildCheckReport(
      {
        date: [changed, updatedAt].sort().at(-1) ?? updatedAt,
        standard: title,
        draft: data.name,
        checkedOn: ctx.today(),
        checks: catalogue.filter(({ languages }) => languages.includes(english)).length,
        rows: [...findings.map((it) => row(it, '')), ...waived.map((it) => row(it.finding, it.reason))],
      },
      form,
      gbPapers,
    ),
    name: `${title} ${form.title}`,
    projectId: data.projectId,
    kind: null,
  };
}

async function collationTable(ctx: HostContext, roundId: string, columns: 'six' | 'seven'): Promise<BuiltPaper> {
  const { data, updatedAt } = await load(ctx, 'round', roundId);
  const project = await load(ctx, 'project', data.projectId);
  const places = await clausePositions(ctx, data.draftId);
  const draft = await load(ctx, 'draft', data.draftId);
  const rows = data.comments.map(
    (comment): CollationRow => ({
      order: places.order(comment.blockId, comment.clause),
      clause: comment.clause || comment.clauseRaw || (places.of(comment.blockId)?.number ?? ''),
      comment: comment.comment,
      proposal: comment.proposal,
      memberReason: comment.reason,
      organisation: comment.organisation,
      decision: comment.disposition?.decision ?? null,
      reason: comment.disposition?.reason ?? '',
      note: '',
    }),
  );
  const mark = draft.data.cover.draftMark;
  const title = fullTitle(project.data);
  return {
    publication: buildCollationTable(
      {
        date: updatedAt,
        columns,
        standard: mark === '' ? title : `${title}（${mark}）`,
        organisation: project.data.draftingOrganisations[0] ?? '',
        contact: project.data.contactPerson,
        phone: project.data.contactPhone,
        filledOn: ctx.today(),
        rows,
        statistics: roundStatistics(data),
      },
      gbPapers,
    ),
    name: `${title} 意见汇总处理表`,
    projectId: data.projectId,
    kind: 'collation-table',
    xlsx: () => collationToXlsx(rows, columns),
  };
}

async function ballotResult(ctx: HostContext, ballotId: string): Promise<BuiltPaper> {
  const { data, updatedAt } = await load(ctx, 'ballot', ballotId);
  const project = await load(ctx, 'project', data.projectId);
  const committee = await load(ctx, 'committee', project.data.committeeId);
  const rule = ballotRule(data.ruleId);
  const votes = countingVotes(data);
  const title = fullTitle(project.data);
  return {
    publication: buildBallotResult(
      {
        date: updatedAt,
        mode: data.mode,
        standard: title,
        planNumber: project.data.planNumber,
        organisation: project.data.draftingOrganisations[0] ?? '',
        committee: committee.data.name,
        opensOn: data.opensOn,
        closesOn: data.closesOn,
        ruleName: rule.name['zh-CN'],
        minimumVoters: rule.minimumVoters,
        result: tally(countVotes(data), rule),
        voters: data.electorate.map((voter) => {
          const vote = votes.get(voter.personId);
          return {
            name: voter.name,
            organisation: voter.organisation,
            role: voter.role,
            choice: vote ? (vote.choice ?? 'invalid') : 'missing',
            comment: vote?.comment ?? '',
          };
        }),
      },
      gbPapers,
    ),
    name: `${title} 表决结果`,
    projectId: data.projectId,
    kind: 'ballot-result',
  };
}

async function meetingNotice(ctx: HostContext, meetingId: string): Promise<BuiltPaper> {
  const { data, updatedAt } = await load(ctx, 'meeting', meetingId);
  const committee = await load(ctx, 'committee', data.committeeId);
  return {
    publication: buildMeetingNotice(
      {
        date: updatedAt,
        meeting: data.title,
        committee: committee.data.name,
        addressee: '',
        meetingDate: data.date,
        startTime: data.startTime,
        endTime: data.endTime,
        place: data.place,
        attendees: '',
        agenda: data.agenda.map((item) => item.title),
        papers: [],
        contactPerson: committee.data.contactPerson,
        contactPhone: committee.data.contactPhone,
        contactEmail: committee.data.contactEmail,
        address: committee.data.address,
        replyBy: '',
        issuer: committee.data.secretariat === '' ? committee.data.name : `${committee.data.name}秘书处`,
        issuedOn: ctx.today(),
      },
      gbPapers,
    ),
    name: `${data.title} 会议通知`,
    projectId: data.agenda.find((item) => item.projectId !== '')?.projectId ?? '',
    kind: 'meeting-notice',
  };
}

async function minutes(ctx: HostContext, meetingId: string): Promise<BuiltPaper> {
  const { data, updatedAt } = await load(ctx, 'meeting', meetingId);
  const committee = await load(ctx, 'committee', data.committeeId);
  const quorum = quorumOf(data, meetingQuorum);
  const project = data.agenda.find((item) => item.projectId !== '')?.projectId ?? '';
  const subject = project === '' ? null : await ctx.store.get('project', project);
  const ballot = await lastClosedBallot(ctx, project);
  return {
    publication: buildMinutes(
      {
        date: updatedAt,
        committee: committee.data.name,
        meeting: data.title,
        meetingDate: data.date,
        startTime: data.startTime,
        endTime: data.endTime,
        place: data.place,
        host: data.host,
        recorder: data.recorder,
        guests: data.guests,
        members: quorum.voters,
        present: quorum.present,
        agenda: data.agenda,
        evaluation: data.evaluation,
        voteResult: ballot
          ? ballotTally(ballot)
              .sentences.map((sentence) => sentence['zh-CN'])
              .join('')
          : '',
        resolutions: data.resolutions,
        signInSubject: subject?.ok ? fullTitle(subject.value.data) : '',
        attendees: data.attendance.filter((a) => a.state === 'present' || data.status === 'planned'),
      },
      gbPapers,
    ),
    name: `${data.title} 会议纪要`,
    projectId: project,
    kind: 'minutes',
  };
}

/** The ballot on the project that was closed last; its result is reported in the minutes. */
async function lastClosedBallot(ctx: HostContext, projectId: string): Promise<Ballot | undefined> {
  const ballots = await ctx.store.list('ballot');
  return ballots
    .map(({ data }) => data)
    .filter((ballot) => ballot.projectId === projectId && ballot.status === 'closed')
    .sort((a, b) => a.closedOn.localeCompare(b.closedOn))
    .at(-1);
}
