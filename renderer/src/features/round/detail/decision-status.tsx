import type { Decision, DecisionRule } from '#shared/domain/disposition.ts';
import { decisionRule } from '#shared/profiles/index.ts';
import { Status, type Tone, useT } from '../../../ui/index.ts';

const TONES: Record<Decision, Tone> = {
  accepted: 'good',
  partly: 'warn',
  rejected: 'bad',
  pending: 'warn',
  noted: 'neutral',
  withdrawn: 'neutral',
};

/** A decision in the words of its profile (采纳 · 部分采纳 …), with a dot; null = 待处理. */
export function DecisionStatus({
  decision,
  rules,
}: {
  readonly decision: Decision | null;
  readonly rules: readonly DecisionRule[];
}) {
  const { t, local } = useT();
  if (decision === null) return <span className="z-dim">{t('app.round.decision-undecided')}</span>;
  return <Status tone={TONES[decision]}>{local(decisionRule(rules, decision).name)}</Status>;
}
