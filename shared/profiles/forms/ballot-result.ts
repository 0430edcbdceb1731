import type { PaperTemplate } from '#shared/publishing/index.ts';
import { cell, head, OPEN_DAY, PAGE_OF_PAGES, RECORD_WORDS, recordPart } from './form-parts.ts';

const COUNTS: readonly (readonly [title: string, place: string, width: number])[] = [
  ['应表决', 'members', 4],
  ['赞成', 'approve', 4],
  ['赞成，有建议或意见', 'approveWithComments', 8],
  ['不赞成，如采纳改为赞成', 'disapproveConditional', 8],
  ['弃权', 'abstain', 4],
  ['不赞成', 'disapprove', 4],
  ['有效票', 'valid', 4],
  ['无效票', 'invalid', 4],
];

/**
 * 函审结论表 and 会议表决结果 (domain F7): what was voted on, the counts, each condition of the rule as a sentence with the numbers that
 * were compared, the conclusion, places to sign, and every voter with the choice.
 */
export const ballotResult: PaperTemplate = {
  id: 'ballot-result',
  name: { 'zh-CN': '函审结论表（表决结果）', en: 'Result of a ballot' },
  about: 'ballot',
  paperKind: 'ballot-result',
  language: 'zh-CN',
  page: 'form',
  inputs: [],
  fields: {},
  parts: [
    { id: 'letter-title', when: 'byLetter', kind: 'text', style: 'form-title', text: '函审结论表' },
    { id: 'meeting-title', when: 'atMeeting', kind: 'text', style: 'form-title', text: '会议表决结果' },
    {
      id: 'head',
      kind: 'grid',
      frame: 'none',
      columns: [1, 1],
      rows: [
        { cells: [cell('标准名称：{standard}', 2)] },
        { cells: [cell('计划号：{planNumber}'), cell('负责起草单位：{organisation}')] },
        { cells: [cell('发出日期：{opensOn}'), cell('投票截止日期：{closesOn}')] },
        { cells: [cell('组织表决单位：{committee}'), cell('表决规则：{rule}')] },
      ],
    },
    { id: 'counts-title', kind: 'text', style: 'form-subtitle', text: '表决情况' },
    {
      id: 'counts',
      kind: 'grid',
      frame: 'standard',
      columns: [...COUNTS.map(([, , width]) => width), 4],
      rows: [
        { when: 'byLetter', cells: [...COUNTS.map(([title]) => head(title)), head('未回函')] },
        { when: '!byLetter', cells: [...COUNTS.map(([title]) => head(title)), head('未表决')] },
        {
          minHeightMm: 9,
          cells: [...COUNTS.map(([, place]) => place), 'missing'].map((place) => ({
            text: `{${place}}`,
            align: 'center' as const,
          })),
        },
      ],
    },
    { id: 'rules-title', when: 'conditions', kind: 'text', style: 'form-subtitle', text: '表决规则的适用' },
    {
      id: 'rules',
      kind: 'list',
      rows: 'conditions',
      style: 'form-remark',
      text: '{sentence}',
    },
    {
      id: 'too-few',
      when: 'tooFew',
      kind: 'text',
      style: 'form-remark',
      text: '应表决人数{members}人，少于规定的{minimum}人，表决无效。',
    },
    {
      id: 'even-voters',
      when: 'evenVoters',
      kind: 'text',
      style: 'form-remark',
      text: '应表决人数{members}人，为双数，规则要求单数，表决无效。',
    },
    {
      id: 'unreasoned',
      when: 'unreasoned',
      kind: 'text',
      style: 'form-remark',
      text: '未说明理由的不赞成票{unreasoned}张，按规则不计入。',
    },
    { id: 'late', when: 'late', kind: 'text', style: 'form-remark', text: '逾期票{late}张，按规则不计入。' },
    { id: 'conclusion-title', kind: 'text', style: 'form-subtitle', text: '结论' },
    { id: 'passed', when: 'passed', kind: 'text', style: 'form-remark', text: '《{standard}》表决通过。' },
    { id: 'decided', when: 'decided', kind: 'text', style: 'form-remark', text: '《{standard}》表决结论：{decided}。' },
    { id: 'failed', when: 'failed', kind: 'text', style: 'form-remark', text: '《{standard}》表决未通过。' },
    {
      id: 'no-quorum',
      when: 'noQuorum',
      kind: 'text',
      style: 'form-remark',
      text: '《{standard}》的表决未达到规定的有效票数，本次表决无效，应重新表决。',
    },
    {
      id: 'sign',
      kind: 'signatures',
      style: 'form-sign',
      labels: ['秘书处（盖章）：', '负责人（签名）：', `日期：${OPEN_DAY}`],
    },
    { id: 'voters-title', kind: 'text', style: 'form-subtitle', text: '表决人员名单' },
    {
      id: 'voters',
      kind: 'table',
      rows: 'electorate',
      frame: 'standard',
      columns: [
        { key: 'no', title: '序号', width: 1.4, align: 'center', text: '{index}' },
        { key: 'name', title: '姓名', width: 2.4, align: 'center' },
        { key: 'organisation', title: '单位', width: 5.2, align: 'left' },
        { key: 'role', title: '职务', width: 2.6, align: 'center' },
        { key: 'choice', title: '表决', width: 3.2, align: 'center' },
        { key: 'comment', title: '意见', width: 4.6, align: 'left' },
      ],
      empty: '没有表决人员。',
    },
    { id: 'note', kind: 'text', style: 'form-remark', text: '注：附全部函审单（表决票）。' },
    recordPart(RECORD_WORDS),
  ],
  footer: PAGE_OF_PAGES,
  fileName: '{title} 表决结果',
  source: '国家标准送审稿函审结论表（国家标准制修订工作用表）',
  unconfirmed: true,
};
