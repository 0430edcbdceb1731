import type { HostContext } from '#host/host-context.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import type { RetentionRule } from '#shared/domain/retention.ts';
import { retentionRules } from '#shared/profiles/privacy/index.ts';

/** How long contact data are kept here: as the administrator prescribes (`RetentionDays`), else as the profile says. */
export function retentionInForce({ policy }: Pick<HostContext, 'policy'>): readonly RetentionRule[] {
  const days = policy.values.RetentionDays;
  if (days === undefined) return retentionRules;
  const from = policy.from.RetentionDays ?? '';
  const source = {
    'zh-CN': `管理员策略 RetentionDays：任期结束后${days}天（${from}）`,
    en: `Policy of the administrator, RetentionDays: ${days} days after the end (${from})`,
  };
  return [{ roles: retentionRules.flatMap(({ roles }) => roles), years: 0, days, source, unconfirmed: false }];
}

/** `2年`, `2 years`: the longest time that is in force. */
export function periodOf(rules: readonly RetentionRule[]): LocalisedText {
  const days = rules.find((rule) => rule.days !== undefined)?.days;
  if (days !== undefined) return { 'zh-CN': `${days}天`, en: `${days} days` };
  const years = Math.max(0, ...rules.map((rule) => rule.years));
  return { 'zh-CN': `${years}年`, en: years === 1 ? '1 year' : `${years} years` };
}
