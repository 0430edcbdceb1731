import type { TableOutcome } from '#shared/domain/outcome-table.ts';
import { Status, useT } from '../../ui/index.ts';

/** Sign of an outcome, so that no colour need be told apart; colours follow `data-outcome`. */
export const OUTCOME_SIGNS: Readonly<Record<string, string>> = { passed: '✓', failed: '✕', 'no-quorum': '–' };
const TONES: Readonly<Record<string, 'good' | 'bad' | 'neutral'>> = {
  passed: 'good',
  failed: 'bad',
  'no-quorum': 'neutral',
};

/** An outcome in words. */
export function useOutcomeWords(): (outcome: TableOutcome) => string {
  const { t } = useT();
  return (outcome) =>
    outcome === 'passed' || outcome === 'failed' || outcome === 'no-quorum'
      ? t(`app.rules.outcome-${outcome}`)
      : t(`app.ballot.choice-short-${outcome}`);
}

export function OutcomeName({ outcome }: { readonly outcome: TableOutcome }) {
  const words = useOutcomeWords();
  return <Status tone={TONES[outcome] ?? 'accent'}>{words(outcome)}</Status>;
}
