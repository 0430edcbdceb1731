import { z } from 'zod';
import { lifeCycleSchema } from './life-cycle.ts';
import { votingRuleSchema } from './voting-rule.ts';

/**
 * A committee's own rule made from a profile's (自定规则). Every saving is a version of its own with the id `<id>@<number>`, which never
 * changes: ballots and projects keep the version they began with.
 */
const versions = <T extends z.ZodType>(rule: T) =>
  z.object({
    /** Empty = for all committees of the workspace. */
    committeeId: z.string(),
    /** Id of the rule it was copied from. */
    basedOn: z.string(),
    /** Not offered any more. */
    retired: z.boolean(),
    versions: z.array(z.object({ rule, note: z.string(), by: z.string(), at: z.string() })).min(1),
  });

export const ownVotingRuleSchema = versions(votingRuleSchema);
export type OwnVotingRule = z.infer<typeof ownVotingRuleSchema>;

export const ownLifeCycleSchema = versions(lifeCycleSchema);
export type OwnLifeCycle = z.infer<typeof ownLifeCycleSchema>;

/** Id of a version, the first being 1. */
export const ownRuleId = (id: string, version: number): string => `${id}@${version}`;
