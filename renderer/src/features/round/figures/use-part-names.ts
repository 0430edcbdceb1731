import { decisionRule, profileOf } from '#shared/profiles/index.ts';
import { useT } from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';
import type { Part } from './counted-parts.ts';

/** Decisions in the words of the round's profile. */
export function usePartNames(kind: RoundView['kind']): (part: Part) => string {
  const { t, local } = useT();
  const { decisions } = profileOf(kind);
  return (part) => (part === 'undecided' ? t('app.figures.undecided') : local(decisionRule(decisions, part).name));
}
