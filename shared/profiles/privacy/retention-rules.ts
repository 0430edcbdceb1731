import { ROLES } from '../../domain/committee.ts';
import type { RetentionRule } from '../../domain/retention.ts';

const source = {
  'zh-CN': '《个人信息保护法》第十九条（保存期限为实现处理目的所必要的最短时间）；任期结束后2年为本软件的建议值',
  en: 'Personal Information Protection Law, article 19 (kept no longer than needed); two years after the end is our proposal',
};
const VISITORS: readonly string[] = ['observer', 'liaison', 'adviser'];

/** Members are asked back about their votes for some time; those who only attended are not. */
export const retentionRules: readonly RetentionRule[] = [
  { roles: ROLES.filter((role) => !VISITORS.includes(role)), years: 2, source, unconfirmed: true },
  { roles: ROLES.filter((role) => VISITORS.includes(role)), years: 1, source, unconfirmed: true },
];
