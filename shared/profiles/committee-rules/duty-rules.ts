import type { DutyRule } from '../../domain/duty-rule.ts';

const iso: DutyRule = {
  id: 'iso',
  source: {
    'zh-CN': 'ISO/IEC 导则第1部分：一个日历年内未回复的表决超过20 %（至少2次），或连续两次会议未参加',
    en: 'ISO/IEC Directives Part 1: more than 20 % (at least 2) of a calendar year’s ballots not answered, or two successive meetings not attended',
  },
  unconfirmed: false,
  ballotsOfYear: { percent: 20, atLeast: 2 },
  ballotsInARow: 0,
  meetingsInARow: 2,
  excusedCounts: true,
};

/** Charters (章程) differ; two in a row is what many of them say (domain 4.3). */
const charter: DutyRule = {
  id: 'charter',
  source: {
    'zh-CN': '委员会章程：连续两次无故不参加会议，或连续两次不参加表决；次数以本会章程为准',
    en: 'Charter of the committee: two successive meetings missed without notice, or two successive ballots not answered; the number is what the charter says',
  },
  unconfirmed: true,
  ballotsOfYear: null,
  ballotsInARow: 2,
  meetingsInARow: 2,
  excusedCounts: false,
};

/** The rule on the duties of members that goes with a life cycle: ISO has its own, elsewhere it is a matter of the charter. */
export function dutyRuleOf(lifeCycleId: string): DutyRule {
  return lifeCycleId === 'iso' ? iso : charter;
}
