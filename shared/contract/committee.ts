import { z } from 'zod';
import { committeeSchema, membershipSchema } from '../domain/committee.ts';
import { REMINDER_CODES } from '../domain/duty-rule.ts';
import { trackSchema } from '../domain/life-cycle.ts';
import { organisationSchema, personSchema } from '../domain/people.ts';
import { TERM_PHASES } from '../domain/term-end.ts';
import { command, idSchema, localisedSchema, problemSchema, query, receiptSchema } from './base.ts';
import { memberMailContract } from './member-mail.ts';
import { privacyProcedures } from './privacy.ts';

const shareSchema = z.number().int().nullable();
const memberRecordSchema = z.object({
  personId: z.string(),
  name: z.string(),
  organisation: z.string(),
  /** Sits in the committee today. */
  active: z.boolean(),
  called: z.number().int(),
  attended: z.number().int(),
  excused: z.number().int(),
  absent: z.number().int(),
  unmarked: z.number().int(),
  attendedShare: shareSchema,
  entitled: z.number().int(),
  answered: z.number().int(),
  missed: z.number().int(),
  answeredShare: shareSchema,
  absentInARow: z.number().int(),
  awayInARow: z.number().int(),
  missedInARow: z.number().int(),
  reminders: z.array(
    z.object({ code: z.enum(REMINDER_CODES), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
});

const fileRefSchema = z.object({ blob: z.string(), name: z.string() });

/** A line of a member list and what would become of it. */
export const memberImportLineSchema = z.object({
  /** Sheet and row; names the line in `importMembers`. */
  key: z.string(),
  row: z.number(),
  name: z.string(),
  organisation: z.string(),
  role: membershipSchema.shape.role,
  /** Empty = the file does not say. */
  side: z.union([membershipSchema.shape.side, z.literal('')]),
  title: z.string(),
  phone: z.string(),
  email: z.string(),
  from: z.string(),
  to: z.string(),
  person: z.enum(['new', 'known']),
  organisationState: z.enum(['new', 'known', 'none']),
  /** A member already in that time: nothing is to be done. */
  seated: z.boolean(),
  /** It can be imported; `doubtful` = only if a person says so. */
  usable: z.boolean(),
  doubtful: z.boolean(),
  problems: z.array(problemSchema),
});
export type MemberImportLine = z.infer<typeof memberImportLineSchema>;

const committeeFields = committeeSchema.omit({ members: true });
const NO_CHARTER = { proxies: false, substitutes: false, absentLetters: false, remoteMeetings: false };

export const committeeContract = {
  list: query.output(
    z.array(
      committeeFields.pick({ name: true, code: true, kind: true }).extend({
        id: z.string(),
        members: z.number(),
        projects: z.number(),
      }),
    ),
  ),
  get: query.input(idSchema).output(
    z.object({
      id: z.string(),
      rev: z.number(),
      committee: committeeSchema,
      /** Members with the names to show. */
      people: z.array(
        membershipSchema.extend({
          name: z.string(),
          title: z.string(),
          organisation: z.string(),
          active: z.boolean(),
          voting: z.boolean(),
          /** Name of the substitute; empty = none. */
          substitute: z.string(),
        }),
      ),
      composition: z.array(problemSchema),
      compositionSource: localisedSchema.nullable(),
      /** Days of the re-election (换届), and the rule that asks for papers; null while the last day of the term is not known. */
      termEnd: z
        .object({
          expiresOn: z.string(),
          papersDue: z.string(),
          phase: z.enum(TERM_PHASES),
          rule: z
            .object({ papers: z.array(localisedSchema), source: localisedSchema, unconfirmed: z.boolean() })
            .nullable(),
        })
        .nullable(),
    }),
  ),
  /**
   * Attendance and votes of everybody who sits in the committee or did (出席和表决记录). `year` counts one calendar year; without it
   * all is counted, and reminders are about the present year.
   */
  records: query
    .input(
      idSchema.extend({
        year: z
          .string()
          .regex(/^\d{4}$/)
          .optional(),
      }),
    )
    .output(
      z.object({
        name: z.string(),
        years: z.array(z.string()),
        rule: z.object({ source: localisedSchema, unconfirmed: z.boolean() }),
        rows: z.array(memberRecordSchema),
      }),
    ),
  create: command
    .input(committeeFields.extend({ charter: committeeSchema.shape.charter.default(NO_CHARTER) }))
    .output(receiptSchema),
  update: command.input(z.object({ id: z.string(), changes: committeeFields.partial() })).output(receiptSchema),
  saveMember: command
    .input(
      z.object({
        committeeId: z.string(),
        /** Empty id = a new membership. A new person or organisation is created from its name when its id is empty. */
        member: membershipSchema.extend({ substituteId: z.string().default('') }),
        personName: z.string(),
        organisationName: z.string(),
        title: z.string(),
        phone: z.string(),
        email: z.string(),
      }),
    )
    .output(receiptSchema),
  /** Reads a member list (XLSX, CSV); nothing is stored. */
  previewMembers: query
    .input(z.object({ committeeId: z.string(), file: fileRefSchema }))
    .output(z.object({ lines: z.array(memberImportLineSchema), problems: z.array(problemSchema) })),
  /** Takes lines of a member list in one change; `side` and `from` stand where the file is silent. */
  importMembers: command
    .input(
      z.object({
        committeeId: z.string(),
        file: fileRefSchema,
        lines: z.array(z.string()),
        side: membershipSchema.shape.side,
        from: z.string(),
      }),
    )
    .output(receiptSchema.extend({ added: z.number(), people: z.number(), organisations: z.number() })),
  /** 换届: begins a new term with those who stay; every mandate that reaches into it ends on the day before. */
  renewTerm: command
    .input(
      z.object({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        members: z.array(membershipSchema.pick({ id: true, role: true })),
      }),
    )
    .output(receiptSchema),
  ...memberMailContract,
  endMembership: command
    .input(z.object({ committeeId: z.string(), membershipId: z.string(), to: z.string() }))
    .output(receiptSchema),
  /** Rules and life cycles to choose from. */
  profiles: query.input(z.object({ committeeId: z.string().optional() }).default({})).output(
    z.object({
      compositions: z.array(z.object({ id: z.string(), source: localisedSchema })),
      votingRules: z.array(
        z.object({
          id: z.string(),
          name: localisedSchema,
          source: z.string(),
          unconfirmed: z.boolean(),
          /** Made by a committee of this workspace. */
          own: z.boolean(),
        }),
      ),
      lifeCycles: z.array(
        z.object({
          id: z.string(),
          name: localisedSchema,
          source: z.string(),
          own: z.boolean(),
          stages: z.array(z.object({ code: z.string(), name: localisedSchema })),
          /** Code of the stage at which projects begin. */
          entry: z.string(),
          tracks: z.array(trackSchema),
        }),
      ),
    }),
  ),
};

export const peopleContract = {
  list: query.output(
    z.array(personSchema.extend({ id: z.string(), organisation: z.string(), committees: z.array(z.string()) })),
  ),
  save: command.input(z.object({ id: z.string(), person: personSchema })).output(receiptSchema),
  organisations: query.output(z.array(organisationSchema.extend({ id: z.string(), people: z.number() }))),
  ...privacyProcedures,
  saveOrganisation: command.input(z.object({ id: z.string(), organisation: organisationSchema })).output(receiptSchema),
};
