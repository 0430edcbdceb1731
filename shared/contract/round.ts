import { z } from 'zod';
import { STANDARD_KINDS } from '../domain/cover-data.ts';
import { DECISIONS } from '../domain/disposition.ts';
import { commentSchema, roundSchema } from '../domain/round.ts';
import { command, idSchema, problemSchema, query, receiptSchema } from './base.ts';
import { roundDeskContract } from './round-desk.ts';
import { roundImportContract } from './round-import.ts';
import { roundRegisterContract } from './round-register.ts';
import { roundTextContract } from './round-text.ts';

const statisticsSchema = z.object({
  sent: z.number(),
  replied: z.number(),
  repliedWithComments: z.number(),
  noReply: z.number(),
  comments: z.number(),
  accepted: z.number(),
  partly: z.number(),
  rejected: z.number(),
  noted: z.number(),
  withdrawn: z.number(),
  undecided: z.number(),
});

const someComments = z.object({ roundId: z.string(), commentIds: z.array(z.string()).min(1) });

export const roundContract = {
  get: query.input(idSchema).output(
    z.object({
      id: z.string(),
      rev: z.number(),
      round: roundSchema,
      projectTitle: z.string(),
      committeeId: z.string(),
      draftName: z.string(),
      /** Kind of the standard: its profile has the decisions (`profileOf(kind).decisions`). */
      kind: z.enum(STANDARD_KINDS),
      organisations: z.array(z.string()),
      statistics: statisticsSchema,
      /** Shortest time for comments that the life cycle asks for; null = none. `enough` = the round lasts that long. */
      period: z
        .object({
          unit: z.enum(['days', 'working-days', 'months']),
          amount: z.number(),
          source: z.string(),
          unconfirmed: z.boolean(),
          enough: z.boolean(),
          /** First day on which it would be. */
          until: z.string(),
        })
        .nullable(),
      problems: z.array(problemSchema),
    }),
  ),
  create: command
    .input(
      roundSchema.pick({
        projectId: true,
        draftId: true,
        name: true,
        opensOn: true,
        closesOn: true,
        audience: true,
        recipients: true,
      }),
    )
    .output(receiptSchema),
  /** New recipients have an empty id. Taking away one that the draft was sent to is refused (`recipient-sent`). */
  update: command
    .input(
      z.object({
        id: z.string(),
        changes: roundSchema.pick({ name: true, audience: true, recipients: true }).partial(),
      }),
    )
    .output(receiptSchema),
  close: command.input(z.object({ id: z.string(), on: z.string(), reason: z.string() })).output(receiptSchema),
  addComment: command
    .input(
      z.object({
        roundId: z.string(),
        comment: commentSchema.pick({
          organisation: true,
          person: true,
          clauseRaw: true,
          type: true,
          original: true,
          comment: true,
          proposal: true,
          reason: true,
        }),
        /** Answer that is being typed (`byHand`); empty = none. */
        responseId: z.string().default(''),
      }),
    )
    .output(receiptSchema),
  place: command.input(someComments.extend({ blockId: z.string() })).output(receiptSchema),
  /**
   * Decides comments alike; `decision` null takes the decisions back. A settled comment gets another decision, or none, only with
   * `because`. Refused: `decision-unknown`, `decision-needs-reason`, `decision-reopen-needs-reason`.
   */
  decide: command
    .input(
      someComments.extend({
        decision: z.enum(DECISIONS).nullable(),
        reason: z.string(),
        because: z.string().default(''),
        /** Meeting that decides; empty = the person at the desk. */
        meetingId: z.string().default(''),
      }),
    )
    .output(receiptSchema),
  /** 处理建议 of an editor for comments that are not settled; null takes it back. */
  suggest: command
    .input(someComments.extend({ decision: z.enum(DECISIONS).nullable(), reason: z.string() }))
    .output(receiptSchema),
  /** Makes the suggestion of each comment its decision. Refused: `suggestion-missing`. */
  adopt: command.input(someComments.extend({ meetingId: z.string().default('') })).output(receiptSchema),
  ...roundRegisterContract,
  ...roundTextContract,
  ...roundImportContract,
  ...roundDeskContract,
};
