import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../base/index.ts';

/** 采纳 · 部分采纳 · 不采纳 (domain F4) */
export const DECISIONS = ['accepted', 'partly', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

export const dispositionSchema = z.object({
  decision: z.enum(DECISIONS),
  /** 处理理由; compulsory unless accepted. */
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type Disposition = z.infer<typeof dispositionSchema>;

/**
 * What ties a comment to its block: embedded in a file of ours, clause number, line, table or other object of the clause, literal or nearly
 * literal quotation, a person; `none` = nothing did.
 */
export const PLACED_BY = ['embedded', 'clause', 'line', 'object', 'quote', 'fuzzy', 'hand', 'none'] as const;
export type PlacedBy = (typeof PLACED_BY)[number];

/** How sure the place of a comment is. */
export const commentAnchorSchema = z.object({
  how: z.enum(PLACED_BY),
  /** 0 to 100; 100 = a file of ours or a person said so, also that there is no block (whole text, cover). */
  confidence: z.number().int().min(0).max(100),
  /** The words meant, in positions of the document model counted from the position before the block. */
  range: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  /** The best blocks that were found, at most three, the best first. */
  candidates: z.array(z.object({ blockId: z.string(), confidence: z.number().int() })),
});
export type PlacedAnchor = z.infer<typeof commentAnchorSchema>;

/** One comment (意见) with where it came from and what was decided on it. Texts are kept as written. */
export const commentSchema = z.object({
  id: z.string(),
  /** Running number in the round; never used again. */
  no: z.number().int(),
  organisation: z.string(),
  person: z.string(),
  /** As written by the member, and normalised (5.2, A.2, 表1, 前言, 全文). */
  clauseRaw: z.string(),
  clause: z.string(),
  /** Block of the round's draft; empty = not tied to a block. */
  blockId: z.string(),
  anchor: commentAnchorSchema,
  type: z.string(),
  original: z.string(),
  comment: z.string(),
  proposal: z.string(),
  reason: z.string(),
  receivedOn: z.string(),
  source: z.object({ file: z.string(), blob: z.string(), place: z.string() }),
  disposition: dispositionSchema.nullable(),
  /** Earlier dispositions, oldest first. */
  history: z.array(dispositionSchema),
});
export type Comment = z.infer<typeof commentSchema>;

export const responseSchema = z.object({
  id: z.string(),
  organisation: z.string(),
  person: z.string(),
  receivedOn: z.string(),
  file: z.string(),
  blob: z.string(),
  noComment: z.boolean(),
  comments: z.number().int(),
});
export type RoundResponse = z.infer<typeof responseSchema>;

/** A comment round (征求意见) on one frozen draft. */
export const roundSchema = z.object({
  projectId: z.string().min(1),
  draftId: z.string().min(1),
  name: z.string(),
  opensOn: z.string(),
  closesOn: z.string(),
  status: z.enum(['open', 'closed']),
  /** Organisations the draft was sent to. */
  recipients: z.array(z.string()),
  responses: z.array(responseSchema),
  nextNo: z.number().int().min(1),
  figures: z.object({ comments: z.number(), undecided: z.number(), unplaced: z.number() }),
});

/** A round as it is stored: its comments stand in sets. */
export const roundRecordSchema = roundSchema.extend({
  /** Comments that are in no set yet: a file of an earlier version. They go into sets with the next change. */
  comments: z.array(commentSchema),
});
export type RoundRecord = z.infer<typeof roundRecordSchema>;

/** A round with all its comments, in the order of their numbers. */
export type Round = Omit<RoundRecord, 'comments'> & { readonly comments: readonly Comment[] };

/** Most comments of one set: a decision writes a file of at most some 700 KiB, however many comments the round has. */
export const COMMENTS_PER_SET = 1000;

/** Comments of a round, stored together. */
export const commentSetSchema = z.object({ roundId: z.string().min(1), comments: z.array(commentSchema) });
export type CommentSet = z.infer<typeof commentSetSchema>;

export type RoundFigures = RoundRecord['figures'];

/** Whether a person must still say where a comment belongs; whole text and cover are places too. */
export function isUnplaced({ blockId, anchor }: Pick<Comment, 'blockId' | 'anchor'>): boolean {
  return blockId === '' && anchor.confidence < 100;
}

export function roundFigures(comments: readonly Pick<Comment, 'disposition' | 'blockId' | 'anchor'>[]): RoundFigures {
  return {
    comments: comments.length,
    undecided: comments.filter(({ disposition }) => disposition === null).length,
    unplaced: comments.filter(isUnplaced).length,
  };
}

/** The four footer statistics of 意见汇总处理表 (domain F4) and the totals by decision. */
export type RoundStatistics = {
  readonly sent: number;
  readonly replied: number;
  readonly repliedWithComments: number;
  readonly noReply: number;
  readonly comments: number;
  readonly accepted: number;
  readonly partly: number;
  readonly rejected: number;
  readonly undecided: number;
};

export function roundStatistics(round: Pick<Round, 'recipients' | 'responses' | 'comments'>): RoundStatistics {
  const replied = new Set(round.responses.map((r) => r.organisation).filter((name) => name !== ''));
  const withComments = new Set(round.comments.map((c) => c.organisation).filter((name) => name !== ''));
  for (const name of withComments) replied.add(name);
  const by = (decision: Decision) => round.comments.filter((c) => c.disposition?.decision === decision).length;
  return {
    sent: round.recipients.length,
    replied: replied.size,
    repliedWithComments: withComments.size,
    noReply: round.recipients.filter((name) => !replied.has(name)).length,
    comments: round.comments.length,
    accepted: by('accepted'),
    partly: by('partly'),
    rejected: by('rejected'),
    undecided: round.comments.filter((c) => c.disposition === null).length,
  };
}

/** A disposition, or the refusal `decision-needs-reason` (a reason is compulsory unless accepted). */
export function disposition(decision: Decision, reason: string, by: string, at: string): Result<Disposition, Refusal> {
  if (decision !== 'accepted' && reason.trim() === '') return refuse('decision-needs-reason');
  return ok({ decision, reason: reason.trim(), by, at });
}
