import { type HostContext, load } from '#host/host-context.ts';
import { daysBetween, isPlainDate } from '#shared/base/index.ts';
import { type Comment, roundStatistics } from '#shared/domain/round.ts';
import { paperWords, type roundPlaces, type roundRows } from '#shared/profiles/index.ts';
import { collationRows, fillForm } from '#shared/publishing/index.ts';
import { type ClausePositions, clausePositions } from '../clause-positions.ts';
import { loadRound } from '../rounds/index.ts';
import type { Assembled } from './assembled.ts';
import { latest } from './latest.ts';
import { type Language, paperDay } from './paper-day.ts';
import { projectData } from './project-data.ts';
import { roundNumbers } from './round-numbers.ts';

type Data = Assembled<typeof roundPlaces, typeof roundRows>;

/** Places of a round of comments: its project's, its dates and numbers, its comments in the order of the clauses. */
export async function roundData(ctx: HostContext, id: string, language: Language, addressee: string): Promise<Data> {
  const { data: round, updatedAt } = await loadRound(ctx, id);
  const project = await projectData(ctx, round.projectId, language);
  const draft = await load(ctx, 'draft', round.draftId);
  const places = await clausePositions(ctx, round.draftId);
  const words = paperWords[language];
  const mark = draft.data.cover.draftMark;
  const { title } = project.data.texts;
  const { opensOn, closesOn } = round;
  const days = isPlainDate(opensOn) && isPlainDate(closesOn) ? String(daysBetween(opensOn, closesOn)) : '';
  const collated = round.comments.map((comment) => ({
    order: places.order(comment.blockId, comment.clause),
    clause: clauseOf(comment, places),
    original: comment.original,
    comment: comment.comment,
    proposal: comment.proposal,
    memberReason: comment.reason,
    organisation: comment.organisation,
    person: comment.person,
    decision: comment.disposition?.decision ?? null,
    reason: comment.disposition?.reason ?? '',
  }));
  return {
    ...project,
    date: latest(updatedAt, project.date),
    data: {
      texts: {
        ...project.data.texts,
        ...roundNumbers(roundStatistics(round)),
        round: round.name,
        standard: mark === '' || language === 'en' ? title : `${title}（${mark}）`,
        draft: draft.data.name,
        draftMark: mark,
        opensOn: paperDay(language, opensOn),
        closesOn: paperDay(language, closesOn),
        days,
        addressee,
      },
      rows: {
        ...project.data.rows,
        collation: collationRows(collated, words),
        isoComments: isoRows(round.comments, places, language),
        rows: [],
        recipients: round.recipients.map(({ organisation }) => ({ organisation })),
      },
    },
  };
}

function clauseOf(comment: Comment, places: ClausePositions): string {
  return comment.clause || comment.clauseRaw || (places.of(comment.blockId)?.number ?? '');
}

const ELEMENT = /^(?:Table|Figure|Formula|Equation|Note|Example|表|图|公式)/;

/** Rows of the ISO/IEC comment table (domain/iso.md 2.4): a table or figure stands in its own column beside the clause that holds it. */
function isoRows(comments: readonly Comment[], places: ClausePositions, language: Language) {
  const words = paperWords[language];
  return comments
    .map((comment) => ({ comment, order: places.order(comment.blockId, comment.clause) }))
    .sort((a, b) => a.order - b.order || a.comment.organisation.localeCompare(b.comment.organisation, 'en'))
    .map(({ comment }) => {
      const shown = clauseOf(comment, places);
      const isElement = ELEMENT.test(shown);
      const decision = words.decisions[comment.disposition?.decision ?? 'undecided'];
      const reason = comment.disposition?.reason ?? '';
      return {
        organisation: comment.organisation,
        line: '',
        clause: isElement ? '' : shown,
        target: isElement ? shown : '',
        type: comment.type,
        comment: [comment.comment, comment.reason].filter((text) => text !== '').join('\n'),
        proposal: comment.proposal,
        observation: reason === '' ? decision : fillForm(words.decisionReason, { decision, reason }),
      };
    });
}
