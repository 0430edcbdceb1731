import type { Problem } from '#shared/base/index.ts';
import { judgePolicy, type Policy, type PolicyKey, RESTRICTIVE } from '#shared/domain/policy.ts';

/** The policy that holds on this machine, and where each value was found (shown beside the setting that it fixes). */
export type EffectivePolicy = {
  readonly values: Policy;
  readonly from: Readonly<Partial<Record<PolicyKey, string>>>;
  /** What was written and could not be used. */
  readonly problems: readonly Problem[];
};

export const NO_POLICY: EffectivePolicy = Object.freeze({ values: {}, from: {}, problems: [] });

/** What one place says: its values as they are written; `lost` = something is written there that cannot be read, or not believed. */
export type PolicyPlace = {
  readonly source: string;
  readonly written: Readonly<Record<string, unknown>>;
  readonly lost: { readonly code: 'policy-unreadable' | 'policy-unsafe'; readonly reason: string } | null;
};

/**
 * The policy of several places, the strongest first (machine before person). When something of a place is lost, the restrictive values hold for
 * what the places before it do not say — but for the places of workspaces: the committee's files stay within reach.
 */
export function effectivePolicy(places: readonly PolicyPlace[]): EffectivePolicy {
  const values: Record<string, unknown> = {};
  const from: Partial<Record<PolicyKey, string>> = {};
  const problems: Problem[] = [];
  const take = (found: Policy, source: string): void => {
    for (const [key, value] of Object.entries(found)) {
      if (key in values) continue;
      values[key] = value;
      from[key as PolicyKey] = source;
    }
  };
  for (const { source, written, lost } of places) {
    const judged = judgePolicy(written, source);
    problems.push(...judged.problems);
    take(judged.values, source);
    if (!lost) continue;
    problems.push({ code: lost.code, severity: 'error', params: { source, reason: lost.reason } });
    const { AllowedWorkspaceRoots: _, ...restrictive } = RESTRICTIVE;
    take(restrictive, source);
  }
  return { values, from, problems };
}
