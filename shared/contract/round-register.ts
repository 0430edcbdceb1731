import { z } from 'zod';
import { DECISIONS } from '../domain/disposition.ts';
import { registerViewSchema } from '../domain/register-view.ts';
import { commentSchema } from '../domain/round.ts';
import { command, idSchema, query, receiptSchema } from './base.ts';

export const commentFilterSchema = z.object({
  text: z.string().default(''),
  organisation: z.string().default(''),
  clause: z.string().default(''),
  type: z.string().default(''),
  /** `undecided` = not settled yet, `suggested` = of these the ones with a suggestion. */
  decision: z.enum(['', 'undecided', 'suggested', ...DECISIONS]).default(''),
  /** Only comments of which a person must say where they belong. */
  unplaced: z.boolean().default(false),
  /** Only comments that expect a change of the text and led to none yet. */
  unapplied: z.boolean().default(false),
});
export type CommentFilter = z.infer<typeof commentFilterSchema>;

export const COMMENT_SORTS = ['clause', 'no', 'organisation', 'type', 'decision', 'received'] as const;
export type CommentSort = (typeof COMMENT_SORTS)[number];

export const COMMENT_GROUPS = ['', 'clause', 'organisation', 'type', 'decision'] as const;
export type CommentGrouping = (typeof COMMENT_GROUPS)[number];

/** Which comments, in which order: filtered, grouped (groups in their own order), inside the groups sorted. */
export const commentOrderSchema = z.object({
  id: z.string(),
  filter: commentFilterSchema,
  sort: z.enum(COMMENT_SORTS).default('clause'),
  descending: z.boolean().default(false),
  group: z.enum(COMMENT_GROUPS).default(''),
});

/**
 * A comment with what the list shows beside it: number and title of its clause today; while a person must say where it belongs, the blocks
 * that it may mean, the likeliest first, each with its first words.
 */
export const commentViewSchema = commentSchema.extend({
  clauseNumber: z.string(),
  clauseTitle: z.string(),
  choices: z.array(
    z.object({
      blockId: z.string(),
      number: z.string(),
      title: z.string(),
      words: z.string(),
      confidence: z.number().int(),
    }),
  ),
});
export type CommentView = z.infer<typeof commentViewSchema>;

/** One group of the list: `key` is the clause number, organisation, type or decision, `title` the title of a clause. */
export const commentGroupSchema = z.object({
  key: z.string(),
  title: z.string(),
  /** Place of its first comment in the whole list, from 0, and how many there are. */
  start: z.number().int(),
  count: z.number().int(),
  undecided: z.number().int(),
});
export type CommentListGroup = z.infer<typeof commentGroupSchema>;

const countsSchema = z.object({
  comments: z.number(),
  accepted: z.number(),
  partly: z.number(),
  rejected: z.number(),
  noted: z.number(),
  withdrawn: z.number(),
  undecided: z.number(),
});

export const roundFiguresSchema = z.object({
  /** By chapter or annex, in the order of the text; whole text first, without a place last (`key` empty). */
  clauses: z.array(countsSchema.extend({ key: z.string(), title: z.string() })),
  /** Most comments first. */
  types: z.array(countsSchema.extend({ key: z.string() })),
  organisations: z.array(countsSchema.extend({ key: z.string() })),
  /** Answers by the day they came, in the order of the days. */
  days: z.array(z.object({ day: z.string(), answers: z.number(), comments: z.number() })),
  total: countsSchema,
});
export type RoundChartFigures = z.infer<typeof roundFiguresSchema>;

export const roundRegisterContract = {
  /** A piece of the list. `at`: place of the comment `around` in the whole list, -1 = not in it. Groups come with the first piece. */
  comments: query
    .input(
      commentOrderSchema.extend({
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(2000).default(200),
        around: z.string().default(''),
      }),
    )
    .output(
      z.object({
        total: z.number(),
        at: z.number().int(),
        items: z.array(commentViewSchema),
        groups: z.array(commentGroupSchema),
      }),
    ),
  /** Ids of the whole list in its order, to select all of it. */
  commentIds: query.input(commentOrderSchema).output(z.object({ ids: z.array(z.string()) })),
  /** Single comments by their ids, in the order of the list by clause; unknown ones are left out. */
  commentsOf: query
    .input(z.object({ id: z.string(), ids: z.array(z.string()).max(2000) }))
    .output(z.object({ items: z.array(commentViewSchema) })),
  /** Values to filter by: what occurs in the round, in the order of people (names by pinyin, clauses as in the text). */
  choices: query.input(idSchema).output(
    z.object({
      organisations: z.array(z.string()),
      types: z.array(z.string()),
      clauses: z.array(z.object({ number: z.string(), title: z.string() })),
    }),
  ),
  /** Comments that say the same, sent twice by one sender (`same`) or alike; each comment stays and is answered. */
  groups: query.input(idSchema).output(
    z.object({
      groups: z.array(z.object({ kind: z.enum(['same', 'alike']), ids: z.array(z.string()).readonly() })),
    }),
  ),
  /** Reasons given so far, the most frequent first, to be offered again; at most 40. */
  reasons: query.input(idSchema).output(z.object({ reasons: z.array(z.string()) })),
  /** Numbers for charts. */
  figures: query.input(idSchema).output(roundFiguresSchema),
  /** Views of the register (视图) that were kept, for all rounds of the workspace. */
  views: query.output(z.object({ views: z.array(registerViewSchema) })),
  /** Keeps a view; one of the same name is replaced. */
  saveView: command.input(z.object({ view: registerViewSchema })).output(receiptSchema),
  removeView: command.input(z.object({ name: z.string() })).output(receiptSchema),
};
