import type { Problem } from '#shared/base/index.ts';
import type { Policy, PolicyKey } from '#shared/domain/policy.ts';

/** The policy that holds on this machine, and where each value was found (shown beside the setting that it fixes). */
export type EffectivePolicy = {
  readonly values: Policy;
  readonly from: Readonly<Partial<Record<PolicyKey, string>>>;
  /** What was written and could not be used. */
  readonly problems: readonly Problem[];
};

export const NO_POLICY: EffectivePolicy = Object.freeze({ values: {}, from: {}, problems: [] });
