import { z } from 'zod';

/** 赞成 · 赞成，有建议或意见 · 不赞成，如采纳建议或意见改为赞成 · 弃权 · 不赞成 (domain F6) */
export const CHOICES = ['approve', 'approve-with-comments', 'disapprove-conditional', 'abstain', 'disapprove'] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * Every position a rule may offer: those of the Chinese form; Yes, No Objection, Discuss, Recuse (domain/iso.md 2.8); what becomes of a
 * standard at its periodic review (继续有效, 修订, 废止).
 */
export const POSITIONS = [
  ...CHOICES,
  'yes',
  'no-objection',
  'discuss',
  'recuse',
  'confirm',
  'revise',
  'withdraw',
] as const;
export type Position = (typeof POSITIONS)[number];

/** `confirmed`: a conditional disapproval became an approval, confirmed by the member. */
export const VOTE_SOURCES = ['form', 'mail', 'packet', 'meeting', 'hand', 'confirmed'] as const;

/** One vote as received. A later vote of the same member is a new record; the earlier one stays. */
export const voteSchema = z.object({
  id: z.string(),
  personId: z.string(),
  /** null = more than one tick or none: returned but invalid (domain F6). */
  choice: z.enum(POSITIONS).nullable(),
  comment: z.string(),
  /** Expert named with the vote (NP of ISO), or empty. */
  expert: z.string(),
  /** What the secretariat notes, for an invalid vote why it is; no words of the member. */
  note: z.string(),
  source: z.enum(VOTE_SOURCES),
  file: z.string(),
  blob: z.string(),
  receivedOn: z.string(),
  /** Recorded when the ballot was closed already: kept, never counted. */
  afterClosing: z.boolean(),
  recordedAt: z.string(),
  recordedBy: z.string(),
});
export type Vote = z.infer<typeof voteSchema>;

/** `drafter`: takes part in the drafting and has no vote under the rule. `recused`: stood aside for a conflict of interest (回避). */
export const voterSchema = z.object({
  personId: z.string(),
  name: z.string(),
  organisation: z.string(),
  role: z.string(),
  standing: z.enum(['voting', 'drafter', 'recused']),
  /** Comes from a drafting organisation (起草单位). */
  fromDrafters: z.boolean(),
  /** Why, or for whom this one votes as a substitute; empty = nothing to say. */
  note: z.string(),
});
export type Voter = z.infer<typeof voterSchema>;

/** A change of a ballot that was open already: what, why, who, when (ISO 8601, UTC). */
const noteOfChange = { reason: z.string(), by: z.string(), at: z.string() };

/** A ballot (表决) on a frozen draft. The electorate is fixed when it opens. */
export const ballotSchema = z.object({
  projectId: z.string().min(1),
  draftId: z.string(),
  title: z.string(),
  mode: z.enum(['letter', 'meeting']),
  /** Meeting at which it was taken; empty = none. */
  meetingId: z.string(),
  /** Names and votes are kept apart (无记名投票): `handedIn` and `box` instead of `votes`. */
  secret: z.boolean(),
  ruleId: z.string(),
  opensOn: z.string(),
  /** Last day, extensions included. */
  closesOn: z.string(),
  status: z.enum(['open', 'closed', 'withdrawn']),
  /** Day of closing or withdrawal. */
  closedOn: z.string(),
  extensions: z.array(z.object({ from: z.string(), to: z.string(), ...noteOfChange })),
  /** 更正: what was put right while it was open. */
  corrections: z.array(
    z.object({ field: z.enum(['title', 'draftId']), from: z.string(), to: z.string(), ...noteOfChange }),
  ),
  withdrawal: z.object(noteOfChange).nullable(),
  reminders: z.array(z.object({ on: z.string(), personIds: z.array(z.string()) })),
  electorate: z.array(voterSchema),
  votes: z.array(voteSchema),
  /** The secretariat accepts what a conditional disapproval asks for; it becomes an approval when the member confirms (domain 4.1). */
  acceptances: z.array(z.object({ voteId: z.string(), note: z.string(), on: z.string(), by: z.string() })),
  /** Secret ballot: numbers of the papers that were printed, drawn by chance, in ascending order. */
  numbers: z.array(z.string()),
  /** Secret ballot: who handed in an envelope, and on which day. */
  handedIn: z.array(z.object({ personId: z.string(), on: z.string() })),
  /** Secret ballot: the papers that were in the box, by the number printed on each; no names. */
  box: z.array(z.object({ number: z.string(), choice: z.enum(POSITIONS).nullable(), comment: z.string() })),
  /** Answers to the questions of the rule that votes cannot decide; absent = none yet. */
  answers: z
    .array(z.object({ question: z.string(), met: z.boolean(), note: z.string(), by: z.string(), at: z.string() }))
    .optional(),
});
export type Ballot = z.infer<typeof ballotSchema>;

type Deadline = Partial<Pick<Ballot, 'closesOn'>>;

/** Came after the last day, or was recorded after the closing. A confirmation is as timely as the vote that it confirms. */
export function isLate({ closesOn = '' }: Deadline, { receivedOn, afterClosing, source }: Vote): boolean {
  return afterClosing || (source !== 'confirmed' && closesOn !== '' && receivedOn > closesOn);
}

/**
 * The vote that counts for each member: the one recorded last. One that came late replaces nothing, unless the rule counts it (`late`); one
 * recorded after the closing never does.
 */
export function countingVotes(
  ballot: Pick<Ballot, 'votes'> & Deadline,
  late: 'not-counted' | 'counted' = 'not-counted',
): ReadonlyMap<string, Vote> {
  const latest = new Map<string, Vote>();
  for (const vote of ballot.votes)
    if (!isLate(ballot, vote) || (late === 'counted' && !vote.afterClosing)) latest.set(vote.personId, vote);
  return latest;
}
