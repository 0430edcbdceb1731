import { z } from 'zod';
import { personSchema } from '../domain/people.ts';
import { command, idSchema, localisedSchema, query, receiptSchema } from './base.ts';

export const HELD_SECTIONS = [
  'memberships',
  'votes',
  'attendance',
  'declarations',
  'actions',
  'comments',
  'answers',
  'letters',
  'drafter',
  'contact',
  'record',
] as const;
/** One thing that is known about a person: day, where it stands, what it says. */
export const heldRowSchema = z.object({
  when: z.string(),
  where: z.string(),
  what: localisedSchema,
  kind: z.string(),
  id: z.string(),
});
export type HeldRow = z.infer<typeof heldRowSchema>;

/** Everything held about one person. Comments, letters and contacts bear names only: they are found by name and organisation. */
export const heldSchema = z.object({
  id: z.string(),
  person: personSchema.extend({ organisation: z.string() }),
  sections: z.array(z.object({ section: z.enum(HELD_SECTIONS), rows: z.array(heldRowSchema) })),
  /** Votes and minutes name the person: the name has to stay. */
  named: z.boolean(),
  /** When contact data are to be removed; empty = not known. */
  removal: z
    .object({ endedOn: z.string(), dueOn: z.string(), source: localisedSchema, unconfirmed: z.boolean() })
    .nullable(),
  /** Days of daily backups in which the contact data still stand; each goes when ten newer ones are there. */
  backups: z.array(z.string()),
});
export type Held = z.infer<typeof heldSchema>;

const madeFileSchema = z.object({ blob: z.string(), name: z.string(), mime: z.string() });

export const privacyProcedures = {
  held: query.input(idSchema).output(heldSchema),
  /** The same as a file to hand over. */
  heldFile: query
    .input(idSchema.extend({ format: z.enum(['json', 'xlsx']), locale: z.enum(['zh-CN', 'en']) }))
    .output(madeFileSchema),
  /**
   * Removes telephone, e-mail and note of a person, wherever the application keeps them, with the former contents that were kept for undoing;
   * with `name` also the name. Cannot be undone. Refused: `forget-needs-reason`, `person-named` (votes or minutes name the person).
   */
  forget: command.input(idSchema.extend({ name: z.boolean(), reason: z.string() })).output(
    receiptSchema.extend({
      /** Former contents that were cleared away. */
      cleared: z.number(),
      backups: z.array(z.string()),
      /** Files in which the data still stand, because a text of somebody's own holds them. */
      left: z.array(z.string()),
    }),
  ),
  /** People whose contact data are due for removal, or will be. */
  removals: query.output(
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** Committee of the last mandate. */
        committeeId: z.string(),
        role: z.string(),
        endedOn: z.string(),
        dueOn: z.string(),
        /** Who says so. */
        source: localisedSchema,
        due: z.boolean(),
      }),
    ),
  ),
  /** 个人信息处理告知 of a committee, to be pasted into invitations. */
  notice: query.input(idSchema).output(localisedSchema),
};
