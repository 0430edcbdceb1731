import type { MeetingRule } from '../../domain/meeting-rule.ts';

/** Review meetings: papers a month before (domain 3.1; unconfirmed). How long before other meetings, the charters say. */
const chinese: MeetingRule = {
  id: 'cn',
  source: {
    'zh-CN': '审查会材料会前1个月送达委员；其他会议15天、每人至多受1人委托，均以本会章程为准',
    en: 'Papers of a review meeting one month before; other meetings 15 days, one proxy a member: as the charter says',
  },
  unconfirmed: true,
  notice: { review: { months: 1, days: 0 }, other: { months: 0, days: 15 } },
  proxiesPerHolder: 1,
  resolutionNumber: '{year}-{month}-{n}',
  language: 'zh-CN',
};

/** ISO/IEC Directives, Part 1, 4.2: agenda and papers of a committee four months before. */
const iso: MeetingRule = {
  id: 'iso',
  source: {
    'zh-CN': 'ISO/IEC 导则第1部分 4.2：会议议程和文件会前4个月分发；每人至多受1人委托',
    en: 'ISO/IEC Directives Part 1, 4.2: agenda and papers four months before the meeting; one proxy a member',
  },
  unconfirmed: true,
  notice: { review: { months: 4, days: 0 }, other: { months: 4, days: 0 } },
  proxiesPerHolder: 1,
  resolutionNumber: 'P-{year}-{nn}',
  language: 'en',
};

/** The rule on meetings that goes with a committee's life cycle. */
export function meetingRuleOf(lifeCycleId: string): MeetingRule {
  return lifeCycleId === 'iso' ? iso : chinese;
}
