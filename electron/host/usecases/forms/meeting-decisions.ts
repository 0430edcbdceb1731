import type { HostContext } from '#host/host-context.ts';
import { roundSummarySchema } from '#host/registry.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { DECISIONS } from '#shared/domain/disposition.ts';
import type { Comment } from '#shared/domain/round.ts';
import { type PaperWords, paperWords } from '#shared/profiles/index.ts';
import { collationRows, fillForm } from '#shared/publishing/index.ts';
import { type ClausePositions, clausePositions } from '../clause-positions.ts';
import { loadRound, type StoredRound } from '../rounds/index.ts';
import { projectsOfCommittee } from '../views/index.ts';
import { clauseShown, collatedComment } from './collated-comment.ts';
import { latest } from './latest.ts';
import type { Language } from './paper-day.ts';

type Meeting = { readonly id: string; readonly committeeId: string };

/** A text edited so long before or after the decision was edited at the meeting. */
const SITTING_MS = 12 * 60 * 60 * 1000;
/** As much of an opinion as minutes repeat; the rest stands in the collation table. */
const MOST_WORDS = 140;

/**
 * What a meeting decided on comments (逐条审议意见及处理结果), round by round in the order of their first days, in the order of the clauses:
 * who said what, the decision with its reason, the wording agreed. Comments with the same words that were decided alike are one entry. The
 * first entry of a round carries its heading and how many were decided how.
 */
export async function meetingDecisions(ctx: HostContext, meeting: Meeting, language: Language) {
  const words = paperWords[language];
  const rounds = (await roundsOf(ctx, meeting)).sort((a, b) => a.data.opensOn.localeCompare(b.data.opensOn));
  const rows = await Promise.all(rounds.map((round) => rowsOf(ctx, round, meeting.id, words)));
  return { rows: rows.flat(), date: latest(...rounds.map(({ updatedAt }) => updatedAt)) };
}

/** Rounds of the committee's projects in which the meeting decided something. */
async function roundsOf(ctx: HostContext, meeting: Meeting): Promise<StoredRound[]> {
  const projects = await projectsOfCommittee(ctx, meeting.committeeId);
  const own = new Set(projects.map(({ id }) => id));
  const heads = ctx.store.heads('round').filter(({ summary }) => own.has(roundSummarySchema.parse(summary).projectId));
  const rounds = await Promise.all(heads.map(({ id }) => loadRound(ctx, id)));
  return rounds.filter(({ data }) => data.comments.some((comment) => comment.disposition?.meetingId === meeting.id));
}

async function rowsOf(ctx: HostContext, { data: round }: StoredRound, meetingId: string, words: PaperWords) {
  const places = await clausePositions(ctx, round.draftId);
  const project = await ctx.store.get('project', round.projectId);
  const decided = round.comments.filter(({ disposition }) => disposition?.meetingId === meetingId);
  const collated = decided.map((comment) => ({
    ...collatedComment(comment, places),
    clause: clauseNamed(comment, places),
    comment: opinionOf(comment, words),
    proposal: '',
    memberReason: '',
    revised: wordingAgreed(comment, words),
  }));
  const title = project.ok ? fullTitle(project.value.data) : '';
  return collationRows(collated, words, { merge: true }).map((row, index) => ({
    heading: index === 0 ? fillForm(words.roundOf, { title, round: round.name }) : '',
    counts: index === 0 ? countsOf(decided, words) : '',
    no: row.no,
    clause: row.clause,
    opinion: ended(
      row.organisation === ''
        ? row.comment
        : fillForm(words.memberSays, { organisation: row.organisation, text: row.comment }),
      words,
    ),
    decision: row.decisionAlone,
    result: [
      row.decisionReason === '' ? '' : fillForm(words.reasonGiven, { reason: ended(row.decisionReason, words) }),
      row.revised,
    ]
      .filter((text) => text !== '')
      .join(words.sentenceGap),
  }));
}

/** 3.1 油茶良种: the clause as a reader finds it. */
function clauseNamed(comment: Comment, places: ClausePositions): string {
  const shown = clauseShown(comment, places);
  const place = places.of(comment.blockId);
  return place && place.number === shown && place.title !== '' && place.title !== shown
    ? `${shown} ${place.title}`
    : shown;
}

/** What was said, and what was proposed unless the wording agreed tells it. */
function opinionOf(comment: Comment, words: PaperWords): string {
  const said = shortened(oneLine(comment.comment), words);
  if (comment.proposal === '' || appliedAt(comment) !== undefined)
    return said || shortened(oneLine(comment.proposal), words);
  const proposed = fillForm(words.proposalGiven, { text: shortened(oneLine(comment.proposal), words) });
  return said === '' ? proposed : [ended(said, words), proposed].join(words.sentenceGap);
}

/** The last edit of the text that belongs to the decision. */
function appliedAt({ applied, disposition }: Comment) {
  const at = Date.parse(disposition?.at ?? '');
  return applied.findLast((edit) => Math.abs(Date.parse(edit.at) - at) <= SITTING_MS);
}

/** The lines of the clause that were changed at the meeting, as they read now. */
function wordingAgreed(comment: Comment, words: PaperWords): string {
  const edit = appliedAt(comment);
  if (!edit) return '';
  const before = new Set(edit.before.split('\n'));
  const changed = edit.after.split('\n').filter((line) => line.trim() !== '' && !before.has(line));
  if (changed.length === 0) return words.textDeleted;
  const text = changed.join(words.sentenceGap);
  const becomes = fillForm(words.textBecomes, { text });
  return /\p{P}$/u.test(text) ? becomes : `${becomes}${words.stop}`;
}

function countsOf(decided: readonly Comment[], words: PaperWords): string {
  const counts = DECISIONS.map((code) => ({
    decision: words.decisions[code],
    count: decided.filter(({ disposition }) => disposition?.decision === code).length,
  })).filter(({ count }) => count > 0);
  const list = counts.map(({ decision, count }) => fillForm(words.countOf, { decision, count: String(count) }));
  return fillForm(words.countsAtMeeting, { count: String(decided.length), counts: list.join(words.listComma) });
}

function oneLine(text: string): string {
  return text.trim().replace(/(?<!\s)\s*\n\s*/g, ' ');
}

/** A long text up to the end of a sentence in its second half, else up to a whole character, with an ellipsis. */
function shortened(text: string, { ellipsis }: PaperWords): string {
  if (text.length <= MOST_WORDS) return text;
  const head = text.slice(0, MOST_WORDS).toWellFormed();
  const stop = Math.max(...['。', '；', '. ', '; '].map((sign) => head.lastIndexOf(sign)));
  return `${stop > MOST_WORDS / 2 ? head.slice(0, stop + 1) : head}${ellipsis}`;
}

/** With a stop at its end, if a sentence does not end there already. */
function ended(text: string, { stop }: PaperWords): string {
  return /[。！？；：….!?;:][”’"'）)》〉\]】]*$/u.test(text)
    ? text
    : `${text.replace(/(?<![，、,\s])[，、,\s]+$/, '')}${stop}`;
}
