import type { PaperTemplate, TemplatePart } from '#shared/publishing/index.ts';
import { DASHED_PAGE, PAGE_OF_PAGES, RECORD_WORDS, RECORD_WORDS_EN, recordPart } from './form-parts.ts';

type SignInWords = readonly [
  title: string,
  no: string,
  name: string,
  role: string,
  position: string,
  from: string,
  sign: string,
];

const SIGN_IN: SignInWords = ['{subject}\n签到表', '序号', '姓名', '标委会职务', '职称', '单位名称', '签名'];
const SIGN_IN_EN: SignInWords = [
  '{subject}\nAttendance list',
  'No.',
  'Name',
  'Role',
  'Title',
  'Organisation',
  'Signature',
];

/** The list itself: `spare` rows are left for those who were not expected. */
function signInParts(spare: number, words = SIGN_IN): readonly TemplatePart[] {
  const [heading, no, name, role, position, from, sign] = words;
  return [
    { id: 'sign-in-title', kind: 'text', style: 'form-title', text: heading },
    {
      id: 'sign-in',
      kind: 'table',
      rows: 'attendees',
      frame: 'standard',
      leastRows: spare,
      rowMm: 10,
      columns: [
        { key: 'no', title: no, width: 1, align: 'center', text: '{index}' },
        { key: 'name', title: name, width: 2, align: 'center' },
        { key: 'role', title: role, width: 2.4, align: 'center' },
        { key: 'title', title: position, width: 2.4, align: 'center', text: '{title}' },
        { key: 'organisation', title: from, width: 5, align: 'left' },
        { key: 'signature', title: sign, width: 2.6, align: 'center', text: '' },
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
  ['remote', 'remote', '**远程出席：**{remote}'],
  ['proxied', 'proxied', '**委托表决：**{proxied}'],
  ['substituted', 'substituted', '**替补出席：**{substituted}'],
  ['guests', 'guests', '**列席：**{guests}'],
  ['excused', 'excused', '**请假：**{excused}'],
];

const ENGLISH_FACTS: readonly (readonly [id: string, place: string, text: string])[] = [
  ['time', 'meetingTime', '**Date:** {meetingTime}'],
  ['place', 'place', '**Place:** {place}'],
  ['host', 'host', '**Chair:** {host}'],
  ['recorder', 'recorder', '**Secretary:** {recorder}'],
  ['present', 'members', '**Present:** {present} of {members} members entitled to vote'],
  ['remote', 'remote', '**Remotely:** {remote}'],
  ['proxied', 'proxied', '**By proxy:** {proxied}'],
  ['substituted', 'substituted', '**Substitutes:** {substituted}'],
  ['guests', 'guests', '**Guests:** {guests}'],
  ['excused', 'excused', '**Apologies:** {excused}'],
];

/** What stands between the agenda and the resolutions only where there was any of it. */
function declaredParts(title: string): readonly TemplatePart[] {
  return [
    { id: 'declared-title', when: 'declared', kind: 'heading', style: 'report-heading', text: title },
    { id: 'declared', kind: 'list', rows: 'declared', style: 'report-text', text: '{text}{recused}' },
  ];
}

function votesParts(): readonly TemplatePart[] {
  return [{ id: 'votes', kind: 'list', rows: 'votes', style: 'report-text', text: '**{title}**\u3000{text}' }];
}

function actionsParts(title: string): readonly TemplatePart[] {
  return [
    { id: 'actions-title', when: 'actions', kind: 'heading', style: 'report-heading', text: title },
    { id: 'actions', kind: 'list', rows: 'actions', style: 'report-text', text: '{index}. {text}{who}' },
  ];
}

/** 附记 after what was signed: said later, the minutes above stay as they were approved. */
function addendaParts(title: string): readonly TemplatePart[] {
  return [
    { id: 'addenda-title', when: 'addenda', kind: 'text', style: 'report-subtitle', text: title },
    { id: 'addenda', kind: 'list', rows: 'addenda', style: 'report-text', text: '{day}\u3000{text}' },
  ];
}

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
    { id: 'agenda', kind: 'list', rows: 'agenda', style: 'report-text', text: '{index}. {time}{title}' },
    ...declaredParts('利益冲突声明'),
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
    { id: 'vote-title', when: 'voted', kind: 'heading', style: 'report-heading', text: '表决情况' },
    ...votesParts(),
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
    ...actionsParts('待办事项'),
    {
      id: 'sign',
      kind: 'signatures',
      style: 'report-signature',
      labels: ['主持人（签名）：', '记录人（签名）：', '秘书处（盖章）：'],
    },
    ...addendaParts('附记'),
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
    { id: 'agenda', kind: 'list', rows: 'agenda', style: 'report-text', text: '{index}. {time}{title}' },
    ...declaredParts('Declarations of interest'),
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
    { id: 'vote-title', when: 'voted', kind: 'heading', style: 'report-heading', text: 'Votes' },
    ...votesParts(),
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
    ...actionsParts('Action items'),
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
    ...addendaParts('Addenda'),
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

/** The list to be signed, in English. */
export const signInListInEnglish: PaperTemplate = {
  ...signInList,
  id: 'sign-in-list-english',
  name: { 'zh-CN': '签到表（英文）', en: 'Attendance list' },
  language: 'en',
  parts: [
    ...signInParts(12, SIGN_IN_EN),
    { id: 'closing', kind: 'text', style: 'form-remark', text: '{members} members are entitled to vote.' },
  ],
  footer: '{page}',
  fileName: '{meeting} Attendance list',
  source: 'ISO/IEC Directives, Part 1',
};
