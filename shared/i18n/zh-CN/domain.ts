export const domain = {
  'tally.quorum.at-least':
    '{{base}} 名委员中 {{count}} 票有效，{{count}}×{{denominator}}＝{{left}} {{sign}} {{base}}×{{numerator}}＝{{right}}，{{verdict}}有效票不少于全体委员{{fraction}}的要求。',
  'tally.approval.at-least':
    '{{base}} 张有效票中 {{count}} 票赞成（含赞成有意见），{{count}}×{{denominator}}＝{{left}} {{sign}} {{base}}×{{numerator}}＝{{right}}，{{verdict}}赞成票不少于有效票{{fraction}}的要求。',
  'tally.objection.at-most':
    '{{base}} 张有效票中 {{count}} 票不赞成（含有条件不赞成），{{count}}×{{denominator}}＝{{left}} {{sign}} {{base}}×{{numerator}}＝{{right}}，{{verdict}}不赞成票不超过有效票{{fraction}}的要求。',
  'tally.met': '达到',
  'tally.not-met': '未达到',
  'tally.too-few': '本组共 {{members}} 人，少于规则要求的 {{minimum}} 人，不能作出决定。',
  'tally.passed': '结论：表决通过。',
  'tally.failed': '结论：表决未通过。',
  'tally.no-quorum': '结论：未达到法定人数，表决无效，应重新组织表决。',
  'fraction.1-4': '四分之一',
  'fraction.1-2': '二分之一',
  'fraction.2-3': '三分之二',
  'fraction.3-4': '四分之三',
} as const satisfies Record<string, string>;
