import type { Decision, DecisionRule } from '#shared/domain/disposition.ts';

const F4 = '意见汇总处理表（通行格式）';
const ISO_TEMPLATE = 'ISO/IEC template for comments and secretariat observations';

/** 采纳 · 部分采纳 · 不采纳 · 待定 (domain F4). */
export const gbDecisions: readonly DecisionRule[] = [
  {
    code: 'accepted',
    name: { 'zh-CN': '采纳', en: 'Accepted' },
    key: 'A',
    reason: 'optional',
    changesText: true,
    source: F4,
  },
  {
    code: 'partly',
    name: { 'zh-CN': '部分采纳', en: 'Partly accepted' },
    key: 'P',
    reason: 'compulsory',
    changesText: true,
    source: F4,
    unconfirmed: true,
  },
  {
    code: 'rejected',
    name: { 'zh-CN': '不采纳', en: 'Not accepted' },
    key: 'R',
    reason: 'compulsory',
    changesText: false,
    source: F4,
    unconfirmed: true,
  },
  {
    code: 'pending',
    name: { 'zh-CN': '待定', en: 'Pending' },
    key: 'D',
    reason: 'optional',
    changesText: false,
    source: F4,
    unconfirmed: true,
  },
];

/** Accepted · accepted with modification · not accepted · noted · withdrawn, and open for the meeting (domain/iso.md 2.5). */
export const isoDecisions: readonly DecisionRule[] = [
  {
    code: 'accepted',
    name: { 'zh-CN': '采纳', en: 'Accepted' },
    key: 'A',
    reason: 'optional',
    changesText: true,
    source: ISO_TEMPLATE,
  },
  {
    code: 'partly',
    name: { 'zh-CN': '修改后采纳', en: 'Accepted with modification' },
    key: 'P',
    reason: 'compulsory',
    changesText: true,
    source: ISO_TEMPLATE,
  },
  {
    code: 'rejected',
    name: { 'zh-CN': '不采纳', en: 'Not accepted' },
    key: 'R',
    reason: 'compulsory',
    changesText: false,
    source: ISO_TEMPLATE,
  },
  {
    code: 'noted',
    name: { 'zh-CN': '知悉', en: 'Noted' },
    key: 'N',
    reason: 'optional',
    changesText: false,
    source: ISO_TEMPLATE,
  },
  {
    code: 'withdrawn',
    name: { 'zh-CN': '撤回', en: 'Withdrawn' },
    key: 'W',
    reason: 'optional',
    changesText: false,
    source: ISO_TEMPLATE,
  },
  {
    code: 'pending',
    name: { 'zh-CN': '待定', en: 'Deferred' },
    key: 'D',
    reason: 'optional',
    changesText: false,
    source: ISO_TEMPLATE,
    unconfirmed: true,
  },
];

/** A decision in the words of a profile, also when a file holds one that the profile does not offer. */
export function decisionRule(rules: readonly DecisionRule[], code: Decision): DecisionRule {
  const all = [...rules, ...isoDecisions];
  return all.find((rule) => rule.code === code) as DecisionRule;
}
