import { z } from 'zod';
import { ballotSchema, voteSchema } from '../domain/ballot.ts';
import { votingConditionSchema } from '../domain/voting-rule.ts';
import { command, idSchema, localisedSchema, problemSchema, query, receiptSchema } from './base.ts';

const conditionResultSchema = votingConditionSchema.extend({
  count: z.number(),
  base: z.number(),
  left: z.number(),
  right: z.number(),
  met: z.boolean(),
});

const groupCountsSchema = z.object({
  members: z.number(),
  approve: z.number(),
  approveWithComments: z.number(),
  disapprove: z.number(),
  disapproveConditional: z.number(),
  abstain: z.number(),
  invalid: z.number(),
});

export const tallySchema = z.object({
  outcome: z.enum(['passed', 'failed', 'no-quorum']),
  /** `p`: of these the P-members, where observers vote too. */
  counts: groupCountsSchema.extend({ p: groupCountsSchema.optional() }),
  valid: z.number(),
  favour: z.number(),
  against: z.number(),
  missing: z.number(),
  conditions: z.array(conditionResultSchema),
  tooFewVoters: z.boolean(),
  /** Each condition and the conclusion as sentences with their numbers, in both languages. */
  sentences: z.array(localisedSchema),
  /** What would change it: so many votes more, or turned. */
  changes: z.array(localisedSchema),
});
export type TallyView = z.infer<typeof tallySchema>;

/** What a file says of a vote. */
export const voteImportFileSchema = z.object({
  name: z.string(),
  blob: z.string(),
  /** Member of the electorate; empty = not told by the file. */
  personId: z.string(),
  person: z.string(),
  organisation: z.string(),
  /** null: more than one tick or none; recorded as invalid. */
  choice: voteSchema.shape.choice,
  comment: z.string(),
  /** Day written on the form, or empty. */
  writtenOn: z.string(),
  /** The member has voted already; this would be a further record. */
  replaces: z.boolean(),
  duplicateOf: z.string(),
  /** Will be recorded unless the person says otherwise. */
  usable: z.boolean(),
  problems: z.array(problemSchema),
});
export type VoteImportFile = z.infer<typeof voteImportFileSchema>;

export const ballotContract = {
  get: query.input(idSchema).output(
    z.object({
      id: z.string(),
      rev: z.number(),
      ballot: ballotSchema,
      projectTitle: z.string(),
      draftName: z.string(),
      rule: z.object({ id: z.string(), name: localisedSchema, source: z.string(), unconfirmed: z.boolean() }),
      tally: tallySchema,
      /** Member, and the vote that counts for them (null = none yet), and how many records they have. */
      rows: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          organisation: z.string(),
          role: z.string(),
          vote: voteSchema.nullable(),
          records: z.number(),
        }),
      ),
    }),
  ),
  /** Opens a ballot: the electorate is the committee's voting members of the opening day. */
  open: command
    .input(
      ballotSchema
        .pick({
          projectId: true,
          draftId: true,
          title: true,
          mode: true,
          ruleId: true,
          opensOn: true,
          closesOn: true,
        })
        .extend({ secret: z.boolean().default(false), meetingId: z.string().default('') }),
    )
    .output(receiptSchema),
  /** Records a vote; refused for somebody outside the electorate (`voter-not-entitled`) and after closing. */
  vote: command
    .input(
      z.object({
        ballotId: z.string(),
        vote: voteSchema
          .pick({
            personId: true,
            choice: true,
            comment: true,
            source: true,
            file: true,
            blob: true,
            receivedOn: true,
          })
          .extend({ expert: z.string().default('') }),
      }),
    )
    .output(receiptSchema),
  /** Reads ballot forms and answers of review packets; nothing is recorded. */
  previewVotes: query
    .input(z.object({ id: z.string(), files: z.array(z.object({ blob: z.string(), name: z.string() })) }))
    .output(z.object({ files: z.array(voteImportFileSchema) })),
  /** Records the votes of several files in one change. */
  importVotes: command
    .input(
      z.object({
        ballotId: z.string(),
        votes: z.array(
          voteSchema
            .pick({ personId: true, choice: true, comment: true, file: true, blob: true, receivedOn: true })
            .extend({ expert: z.string().default('') }),
        ),
      }),
    )
    .output(receiptSchema),
  close: command.input(z.object({ id: z.string(), on: z.string() })).output(receiptSchema),
};
