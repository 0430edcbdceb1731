import type { PaperTemplate, TemplatePart } from '#shared/publishing/index.ts';
import { DASHED_PAGE, dayInput, instead, lineInput, textInput } from './form-parts.ts';

/** 会议通知 (审查会通知) as an official letter; what is not known leaves out its heading. */
export const meetingNotice: PaperTemplate = {
  id: 'meeting-notice',
  name: { 'zh-CN': '会议通知', en: 'Notice of a meeting' },
  about: 'meeting',
  paperKind: 'meeting-notice',
  language: 'zh-CN',
  page: 'letter',
  letterhead: true,
  inputs: [
    lineInput('addressee', '主送', 'Addressee'),
    textInput('invited', '参会人员', 'Who is invited'),
    textInput('papers', '会议材料（每行一项）', 'Papers, one a line'),
    dayInput('replyBy', '回执截止日期', 'Answers by'),
    textInput('remarks', '其他事项', 'Other matters'),
    instead('committeeContact', '联系人', 'Contact'),
    instead('committeePhone', '电话', 'Telephone'),
    {
      name: 'noticeDay',
      label: { 'zh-CN': '成文日期', en: 'Day of issue' },
      hint: { 'zh-CN': '不填时为制作当天；会议已过的留空', en: 'Empty: today, or left open once the meeting is over' },
      input: 'date',
    },
  ],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'letter-title', text: '关于召开{committee}\n{meeting}的通知' },
    { id: 'addressee', when: 'addressee', kind: 'text', style: 'letter-address', text: '{addressee}：' },
    { id: 'all', when: '!addressee', kind: 'text', style: 'letter-address', text: '各位委员、各有关单位：' },
    {
      id: 'lead',
      kind: 'text',
      style: 'letter-text',
      text: '根据工作安排，{committee}定于{meetingDate}召开{meeting}。现将有关事项通知如下：',
    },
    { id: 'time-title', when: 'meetingTime', kind: 'heading', style: 'letter-heading', text: '会议时间' },
    { id: 'time', when: 'meetingTime', kind: 'text', style: 'letter-item', text: '{meetingTime}' },
    { id: 'place-title', when: 'place', kind: 'heading', style: 'letter-heading', text: '会议地点' },
    { id: 'place', when: 'place', kind: 'text', style: 'letter-item', text: '{place}' },
    { id: 'join-title', when: 'joinLink', kind: 'heading', style: 'letter-heading', text: '远程参会方式' },
    { id: 'join', when: 'joinLink', kind: 'text', style: 'letter-item', text: '{joinLink}' },
    { id: 'invited-title', when: 'invited', kind: 'heading', style: 'letter-heading', text: '参会人员' },
    { id: 'invited', when: 'invited', kind: 'text', style: 'letter-item', text: '{invited}' },
    { id: 'agenda-title', when: 'agenda', kind: 'heading', style: 'letter-heading', text: '会议议程' },
    { id: 'agenda', kind: 'list', rows: 'agenda', style: 'letter-item', text: '{index}. {time}{title}' },
    { id: 'papers-title', when: 'papers', kind: 'heading', style: 'letter-heading', text: '会议材料' },
    { id: 'papers', kind: 'list', rows: 'papers', style: 'letter-item', text: '{index}. {line}' },
    {
      id: 'item-papers-title',
      when: '!papers itemPapers',
      kind: 'heading',
      style: 'letter-heading',
      text: '会议材料',
    },
    {
      id: 'item-papers',
      when: '!papers',
      kind: 'list',
      rows: 'itemPapers',
      style: 'letter-item',
      text: '{index}. {name}',
    },
    { id: 'contact-title', when: 'committeeContact', kind: 'heading', style: 'letter-heading', text: '联系方式' },
    {
      id: 'contact',
      when: 'committeeContact',
      kind: 'text',
      style: 'letter-item',
      text: '联系人：{committeeContact}',
    },
    { id: 'phone', when: 'committeePhone', kind: 'text', style: 'letter-item', text: '电话：{committeePhone}' },
    { id: 'email', when: 'committeeEmail', kind: 'text', style: 'letter-item', text: '电子邮箱：{committeeEmail}' },
    { id: 'address', when: 'committeeAddress', kind: 'text', style: 'letter-item', text: '地址：{committeeAddress}' },
    { id: 'remarks', when: 'remarks', kind: 'text', style: 'letter-text', text: '{remarks}' },
    {
      id: 'reply',
      when: 'replyBy',
      kind: 'text',
      style: 'letter-text',
      text: '请于{replyBy}前将参会人员名单反馈秘书处。',
    },
    { id: 'closing', kind: 'text', style: 'letter-closing', text: '特此通知。' },
    { id: 'issuer', kind: 'text', style: 'letter-issuer', text: '{issuer}' },
    { id: 'day', kind: 'text', style: 'letter-date', text: '{noticeDay}' },
  ],
  footer: DASHED_PAGE,
  fileName: '{meeting} 会议通知',
  source: '会议通知（习用格式）；GB/T 9704—2012',
  unconfirmed: false,
};

/** Papers of the same kind without the head of a letter. */
const { letterhead: _, ...plain } = meetingNotice;

/** Notice of a meeting in English (ISO/IEC Directives, Part 1, 4.2). */
export const meetingNoticeInEnglish: PaperTemplate = {
  ...plain,
  id: 'meeting-notice-english',
  name: { 'zh-CN': '会议通知（英文）', en: 'Notice of a meeting in English' },
  language: 'en',
  inputs: [
    textInput('papers', '会议材料（每行一项）', 'Papers, one a line'),
    dayInput('replyBy', '回执截止日期', 'Answers by'),
    textInput('remarks', '其他事项', 'Other matters'),
  ],
  parts: [
    { id: 'title', kind: 'text', style: 'report-title', text: '{committee}\nNotice of {meeting}' },
    { id: 'time', when: 'meetingTime', kind: 'text', style: 'report-item', text: '**Date:** {meetingTime}' },
    { id: 'place', when: 'place', kind: 'text', style: 'report-item', text: '**Place:** {place}' },
    { id: 'join', when: 'joinLink', kind: 'text', style: 'report-item', text: '**To join remotely:** {joinLink}' },
    { id: 'agenda-title', when: 'agenda', kind: 'heading', style: 'report-heading', text: 'Draft agenda' },
    { id: 'agenda', kind: 'list', rows: 'agenda', style: 'report-text', text: '{index}. {time}{title}' },
    { id: 'papers-title', when: 'papers', kind: 'heading', style: 'report-heading', text: 'Papers' },
    { id: 'papers', kind: 'list', rows: 'papers', style: 'report-text', text: '{index}. {line}' },
    { id: 'item-papers-title', when: '!papers itemPapers', kind: 'heading', style: 'report-heading', text: 'Papers' },
    {
      id: 'item-papers',
      when: '!papers',
      kind: 'list',
      rows: 'itemPapers',
      style: 'report-text',
      text: '{index}. {name}',
    },
    { id: 'remarks', when: 'remarks', kind: 'text', style: 'report-text', text: '{remarks}' },
    {
      id: 'reply',
      when: 'replyBy',
      kind: 'text',
      style: 'report-text',
      text: 'Please confirm your attendance by {replyBy}.',
    },
    {
      id: 'contact',
      when: 'committeeContact',
      kind: 'text',
      style: 'report-item',
      text: '**Contact:** {committeeContact} {committeePhone} {committeeEmail}',
    },
  ],
  footer: '{page}',
  fileName: '{meeting} Notice',
  source: 'ISO/IEC Directives, Part 1, 4.2',
  unconfirmed: true,
};

type AgendaWords = readonly [title: string, no: string, time: string, item: string, papers: string];

function agendaParts([title, no, time, item, papers]: AgendaWords): readonly TemplatePart[] {
  return [
    { id: 'title', kind: 'text', style: 'form-title', text: title },
    { id: 'where', when: 'meetingTime', kind: 'text', style: 'form-remark', text: '{meetingTime}\u3000{place}' },
    {
      id: 'agenda',
      kind: 'table',
      rows: 'agenda',
      frame: 'standard',
      columns: [
        { key: 'no', title: no, width: 1, align: 'center', text: '{index}' },
        { key: 'time', title: time, width: 1.6, align: 'center', text: '{time}' },
        { key: 'title', title: item, width: 7, align: 'left', text: '{title}' },
        { key: 'papers', title: papers, width: 5, align: 'left', text: '{papers}' },
      ],
      empty: '',
    },
  ];
}

/** 会议议程 with times and papers, for the room. */
export const meetingAgenda: PaperTemplate = {
  ...plain,
  id: 'meeting-agenda',
  name: { 'zh-CN': '会议议程', en: 'Agenda' },
  paperKind: null,
  page: 'form',
  inputs: [],
  parts: agendaParts(['{committee}\n{meeting}议程', '序号', '时间', '议题', '材料']),
  fileName: '{meeting} 会议议程',
  source: '会议议程（习用格式）',
};

export const meetingAgendaInEnglish: PaperTemplate = {
  ...meetingAgenda,
  id: 'meeting-agenda-english',
  name: { 'zh-CN': '会议议程（英文）', en: 'Agenda in English' },
  language: 'en',
  parts: agendaParts(['{committee}\nAgenda of {meeting}', 'No.', 'Time', 'Item', 'Papers']),
  footer: '{page}',
  fileName: '{meeting} Agenda',
  source: 'ISO/IEC Directives, Part 1, 4.2',
  unconfirmed: true,
};
