import { daysBetween, isPlainDate, ok, plainDate, type Refusal, type Result, refuse } from '../base/index.ts';
import type { Ballot, Position, Vote } from './ballot.ts';

type Note = { readonly reason: string; readonly by: string; readonly at: string };
type Step = Result<Ballot, Refusal>;

/** Refuses what only an open ballot takes: `ballot-closed`, `ballot-withdrawn`. */
export function whileOpen(ballot: Ballot): Step {
  if (ballot.status === 'closed') return refuse('ballot-closed', { day: ballot.closedOn });
  if (ballot.status === 'withdrawn') return refuse('ballot-withdrawn', { day: ballot.closedOn });
  return ok(ballot);
}

/** A step of an open ballot that is explained by a reason (`ballot-needs-reason`). */
function explained(ballot: Ballot, note: Note): Step {
  return note.reason.trim() === '' ? refuse('ballot-needs-reason') : whileOpen(ballot);
}

/** 延期: a later last day. Refuses `extension-not-later`, `date-invalid`. */
export function extendBallot(ballot: Ballot, to: string, note: Note): Step {
  const open = explained(ballot, note);
  if (!open.ok) return open;
  if (!isPlainDate(to)) return refuse('date-invalid', { text: to });
  if (to <= ballot.closesOn) return refuse('extension-not-later', { day: ballot.closesOn });
  return ok({ ...ballot, closesOn: to, extensions: [...ballot.extensions, { from: ballot.closesOn, to, ...note }] });
}

/** 更正: another title or draft while it is open. Refuses `ballot-nothing-corrected`; another draft once somebody has voted. */
export function correctBallot(ballot: Ballot, field: 'title' | 'draftId', to: string, note: Note): Step {
  const open = explained(ballot, note);
  if (!open.ok) return open;
  const from = ballot[field];
  if (to.trim() === '' || to.trim() === from) return refuse('ballot-nothing-corrected');
  const begun = ballot.votes.length + ballot.handedIn.length + ballot.box.length;
  if (field === 'draftId' && begun > 0) return refuse('ballot-votes-on-draft', { votes: begun });
  return ok({
    ...ballot,
    [field]: to.trim(),
    corrections: [...ballot.corrections, { field, from, to: to.trim(), ...note }],
  });
}

/** 撤回: ends without a result. What was voted stays on record. */
export function withdrawBallot(ballot: Ballot, on: string, note: Note): Step {
  const open = explained(ballot, note);
  if (!open.ok) return open;
  return ok({ ...ballot, status: 'withdrawn', closedOn: on, withdrawal: note });
}

/** 回避: somebody stands aside; a vote given before stays on record and no longer counts. Refuses `voter-not-entitled`. */
export function recuseVoter(ballot: Ballot, personId: string, note: Note): Step {
  const open = explained(ballot, note);
  if (!open.ok) return open;
  const voter = ballot.electorate.find((each) => each.personId === personId);
  if (voter?.standing !== 'voting') return refuse('voter-not-entitled', { name: voter?.name ?? personId });
  // Whose paper would have to be taken out of the box, nobody can know.
  if (ballot.handedIn.some((each) => each.personId === personId)) return refuse('envelope-twice', { name: voter.name });
  const electorate = ballot.electorate.map((each) =>
    each === voter ? { ...each, standing: 'recused' as const, note: note.reason.trim() } : each,
  );
  return ok({ ...ballot, electorate });
}

/**
 * Ends the voting; the day is not before the opening. Without a reason not before the last day while votes are missing
 * (`ballot-before-last-day`), and not with fewer papers than envelopes (`box-not-counted`).
 */
export function closeBallot(ballot: Ballot, on: string, reason: string): Step {
  const open = whileOpen(ballot);
  if (!open.ok) return open;
  if (!isPlainDate(on)) return refuse('date-invalid', { text: on });
  if (on < ballot.opensOn) return refuse('dates-reversed', { from: ballot.opensOn, to: on });
  if (on < ballot.closesOn && waitsFor(ballot) > 0 && reason.trim() === '')
    return refuse('ballot-before-last-day', { day: ballot.closesOn, count: waitsFor(ballot) });
  // An envelope may have been empty; then somebody says so.
  if (ballot.box.length !== ballot.handedIn.length && reason.trim() === '')
    return refuse('box-not-counted', { envelopes: ballot.handedIn.length, papers: ballot.box.length });
  return ok({ ...ballot, status: 'closed', closedOn: on });
}

/** 催办. Refuses `voter-voted-already`: who has voted is not reminded. */
export function remindVoters(ballot: Ballot, personIds: readonly string[], on: string): Step {
  const open = whileOpen(ballot);
  if (!open.ok) return open;
  const missing = new Set(notVotedYet(ballot).map(({ personId }) => personId));
  const voted = personIds.find((personId) => !missing.has(personId));
  const name = ballot.electorate.find(({ personId }) => personId === voted)?.name ?? voted;
  if (voted !== undefined) return refuse('voter-voted-already', { name: name ?? '' });
  return ok({ ...ballot, reminders: [...ballot.reminders, { on, personIds: [...new Set(personIds)] }] });
}

/** Voters of whom nothing has come yet. */
export function notVotedYet(ballot: Pick<Ballot, 'electorate' | 'votes' | 'handedIn'>) {
  const came = new Set([...ballot.votes, ...ballot.handedIn].map(({ personId }) => personId));
  return ballot.electorate.filter(({ standing, personId }) => standing === 'voting' && !came.has(personId));
}

const waitsFor = (ballot: Ballot): number => notVotedYet(ballot).length;

/** The secretariat accepts what a conditional disapproval asks for. Refuses `vote-not-conditional`, `vote-accepted-already`. */
export function acceptCondition(ballot: Ballot, voteId: string, note: string, on: string, by: string): Step {
  const open = whileOpen(ballot);
  if (!open.ok) return open;
  const vote = ballot.votes.find(({ id }) => id === voteId);
  if (vote?.choice !== 'disapprove-conditional') return refuse('vote-not-conditional');
  if (ballot.acceptances.some((each) => each.voteId === voteId)) return refuse('vote-accepted-already');
  if (note.trim() === '') return refuse('ballot-needs-reason');
  return ok({ ...ballot, acceptances: [...ballot.acceptances, { voteId, note: note.trim(), on, by }] });
}

type Confirmation = Pick<Vote, 'id' | 'file' | 'blob' | 'receivedOn' | 'recordedAt' | 'recordedBy' | 'note'>;

/** The member confirms: the accepted conditional disapproval becomes an approval, as a further record. Refuses `vote-not-accepted`. */
export function confirmVote(ballot: Ballot, voteId: string, confirmation: Confirmation): Step {
  const open = whileOpen(ballot);
  if (!open.ok) return open;
  const vote = ballot.votes.findLast((each) => each.id === voteId);
  const last = ballot.votes.findLast((each) => each.personId === vote?.personId);
  if (!vote || last !== vote) return refuse('vote-not-conditional');
  if (!ballot.acceptances.some((each) => each.voteId === voteId)) return refuse('vote-not-accepted');
  const { personId, comment, expert } = vote;
  const choice: Position = 'approve-with-comments';
  const confirmed: Vote = {
    personId,
    comment,
    expert,
    choice,
    source: 'confirmed',
    afterClosing: false,
    ...confirmation,
  };
  return ok({ ...ballot, votes: [...ballot.votes, confirmed] });
}

/** Answers a question of the rule that votes cannot decide; a later answer takes the place of an earlier one. */
export function answerQuestion(ballot: Ballot, question: string, met: boolean, { reason, by, at }: Note): Step {
  const open = explained(ballot, { reason, by, at });
  if (!open.ok) return open;
  const others = (ballot.answers ?? []).filter((each) => each.question !== question);
  return ok({ ...ballot, answers: [...others, { question, met, note: reason, by, at }] });
}

/** Days until the end of the last day; negative after it, null where a day is missing. */
export function daysLeft({ closesOn }: Pick<Ballot, 'closesOn'>, today: string): number | null {
  return isPlainDate(closesOn) && isPlainDate(today) ? daysBetween(plainDate(today), closesOn) : null;
}
