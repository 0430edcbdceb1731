import { z } from 'zod';
import { lifeCycleSchema } from '../domain/life-cycle.ts';
import { votingConditionSchema, votingRuleSchema } from '../domain/voting-rule.ts';
import { command, idSchema, localisedSchema, problemSchema, query, receiptSchema } from './base.ts';

/** A rule of a profile, or of a committee (own). */
const ruleHeadSchema = z.object({
  /** Under which ballots and projects name it: of an own rule that of its latest version. */
  id: z.string(),
  name: localisedSchema,
  source: z.string(),
  unconfirmed: z.boolean(),
  own: z.boolean(),
  /** Of an own rule: for one committee, or for all (empty). */
  committeeId: z.string(),
  committee: z.string(),
  /** Not offered any more. */
  retired: z.boolean(),
  versions: z.number(),
  /** What it was copied from. */
  basedOn: z.string(),
  basedOnName: localisedSchema,
  /** Ballots or projects that began with one of its versions, committees that have chosen it. */
  uses: z.number(),
});
export type RuleHead = z.infer<typeof ruleHeadSchema>;

const versionsSchema = z.array(z.object({ id: z.string(), note: z.string(), by: z.string(), at: z.string() }));

const wholeRuleSchema = <T extends z.ZodType>(rule: T) =>
  ruleHeadSchema.extend({
    /** Id of the record; empty = a rule of a profile. */
    recordId: z.string(),
    rule,
    /** Of an own rule, the first first. */
    history: versionsSchema,
  });

/** As it is typed, before it is checked: a zero below the line is refused in words. */
const draftVotingRuleSchema = votingRuleSchema.extend({
  drafters: z
    .object({
      vote: z.boolean(),
      share: z.object({ numerator: z.number().int().min(0), denominator: z.number().int().min(0) }).nullable(),
    })
    .optional(),
  conditions: z.array(votingConditionSchema.extend({ denominator: z.number().int().min(0) })),
});

const kindSchema = z.enum(['voting', 'life-cycle']);
const saveSchema = z.object({
  /** Record that gets a further version; empty = a new one. */
  recordId: z.string().default(''),
  /** Rule that a new one is copied from. */
  basedOn: z.string().default(''),
  committeeId: z.string().default(''),
  /** What is different in this version (修改说明). */
  note: z.string().default(''),
});

/** Own rules of committees (自定规则): copied from a profile, edited, each saving a version that stays. */
export const rulesContract = {
  list: query
    .input(z.object({ committeeId: z.string().optional() }).default({}))
    .output(z.object({ voting: z.array(ruleHeadSchema), lifeCycles: z.array(ruleHeadSchema) })),
  /** A voting rule, by the id of a profile, of a record or of a version (`<id>@<number>`). */
  votingRule: query.input(idSchema).output(wholeRuleSchema(votingRuleSchema)),
  lifeCycle: query.input(idSchema).output(wholeRuleSchema(lifeCycleSchema)),
  /** Saves a version. Refused: what `checkVotingRule` finds. `versionId`: under which ballots name it. */
  saveVotingRule: command
    .input(saveSchema.extend({ rule: draftVotingRuleSchema }))
    .output(receiptSchema.extend({ versionId: z.string() })),
  /** Saves a version. Refused: what `checkLifeCycle` finds. */
  saveLifeCycle: command
    .input(saveSchema.extend({ rule: lifeCycleSchema }))
    .output(receiptSchema.extend({ versionId: z.string() })),
  /** Not offered any more, or offered again; what began with it goes on. */
  retire: command
    .input(z.object({ kind: kindSchema, recordId: z.string(), retired: z.boolean() }))
    .output(receiptSchema),
  /** Runs a table of cases (as `tally --cases`) against a rule as it is typed, whatever rule the cases name. */
  test: query.input(z.object({ rule: draftVotingRuleSchema, cases: z.string() })).output(
    z.object({
      problems: z.array(problemSchema),
      cases: z.array(z.object({ id: z.string(), expected: z.string(), got: z.string(), ok: z.boolean() })),
    }),
  ),
};
