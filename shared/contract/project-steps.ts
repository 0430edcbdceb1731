import { z } from 'zod';
import { adjustmentSchema } from '../domain/project.ts';
import { command, receiptSchema } from './base.ts';

/** What happens to a project: the next stage, another way, adjustments (项目调整), ticks of check lists. */
export const projectStepsContract = {
  /** Moves to a stage that may follow. What the gate lacks is refused (`gate-closed`) unless a reason overrides it. */
  advance: command
    .input(z.object({ id: z.string(), to: z.string(), on: z.string(), overrideReason: z.string() }))
    .output(receiptSchema),
  /** 快速程序: another way through the stages, while it makes no difference for those already passed. Empty = all stages. */
  changeTrack: command
    .input(z.object({ id: z.string(), trackId: z.string(), reason: z.string() }))
    .output(receiptSchema),
  /** Asks for an adjustment. `to`: a day, three lines of a title, names one a line, or text. */
  requestAdjustment: command
    .input(
      z.object({
        id: z.string(),
        kind: z.enum(['extension', 'title', 'drafters', 'scope', 'termination']),
        to: z.string(),
        reason: z.string(),
        requestedOn: adjustmentSchema.shape.requestedOn,
      }),
    )
    .output(receiptSchema),
  /** What was decided; an approved adjustment changes the project. `decision`: number of the document, or why it was refused. */
  decideAdjustment: command
    .input(
      z.object({
        id: z.string(),
        adjustmentId: z.string(),
        approved: z.boolean(),
        decision: z.string(),
        on: z.string(),
      }),
    )
    .output(receiptSchema),
  /** Takes up a project again that had been ended (终止). */
  reopen: command.input(z.object({ id: z.string(), reason: z.string(), on: z.string() })).output(receiptSchema),
  tick: command
    .input(z.object({ id: z.string(), stage: z.string(), item: z.string(), ticked: z.boolean() }))
    .output(receiptSchema),
};
