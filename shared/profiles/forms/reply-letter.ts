import type { PaperTemplate, TemplateColumn } from '#shared/publishing/index.ts';
import { DASHED_PAGE, ISSUE_DAY, instead, PAGE_OF_PAGES, textInput } from './form-parts.ts';

const COLUMNS: readonly TemplateColumn[] = [
  { key: 'no', title: '序号', width: 1, align: 'center' },
  { key: 'clause', title: '章条编号', width: 2, align: 'center' },
  { key: 'comment', title: '意见内容', width: 6.4, align: 'left' },
  { key: 'proposal', title: '修改建议', width: 5.2, align: 'left' },
  { key: 'decision', title: '处理意见', width: 2, align: 'center' },
  { key: 'reason', title: '处理理由', width: 5, align: 'left' },
];

/**
 * 意见处理结果答复函: to one organisation with the decision on each of its comments, or to all with the decisions on all comments. The
 * table stands on a sheet of its own behind the letter.
 */
export const replyLetter: PaperTemplate = {
  id: 'reply-letter',
  name: { 'zh-CN': '意见处理结果答复函', en: 'Letter of reply to comments' },
  about: 'round',
  paperKind: null,
  language: 'zh-CN',
  page: 'letter',
  letterhead: true,
  addressees: 'commenters',
  inputs: [
    textInput('remarks', '需要说明的情况', 'What has to be said'),
    instead('committeeContact', '联系人', 'Contact'),
    instead('committeePhone', '电话', 'Telephone'),
    instead('committeeEmail', '电子邮箱', 'E-mail'),
    ISSUE_DAY,
  ],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'letter-title', text: '关于《{title}》\n（{draftMark}）意见处理结果的函' },
    { id: 'addressee', when: 'addressee', kind: 'text', style: 'letter-address', text: '{addressee}：' },
    { id: 'all', when: '!addressee', kind: 'text', style: 'letter-address', text: '各有关单位、各位专家：' },
    {
      id: 'thanks',
      when: 'addressee',
      kind: 'text',
      style: 'letter-text',
      text: '感谢贵单位对《{title}》（{draftMark}）提出意见。对贵单位提出的{ownComments}条意见，我们逐条进行了研究，采纳{ownAccepted}条，部分采纳{ownPartly}条，不采纳{ownRejected}条。每条意见的处理结果和理由见附件。',
    },
    {
      id: 'thanks-all',
      when: '!addressee',
      kind: 'text',
      style: 'letter-text',
      text: '感谢各单位和各位专家对《{title}》（{draftMark}）提出意见。对收到的{ownComments}条意见，我们逐条进行了研究，采纳{ownAccepted}条，部分采纳{ownPartly}条，不采纳{ownRejected}条。每条意见的处理结果和理由见附件。',
    },
    {
      id: 'open',
      when: 'ownOpen',
      kind: 'text',
      style: 'letter-text',
      text: '另有{ownOpen}条意见尚在研究，处理结果确定后再行函告。',
    },
    { id: 'remarks', when: 'remarks', kind: 'text', style: 'letter-text', text: '{remarks}' },
    { id: 'further', kind: 'text', style: 'letter-text', text: '对处理结果有不同意见的，请与我们联系。' },
    { id: 'person', when: 'committeeContact', kind: 'text', style: 'letter-item', text: '联系人：{committeeContact}' },
    { id: 'phone', when: 'committeePhone', kind: 'text', style: 'letter-item', text: '电话：{committeePhone}' },
    { id: 'email', when: 'committeeEmail', kind: 'text', style: 'letter-item', text: '电子邮箱：{committeeEmail}' },
    { id: 'enclosure', kind: 'text', style: 'letter-item', text: '附件：意见处理结果' },
    { id: 'issuer', kind: 'text', style: 'letter-issuer', text: '{issuer}' },
    { id: 'day', kind: 'text', style: 'letter-date', text: '{today}' },
    { id: 'sheet', kind: 'new-page', page: 'landscape', footer: PAGE_OF_PAGES },
    { id: 'sheet-title', kind: 'text', style: 'form-title', text: '意见处理结果' },
    {
      id: 'head',
      kind: 'grid',
      frame: 'none',
      columns: [6, 4],
      rows: [
        { when: 'addressee', cells: [{ text: '标准名称：{standard}' }, { text: '意见提出单位：{addressee}' }] },
        { when: '!addressee', cells: [{ text: '标准名称：{standard}', span: 2 }] },
      ],
    },
    {
      id: 'comments',
      kind: 'table',
      rows: 'replies',
      frame: 'standard',
      columns: COLUMNS,
      empty: '未收到意见。',
    },
  ],
  footer: DASHED_PAGE,
  sheet: 'comments',
  fileName: '{title} 意见处理结果答复函 {addressee}',
  source: '意见处理结果答复函（习用格式）；GB/T 9704—2012',
  unconfirmed: true,
};

const ENGLISH_COLUMNS: readonly TemplateColumn[] = [
  { key: 'no', title: 'No.', width: 1, align: 'center' },
  { key: 'clause', title: 'Clause', width: 2, align: 'left' },
  { key: 'comment', title: 'Comment', width: 6.2, align: 'left' },
  { key: 'proposal', title: 'Proposed change', width: 5.2, align: 'left' },
  { key: 'decision', title: 'Decision', width: 2.8, align: 'left' },
  { key: 'reason', title: 'Observations', width: 5, align: 'left' },
];

/** The same in English, to a member body or liaison. */
export const isoReplyLetter: PaperTemplate = {
  ...replyLetter,
  id: 'iso-reply-letter',
  name: { 'zh-CN': '意见处理结果答复函（英文）', en: 'Letter of reply to comments, English' },
  language: 'en',
  parts: [
    { id: 'day', kind: 'text', style: 'report-text', text: '{today}' },
    { id: 'title', kind: 'text', style: 'report-title', text: 'Comments on {title}' },
    { id: 'addressee', when: 'addressee', kind: 'text', style: 'report-text', text: '{addressee}' },
    {
      id: 'thanks',
      when: 'addressee',
      kind: 'text',
      style: 'report-text',
      text: 'Thank you for your comments on {title}, {ownComments} in all. Accepted: {ownAccepted}; accepted with modification: {ownPartly}; not accepted: {ownRejected}. The enclosed table gives the decision on each of them.',
    },
    {
      id: 'thanks-all',
      when: '!addressee',
      kind: 'text',
      style: 'report-text',
      text: 'Thank you for the comments on {title}, {ownComments} in all. Accepted: {ownAccepted}; accepted with modification: {ownPartly}; not accepted: {ownRejected}. The enclosed table gives the decision on each of them.',
    },
    { id: 'noted', when: 'ownNoted', kind: 'text', style: 'report-text', text: 'Noted without a change: {ownNoted}.' },
    { id: 'withdrawn', when: 'ownWithdrawn', kind: 'text', style: 'report-text', text: 'Withdrawn: {ownWithdrawn}.' },
    {
      id: 'open',
      when: 'ownOpen',
      kind: 'text',
      style: 'report-text',
      text: 'Still under consideration: {ownOpen}. We shall inform you as soon as these are resolved.',
    },
    { id: 'remarks', when: 'remarks', kind: 'text', style: 'report-text', text: '{remarks}' },
    {
      id: 'further',
      kind: 'text',
      style: 'report-text',
      text: 'Please contact the secretariat if you disagree with a decision.',
    },
    {
      id: 'person',
      when: 'committeeContact',
      kind: 'text',
      style: 'report-item',
      text: 'Contact: {committeeContact}',
    },
    { id: 'phone', when: 'committeePhone', kind: 'text', style: 'report-item', text: 'Telephone: {committeePhone}' },
    { id: 'email', when: 'committeeEmail', kind: 'text', style: 'report-item', text: 'E-mail: {committeeEmail}' },
    { id: 'enclosure', kind: 'text', style: 'report-item', text: 'Enclosure: decisions on comments' },
    { id: 'issuer', kind: 'text', style: 'report-issuer', text: '{issuer}' },
    { id: 'sheet', kind: 'new-page', page: 'landscape', footer: 'page {page} of {pages}' },
    { id: 'sheet-title', kind: 'text', style: 'form-title', text: 'Decisions on comments' },
    {
      id: 'head',
      kind: 'grid',
      frame: 'none',
      columns: [6, 4],
      rows: [
        { when: 'addressee', cells: [{ text: 'Document: {standard}' }, { text: 'Comments of: {addressee}' }] },
        { when: '!addressee', cells: [{ text: 'Document: {standard}', span: 2 }] },
      ],
    },
    {
      id: 'comments',
      kind: 'table',
      rows: 'replies',
      frame: 'grid',
      columns: ENGLISH_COLUMNS,
      empty: 'No comments were received.',
    },
  ],
  fileName: '{title} Reply to comments {addressee}',
  source: 'Letter of a secretariat to a member body; ISO/IEC template for comments and secretariat observations',
};
