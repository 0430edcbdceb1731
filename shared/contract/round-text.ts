import { z } from 'zod';
import { command, query, receiptSchema } from './base.ts';

/** The text of a block, as printed, with its number. `state` as anchors follow their text: the same, edited, or gone. */
const blockTextSchema = z.object({
  draftId: z.string(),
  draftName: z.string(),
  blockId: z.string(),
  number: z.string(),
  title: z.string(),
  text: z.string(),
});

/** What the checks of a round found; several comments on one block are one finding. */
export const roundFindingSchema = z.object({
  /**
   * PR01 adopted but the text is unchanged · PR02 undecided, or no reason · PR04 time for comments too short · `changed-unasked` changed
   * without a comment · `contradiction-text` two adopted proposals for the same words · `contradiction-decision` same proposal, different
   * decisions.
   */
  code: z.enum(['PR01', 'PR02', 'PR04', 'changed-unasked', 'contradiction-text', 'contradiction-decision']),
  severity: z.enum(['error', 'warning', 'info']),
  commentIds: z.array(z.string()),
  /** Running numbers of these comments. */
  numbers: z.array(z.number()),
  blockId: z.string(),
  clause: z.string(),
  title: z.string(),
  /**
   * PR02 `missing` (decision, reason) · PR04 `opensOn`, `closesOn`, `until`, `early` (1 = closed before its last day) ·
   * changed-unasked `count` of texts.
   */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RoundFinding = z.infer<typeof roundFindingSchema>;

export const roundTextContract = {
  /**
   * The clause of a comment: as it stood in the draft of the round (`before`), as it stands in the newest draft of the project (`now`), and as
   * it would be with the proposal. Null where there is no such text. The block is that of the comment, or the one in its clause or table that
   * the words are about; where none is, the whole clause, a line for each of its texts. What was deleted has an empty block `now` (`gone`).
   */
  clauseTexts: query.input(z.object({ roundId: z.string(), commentId: z.string() })).output(
    z.object({
      before: blockTextSchema.nullable(),
      now: blockTextSchema
        .extend({
          /** The draft is open: its text can be edited. */
          open: z.boolean(),
          state: z.enum(['same', 'edited', 'moved', 'gone']),
        })
        .nullable(),
      /** `how`: what the proposal was taken for; `none` = no way to apply it was found, a person writes the text. */
      proposed: z.object({
        text: z.string(),
        how: z.enum(['change', 'replace', 'instruction', 'delete', 'insert', 'whole', 'none']),
      }),
    }),
  ),
  /**
   * Edits a block of an open draft because of a comment, as one edit of its text, and notes it with the comment. `expected` is the text that
   * the person saw. Putting back the words of an earlier edit takes its note away; the command itself is not undone. Refused: `draft-frozen`,
   * `draft-other-project`, `block-unknown`, `block-changed` (the text is another by now), `block-not-text` (a table, a figure, a formula),
   * `block-lines` (another number of lines than `expected`), `block-same` (nothing would change), `comment-unknown`.
   */
  apply: command
    .input(
      z.object({
        roundId: z.string(),
        commentId: z.string(),
        draftId: z.string(),
        blockId: z.string(),
        expected: z.string(),
        text: z.string(),
      }),
    )
    .output(receiptSchema.extend({ version: z.number() })),
  /** Checks of the decisions against a later draft of the project; empty = the newest. */
  check: query.input(z.object({ id: z.string(), draftId: z.string().default('') })).output(
    z.object({
      /** Draft that was compared; null = there is no later one. */
      draft: z.object({ id: z.string(), name: z.string() }).nullable(),
      findings: z.array(roundFindingSchema),
    }),
  ),
};
