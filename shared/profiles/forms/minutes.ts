import type { PaperTemplate, TemplatePart } from '#shared/publishing/index.ts';
import { DASHED_PAGE, PAGE_OF_PAGES, RECORD_WORDS, RECORD_WORDS_EN, recordPart } from './form-parts.ts';

/** The list itself: `spare` rows are left for those who were not expected. */
function signInParts(spare: number): readonly TemplatePart[] {
  return [
    { id: 'sign-in-title', kind: 'text', style: 'form-title', text: '{subject}\n签到表' },
    {
      id: 'sign-in',
      kind: 'table',
      rows: 'attendees',
      frame: 'standard',
      leastRows: spare,
      rowMm: 10,
      columns: [
        { key: 'no', title: '序号', width: 1, align: 'center', text: '{index}' },
        { key: 'name', title: '姓名', width: 2, align: 'center' },
        { key: 'role', title: '标委会职务', width: 2.4, align: 'center' },
        { key: 'title', title: '职称', width: 2.4, align: 'center', text: '{title}' },
        { key: 'organisation', title: '单位名称', width: 5, align: 'left' },
        { key: 'signature', title: '签名', width: 2.6, align: 'center', text: '' },
      ],
      empty: '',
    },
  ];
}

const FACTS: readonly (readonly [id: string, place: string, text: string])[] = [
  ['time', 'meetingTime', '**时间：**{meetingTime}'],
  ['place', 'place', '**地点：**{place}'],
  ['host', 'host', '**主持：**{host}'],
  ['recorder', 'recorder', '**记录：**{recorder}'],
  ['present', 'members', '**出席：**应到委员{members}人，实到委员{present}人（名单见签到表）'],
  ['guests', 'guests', '**列席：**{guests}'],
];

const ENGLISH_FACTS: readonly (readonly [id: string, place: string, text: string])[] = [
  ['time', 'meetingTime', '**Date:** {meetingTime}'],
  ['place', 'place', '**Place:** {place}'],
  ['host', 'host', '**Chair:** {host}'],
  ['recorder', 'recorder', '**Secretary:** {recorder}'],
  ['present', 'members', '**Present:** {present} of {members} members entitled to vote'],
  ['guests', 'guests', '**Guests:** {guests}'],
];

/** What the meeting decided on comments: left out when it decided none. */
function decidedParts(title: string, entry: string): readonly TemplatePart[] {
  return [
    { id: 'decided-title', when: 'decided', kind: 'heading', style: 'report-heading', text: title },
    {
      id: 'decided',
      kind: 'each',
      rows: 'decided',
      parts: [
        { id: 'decided-round', when: 'heading', kind: 'text', style: 'report-subtitle', text: '{heading}' },
        { id: 'decided-counts', when: 'counts', kind: 'text', style: 'report-text', text: '{counts}' },
        { id: 'decided-entry', kind: 'text', style: 'report-text', text: entry },
      ],
    },
  ];
}

/** 会议纪要 (domain F5): facts, agenda, discussion, evaluation, resolutions, signatures; the sign-in list on a page of its own. */
export const minutes: PaperTemplate = {
  id: 'minutes',
  name: { 'zh-CN': '会议纪要', en: 'Minutes' },
  about: 'meeting',
  paperKind: 'minutes',
  language: 'zh-CN',
  page: 'letter',
  inputs: [],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'report-title', text: '{committee}\n{meeting}纪要' },
    ...FACTS.map(([id, when, text]): TemplatePart => ({ id, when, kind: 'text', style: 'report-item', text })),
    { id: 'agenda-title', when: 'agenda', kind: 'heading', style: 'report-heading', text: '会议议程' },
    { id: 'agenda', kind: 'list', rows: 'agenda', style: 'report-text', text: '{index}. {title}' },
    { id: 'discussion-title', when: 'discussed', kind: 'heading', style: 'report-heading', text: '审查与讨论情况' },
    {
      id: 'discussion',
      kind: 'each',
      rows: 'discussed',
      parts: [
        { id: 'discussion-item', kind: 'text', style: 'report-subtitle', text: '{title}' },
        { id: 'discussion-notes', kind: 'text', style: 'report-text', text: '{notes}' },
      ],
    },
    ...decidedParts('逐条审议意见及处理结果', '（{no}）**{clause}**\u3000{opinion}处理结果：**{decision}**。{result}'),
    { id: 'evaluation-title', when: 'evaluation', kind: 'heading', style: 'report-heading', text: '总体评价' },
    { id: 'evaluation', when: 'evaluation', kind: 'text', style: 'report-text', text: '{evaluation}' },
    { id: 'vote-title', when: 'voteResult', kind: 'heading', style: 'report-heading', text: '表决情况' },
    { id: 'vote', when: 'voteResult', kind: 'text', style: 'report-text', text: '{voteResult}' },
    { id: 'resolutions-title', kind: 'heading', style: 'report-heading', text: '会议决议' },
    {
      id: 'no-resolutions',
      when: '!resolutions',
      kind: 'text',
      style: 'report-resolution',
      text: '本次会议未形成决议。',
    },
    {
      id: 'resolutions',
      kind: 'list',
      rows: 'resolutions',
      style: 'report-resolution',
      text: '决议{number}：{text}{conclusion}',
    },
    {
      id: 'sign',
      kind: 'signatures',
      style: 'report-signature',
      labels: ['主持人（签名）：', '记录人（签名）：', '秘书处（盖章）：'],
    },
    { id: 'sign-in-page', kind: 'new-page', page: 'form', footer: DASHED_PAGE },
    ...signInParts(0),
    {
      id: 'sign-in-closing',
      kind: 'text',
      style: 'form-remark',
      text: '本标准化技术委员会共有委员{members}人，参加会议委员{present}人',
    },
    recordPart(RECORD_WORDS),
  ],
  footer: DASHED_PAGE,
  fileName: '{meeting} 会议纪要',
  source: '国家标准制修订工作用表；标准审查会议纪要',
  unconfirmed: true,
};

/** Minutes of a meeting in English (ISO/IEC Directives, Part 1, SK.5: decisions and what was discussed, without a record of who said what). */
export const minutesInEnglish: PaperTemplate = {
  id: 'minutes-english',
  name: { 'zh-CN': '会议纪要（英文）', en: 'Minutes in English' },
  about: 'meeting',
  paperKind: 'minutes',
  language: 'en',
  page: 'letter',
  inputs: [],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'report-title', text: '{committee}\nMinutes of the {meeting}' },
    ...ENGLISH_FACTS.map(([id, when, text]): TemplatePart => ({ id, when, kind: 'text', style: 'report-item', text })),
    { id: 'agenda-title', when: 'agenda', kind: 'heading', style: 'report-heading', text: 'Agenda' },
    { id: 'agenda', kind: 'list', rows: 'agenda', style: 'report-text', text: '{index}. {title}' },
    { id: 'discussion-title', when: 'discussed', kind: 'heading', style: 'report-heading', text: 'Discussion' },
    {
      id: 'discussion',
      kind: 'each',
      rows: 'discussed',
      parts: [
        { id: 'discussion-item', kind: 'text', style: 'report-subtitle', text: '{title}' },
        { id: 'discussion-notes', kind: 'text', style: 'report-text', text: '{notes}' },
      ],
    },
    ...decidedParts('Resolution of comments', '({no}) **{clause}** {opinion} Decision: **{decision}**. {result}'),
    { id: 'evaluation-title', when: 'evaluation', kind: 'heading', style: 'report-heading', text: 'Conclusion' },
    { id: 'evaluation', when: 'evaluation', kind: 'text', style: 'report-text', text: '{evaluation}' },
    { id: 'vote-title', when: 'voteResult', kind: 'heading', style: 'report-heading', text: 'Vote' },
    { id: 'vote', when: 'voteResult', kind: 'text', style: 'report-text', text: '{voteResult}' },
    { id: 'resolutions-title', kind: 'heading', style: 'report-heading', text: 'Resolutions' },
    {
      id: 'no-resolutions',
      when: '!resolutions',
      kind: 'text',
      style: 'report-text',
      text: 'No resolutions were taken.',
    },
    {
      id: 'resolutions',
      kind: 'each',
      rows: 'resolutions',
      parts: [
        { id: 'resolution', kind: 'text', style: 'report-resolution', text: '**Resolution {number}** {text}' },
        {
          id: 'resolution-result',
          when: 'conclusion',
          kind: 'text',
          style: 'report-item',
          text: 'Result: {conclusion}',
        },
      ],
    },
    { id: 'attendees-title', when: 'attendees', kind: 'heading', style: 'report-heading', text: 'Attendance' },
    {
      id: 'attendees',
      when: 'attendees',
      kind: 'table',
      rows: 'attendees',
      frame: 'standard',
      columns: [
        { key: 'name', title: 'Name', width: 3, align: 'left' },
        { key: 'role', title: 'Role', width: 2.4, align: 'left' },
        { key: 'organisation', title: 'Organisation', width: 5, align: 'left' },
      ],
      empty: '',
    },
    { id: 'sign', kind: 'signatures', style: 'report-signature', labels: ['Chair:', 'Secretary:'] },
    recordPart(RECORD_WORDS_EN),
  ],
  footer: '{page}',
  fileName: '{meeting} Minutes',
  source: 'ISO/IEC Directives, Part 1; minutes of ISO committees',
  unconfirmed: true,
};

/** 签到表 alone (domain F5), to be signed at the meeting. */
export const signInList: PaperTemplate = {
  id: 'sign-in-list',
  name: { 'zh-CN': '签到表', en: 'Sign-in list' },
  about: 'meeting',
  paperKind: 'sign-in-list',
  language: 'zh-CN',
  page: 'form',
  inputs: [],
  fields: {},
  parts: [
    ...signInParts(12),
    {
      id: 'closing',
      kind: 'text',
      style: 'form-remark',
      text: '本标准化技术委员会共有委员{members}人，参加会议委员\u3000\u3000\u3000人',
    },
  ],
  footer: PAGE_OF_PAGES,
  sheet: 'sign-in',
  fileName: '{meeting} 签到表',
  source: '国家标准制修订工作用表；标准审查会议签到表',
  unconfirmed: true,
};
