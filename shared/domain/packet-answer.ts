import { z } from 'zod';
import { POSITIONS } from './ballot.ts';

/** 一般 · 技术 · 编辑 (ISO: ge, te, ed) */
export const COMMENT_TYPES = ['general', 'technical', 'editorial'] as const;
export type PacketCommentType = (typeof COMMENT_TYPES)[number];

/** Longest texts that a member can write; the packet holds its fields to the same lengths. */
export const ANSWER_LIMITS = { comments: 5000, text: 20_000, line: 500 } as const;

const line = z.string().max(ANSWER_LIMITS.line);
const text = z.string().max(ANSWER_LIMITS.text);

/** Which packet an answer belongs to: ids as the workspace knows them; empty = the packet had no such thing. */
export const packetIdentitySchema = z.object({
  draft: z.string().min(1),
  draftVersion: z.number().int(),
  draftName: line,
  round: z.string(),
  ballot: z.string(),
  /** Id of the voter or name of the organisation that it was made out to. */
  addressee: line,
  /** Number and title. */
  standard: line,
  /** Title alone, by which forms are told apart. */
  title: line,
  language: z.string(),
});
export type PacketIdentity = z.infer<typeof packetIdentitySchema>;

const commentSchema = z.object({
  /** Id of the block that it is on; empty = the whole text. */
  block: z.string(),
  /** Clause or object: 5.2, 表1, 前言. */
  number: line,
  title: line,
  /** Place inside the clause: a), 第2段, 注1; empty = all of it. */
  target: line,
  /** Text that the comment is about. */
  quote: text,
  type: z.enum(COMMENT_TYPES),
  comment: text,
  proposal: text,
  reason: text,
});

/** The file that a member sends back from a review packet (审阅包的回函文件, `.zsanswer.json`). */
export const packetAnswerSchema = z.object({
  format: z.literal('zhunsheng-answer'),
  version: z.literal(1),
  packet: packetIdentitySchema,
  respondent: z.object({
    organisation: line,
    name: line,
    phone: line,
    email: line,
    /** `YYYY-MM-DD`, or empty. */
    date: line,
  }),
  /** 无意见 */
  noComment: z.boolean(),
  /** 专利声明; empty = none known. */
  patents: text,
  comments: z.array(commentSchema).max(ANSWER_LIMITS.comments),
  vote: z.object({ choice: z.enum(POSITIONS), comment: text }).nullable(),
  /** Moment on the member's clock (ISO 8601, UTC). */
  writtenAt: line,
});
export type PacketAnswer = z.infer<typeof packetAnswerSchema>;

/** Votes that need their reasons written down (domain F6). */
export const CHOICES_WITH_REASON: readonly string[] = [
  'approve-with-comments',
  'disapprove-conditional',
  'disapprove',
  'discuss',
];
