import type { RuleHead } from '#shared/contract/index.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';

type Version = { readonly id: string; readonly note: string; readonly by: string; readonly at: string };

/** A rule with what is known of it, as its page gets it from the host. */
export type RuleView<Rule extends { readonly name: LocalisedText } = { readonly name: LocalisedText }> = RuleHead & {
  /** Empty = a rule of a profile. */
  readonly recordId: string;
  readonly rule: Rule;
  /** Of an own rule, the first first. */
  readonly history: readonly Version[];
};
