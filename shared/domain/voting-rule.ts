import { z } from 'zod';
import { CHOICES, POSITIONS, type Position } from './ballot.ts';
import { localisedTextSchema } from './localised-text.ts';

const whole = z.number().int().min(0);

/** Positions for and against. Every position of a rule but `recuse` is a valid vote; all of these but `abstain` are cast. */
export const IN_FAVOUR = ['approve', 'approve-with-comments', 'yes', 'no-objection'] as const satisfies Position[];
export const AGAINST = ['disapprove-conditional', 'disapprove', 'discuss'] as const satisfies Position[];

/**
 * What a condition counts. `valid`: votes that count, abstentions included; `cast`: without abstentions; `experts`: votes in favour that
 * name an expert; `from-drafters`: voters from drafting organisations; otherwise the votes with one of the positions of a list.
 */
export const MEASURES = ['valid', 'cast', 'approve', 'disapprove', 'experts', 'from-drafters'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * One condition of a voting rule in whole numbers: `measure × denominator ≥ base × numerator` (at-least), `>` (more-than) or `≤` (at-most).
 * A threshold exactly met is met, but for `more-than`. With `of: 'one'` the numerator is a plain number of votes.
 */
export const votingConditionSchema = z.object({
  /** `electorate`: a demand on those who may vote; missed like a quorum, it makes the ballot void. */
  role: z.enum(['electorate', 'quorum', 'approval', 'objection']),
  /** Of all voters, or of the P-members alone (domain/iso.md 2.3). */
  voters: z.literal('p').optional(),
  measure: z.union([z.enum(MEASURES), z.array(z.enum(POSITIONS)).min(1)]),
  /** `entitled`: everybody entitled to vote but those who recused themselves. */
  of: z.enum(['members', 'entitled', 'valid', 'cast', 'one']),
  bound: z.enum(['at-least', 'more-than', 'at-most']),
  numerator: whole,
  denominator: whole.min(1),
  /** The condition holds only for bodies of so many members; absent = for all. */
  size: z.object({ from: whole, to: whole.nullable() }).optional(),
});
export type VotingCondition = z.infer<typeof votingConditionSchema>;

/**
 * What votes cannot tell and a person answers, for the record (for example: used in at least 5 countries). Without an answer it is not
 * met. `holds`: outcomes that depend on it; `otherwise`: what comes out instead when the answer is no.
 */
export const ruleQuestionSchema = z.object({
  id: z.string().min(1),
  text: localisedTextSchema,
  holds: z.array(z.enum(POSITIONS)),
  otherwise: z.enum(POSITIONS).nullable(),
});
export type RuleQuestion = z.infer<typeof ruleQuestionSchema>;

/** A voting rule (表决规则) as data of a profile or of a committee (domain 4.1, 4.2; iso.md 2.2, 2.8). */
export const votingRuleSchema = z.object({
  id: z.string().min(1),
  name: localisedTextSchema,
  source: z.string(),
  unconfirmed: z.boolean().optional(),
  /** Least number of voters for the body to decide at all; 0 = none. */
  minimumVoters: whole,
  /** The number of voters must be odd (单数). */
  oddVoters: z.boolean().optional(),
  /** Observers (O-members) vote too; conditions that count P-members leave them out. */
  observersVote: z.boolean().optional(),
  /** Positions to choose from; absent = the five of a Chinese ballot form (F6). */
  positions: z.array(z.enum(POSITIONS)).min(2).optional(),
  /** Negative votes without reasons are not counted (ISO). */
  reasonsForNegatives: z.boolean().optional(),
  /** Drafters (起草人) have no vote; and at most this share of the voters comes from drafting organisations (domain 3.1; unconfirmed). */
  drafters: z
    .object({ vote: z.boolean(), share: z.object({ numerator: whole, denominator: whole.min(1) }).nullable() })
    .optional(),
  /** Votes that come after the last day: kept without being counted (default), or counted until the ballot is closed. */
  late: z.enum(['not-counted', 'counted']).optional(),
  /** Does not name a single outcome: each of these positions is a result of its own, chosen by the condition on it (periodic review). */
  outcomes: z.array(z.enum(POSITIONS)).optional(),
  questions: z.array(ruleQuestionSchema).optional(),
  conditions: z.array(votingConditionSchema).min(1),
});
export type VotingRule = z.infer<typeof votingRuleSchema>;

/** The positions a rule offers. */
export const positionsOf = (rule: Pick<VotingRule, 'positions'>): readonly Position[] => rule.positions ?? CHOICES;
