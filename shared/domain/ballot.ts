import { z } from 'zod';

/** 赞成 · 赞成，有建议或意见 · 不赞成，如采纳建议或意见改为赞成 · 弃权 · 不赞成 (domain F6) */
export const CHOICES = ['approve', 'approve-with-comments', 'disapprove-conditional', 'abstain', 'disapprove'] as const;
export type Choice = (typeof CHOICES)[number];

export const VOTE_SOURCES = ['form', 'mail', 'meeting', 'hand'] as const;

/** One vote as received. A later vote of the same member is a new record; the earlier one stays. */
export const voteSchema = z.object({
  id: z.string(),
  personId: z.string(),
  /** null = more than one tick or none: returned but invalid (domain F6). */
  choice: z.enum(CHOICES).nullable(),
  comment: z.string(),
  source: z.enum(VOTE_SOURCES),
  file: z.string(),
  blob: z.string(),
  receivedOn: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
});
export type Vote = z.infer<typeof voteSchema>;

export const voterSchema = z.object({
  personId: z.string(),
  name: z.string(),
  organisation: z.string(),
  role: z.string(),
});

/** A ballot (表决) on a frozen draft. The electorate is fixed when it opens. */
export const ballotSchema = z.object({
  projectId: z.string().min(1),
  draftId: z.string(),
  title: z.string(),
  mode: z.enum(['letter', 'meeting']),
  ruleId: z.string(),
  opensOn: z.string(),
  closesOn: z.string(),
  status: z.enum(['open', 'closed']),
  closedOn: z.string(),
  electorate: z.array(voterSchema),
  votes: z.array(voteSchema),
});
export type Ballot = z.infer<typeof ballotSchema>;

/** The vote that counts for each member: the one recorded last. */
export function countingVotes(ballot: Pick<Ballot, 'votes'>): ReadonlyMap<string, Vote> {
  const latest = new Map<string, Vote>();
  for (const vote of ballot.votes) latest.set(vote.personId, vote);
  return latest;
}
