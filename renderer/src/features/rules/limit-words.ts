import type { StageLimit } from '#shared/domain/life-cycle.ts';
import { useT } from '../../ui/index.ts';

/** A limit as `不超过 2 个月`. */
export function useLimitWords(): (limit: StageLimit) => string {
  const { t } = useT();
  return ({ kind, unit, amount, unconfirmed }) =>
    t(`app.rules.limit-${kind}`, { time: t(`app.rules.time-${unit}`, { amount }) }) +
    (unconfirmed ? t('app.rules.unconfirmed-short') : '');
}
