import { z } from 'zod';
import { CHOICES, POSITIONS } from './ballot.ts';
import { localisedTextSchema } from './localised-text.ts';

const whole = z.number().int().min(0);

/**
 * What a condition counts. `valid`: votes that count, abstentions included; `cast`: without abstentions; `experts`: votes in favour that
 * name an expert; otherwise the votes with that position, or with one of the positions of a sum.
 */
export const MEASURES = ['valid', 'cast', 'approve', 'disapprove', 'experts'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * One condition of a voting rule in whole numbers: `measure × denominator ≥ base × numerator` (at-least), `>` (more-than) or `≤` (at-most).
 * A threshold exactly met is met, but for `more-than`. With `of: 'one'` the numerator is a plain number of votes.
 */
export const votingConditionSchema = z.object({
  role: z.enum(['quorum', 'approval', 'objection']),
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
    .object({ vote: z.boolean(), share: z.object({ numerator: whole, denominator: whole }).nullable() })
    .optional(),
  /** Votes that come after the last day: kept without being counted (default), or counted until the ballot is closed. */
  late: z.enum(['not-counted', 'counted']).optional(),
  /** Does not name a single outcome: each of these positions is a result of its own, chosen by the condition on it (periodic review). */
  outcomes: z.array(z.enum(POSITIONS)).optional(),
  conditions: z.array(votingConditionSchema).min(1),
});
export type VotingRule = z.infer<typeof votingRuleSchema>;

/** The positions a rule offers. */
export const positionsOf = (rule: Pick<VotingRule, 'positions'>) => rule.positions ?? CHOICES;
