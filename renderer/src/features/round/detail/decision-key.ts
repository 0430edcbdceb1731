import type { Decision, DecisionRule } from '#shared/domain/disposition.ts';

/** The key that decides: the letter of its rule, also under an input method that swallows letters. */
export function decisionOfKey(code: string, rules: readonly DecisionRule[]): Decision | null {
  return rules.find(({ key }) => code === `Key${key}`)?.code ?? null;
}
