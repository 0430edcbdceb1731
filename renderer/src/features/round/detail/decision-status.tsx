import type { Decision } from '#shared/domain/disposition.ts';
import { Status, type Tone, useT } from '../../../ui/index.ts';

const TONES: Record<Decision, Tone> = {
  accepted: 'good',
  partly: 'warn',
  rejected: 'bad',
  pending: 'warn',
  noted: 'neutral',
  withdrawn: 'neutral',
};

/** 采纳 · 部分采纳 · 不采纳 · 待处理 as a word with a dot. */
export function DecisionStatus({ decision }: { readonly decision: Decision | null }) {
  const { t } = useT();
  if (decision === null) return <span className="z-dim">{t('app.round.decision-undecided')}</span>;
  return <Status tone={TONES[decision]}>{t(`app.round.decide-${decision}`)}</Status>;
}
