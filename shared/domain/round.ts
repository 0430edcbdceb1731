import { z } from 'zod';
import { type Decision, dispositionSchema, isSettled, pastDispositionSchema } from './disposition.ts';

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

/** An edit of a draft because of a comment: the text of a block before and after. */
export const appliedEditSchema = z.object({
  draftId: z.string(),
  blockId: z.string(),
  before: z.string(),
  after: z.string(),
  by: z.string(),
  at: z.string(),
});
export type AppliedEdit = z.infer<typeof appliedEditSchema>;

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
  /** 行号 as written, where the form has a column for it. */
  line: z.string(),
  /** Block of the round's draft; empty = not tied to a block. */
  blockId: z.string(),
  anchor: commentAnchorSchema,
  type: z.string(),
  original: z.string(),
  comment: z.string(),
  proposal: z.string(),
  reason: z.string(),
  receivedOn: z.string(),
  /** Day it was written, as far as the file says; empty = not known. */
  writtenOn: z.string(),
  /** `page` is the printed number of the page in a PDF, empty elsewhere. */
  source: z.object({ file: z.string(), blob: z.string(), place: z.string(), page: z.string() }),
  /** What a tracked change or a mark does to the text; `original` and `proposal` hold the words. Empty = words of its own. */
  change: z.enum(['', 'insert', 'delete', 'replace']),
  /** Answers below it in the file, in their order; `state` as the program wrote it (Accepted, Completed …), empty for words. */
  replies: z.array(z.object({ person: z.string(), date: z.string(), text: z.string(), state: z.string() })),
  /** 备注 of the row, and what the secretariat wrote into it. */
  remark: z.string(),
  /** Marked as done in the file. */
  resolved: z.boolean(),
  /** 处理建议 of an editor, waiting for the decision. */
  suggested: dispositionSchema.nullable(),
  disposition: dispositionSchema.nullable(),
  /** Everything that was ever suggested and decided, the oldest first; the last ones are those in force. */
  history: z.array(pastDispositionSchema),
  /** Edits of drafts that this comment led to, the oldest first. */
  applied: z.array(appliedEditSchema),
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
  /** Only a person can read the file (scan, old format, password): `waiting` to be typed, `typed` when that is done. */
  byHand: z.enum(['', 'waiting', 'typed']),
});
export type RoundResponse = z.infer<typeof responseSchema>;

/** How the draft went out: 电子邮件, 微信, 信函, 当面, 网上公开, 其他. */
export const CHANNELS = ['email', 'wechat', 'post', 'hand', 'web', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One that the draft is sent to (征求意见对象): an organisation, with the person who takes it. Days are empty as long as they are not. */
export const recipientSchema = z.object({
  id: z.string(),
  organisation: z.string(),
  person: z.string(),
  email: z.string(),
  channel: z.enum(CHANNELS),
  sentOn: z.string(),
  /** Days of reminders (催办), the oldest first. */
  remindedOn: z.array(z.string()),
});
export type Recipient = z.infer<typeof recipientSchema>;

/** A recipient of whom only the name is known; its id is given when it is stored. */
export function recipientNamed(organisation: string): Recipient {
  return { id: '', organisation, person: '', email: '', channel: 'email', sentOn: '', remindedOn: [] };
}

/** A comment round (征求意见) on one frozen draft. */
export const roundSchema = z.object({
  projectId: z.string().min(1),
  draftId: z.string().min(1),
  name: z.string(),
  opensOn: z.string(),
  closesOn: z.string(),
  status: z.enum(['open', 'closed']),
  /** 定向征求意见 asks the recipients, 公开征求意见 everybody as well. */
  audience: z.enum(['directed', 'public']),
  recipients: z.array(recipientSchema),
  /** Postponed last days (延期), the oldest first. */
  extensions: z.array(
    z.object({ from: z.string(), to: z.string(), reason: z.string(), by: z.string(), at: z.string() }),
  ),
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
    undecided: comments.filter(({ disposition }) => !isSettled(disposition)).length,
    unplaced: comments.filter(isUnplaced).length,
  };
}

/** The four footer statistics of 意见汇总处理表 (domain F4) and the totals by decision. 待定 counts as undecided. */
export type RoundStatistics = {
  readonly sent: number;
  readonly replied: number;
  readonly repliedWithComments: number;
  readonly noReply: number;
  readonly comments: number;
  readonly accepted: number;
  readonly partly: number;
  readonly rejected: number;
  /** 知悉 and 撤回, where the profile has them. */
  readonly noted: number;
  readonly withdrawn: number;
  readonly undecided: number;
};

/** Organisations are counted once, however many persons or files of theirs there are; files that wait to be typed are answers. */
export function roundStatistics(round: Pick<Round, 'recipients' | 'responses' | 'comments'>): RoundStatistics {
  const sent = new Set(round.recipients.map((r) => r.organisation));
  const replied = new Set(round.responses.map((r) => r.organisation).filter((name) => name !== ''));
  const withComments = new Set(round.comments.map((c) => c.organisation).filter((name) => name !== ''));
  for (const name of withComments) replied.add(name);
  const counts = new Map<Decision | undefined, number>();
  for (const { disposition } of round.comments)
    counts.set(disposition?.decision, (counts.get(disposition?.decision) ?? 0) + 1);
  const by = (decision: Decision | undefined) => counts.get(decision) ?? 0;
  return {
    sent: sent.size,
    replied: replied.size,
    repliedWithComments: withComments.size,
    noReply: [...sent].filter((name) => !replied.has(name)).length,
    comments: round.comments.length,
    accepted: by('accepted'),
    partly: by('partly'),
    rejected: by('rejected'),
    noted: by('noted'),
    withdrawn: by('withdrawn'),
    undecided: by(undefined) + by('pending'),
  };
}
