import type { PaperTemplate } from '#shared/publishing/index.ts';
import { DASHED_PAGE, ISSUE_DAY, lineInput, textInput } from './form-parts.ts';

/** 会议决议: the resolutions of a meeting alone, to be signed and sent out. */
export const meetingResolutions: PaperTemplate = {
  id: 'meeting-resolutions',
  name: { 'zh-CN': '会议决议', en: 'Resolutions (Chinese)' },
  about: 'meeting',
  paperKind: 'resolutions',
  language: 'zh-CN',
  page: 'letter',
  inputs: [],
  fields: {},
  parts: [
    { id: 'title', kind: 'text', style: 'report-title', text: '{committee}\n{meeting}决议' },
    {
      id: 'lead',
      kind: 'text',
      style: 'report-text',
      text: '{meetingDate}，{committee}在{place}召开{meeting}。应到委员{members}人，实到委员{present}人。会议形成如下决议：',
    },
    {
      id: 'none',
      when: '!resolutions',
      kind: 'text',
      style: 'report-resolution',
      text: '本次会议未形成决议。',
    },
    {
      id: 'resolutions',
      kind: 'each',
      rows: 'resolutions',
      parts: [
        { id: 'number', kind: 'text', style: 'report-subtitle', text: '决议{number}' },
        { id: 'text', kind: 'text', style: 'report-resolution', text: '{text}{conclusion}' },
      ],
    },
    {
      id: 'sign',
      kind: 'signatures',
      style: 'report-signature',
      labels: ['主任委员（签名）：', '秘书长（签名）：', '秘书处（盖章）：'],
    },
  ],
  footer: DASHED_PAGE,
  fileName: '{meeting} 会议决议',
  source: '委员会会议决议（习用格式）',
  unconfirmed: true,
};

/** Resolutions of a meeting as ISO committees publish them (domain/iso.md 2.6). */
export const resolutionsList: PaperTemplate = {
  id: 'resolutions-list',
  name: { 'zh-CN': '决议清单（英文）', en: 'List of resolutions' },
  about: 'meeting',
  paperKind: 'resolutions',
  language: 'en',
  page: 'letter',
  inputs: [
    lineInput('documentNo', '文件号（如 ISO/TC 154 N 1551）', 'Document number, e.g. ISO/TC 154 N 1551'),
    lineInput('supersedes', '代替文件号', 'Supersedes document'),
    lineInput('secretariatBody', '秘书处（国家成员体）', 'Secretariat (member body)'),
    textInput('thanks', '致谢', 'Appreciation'),
    ISSUE_DAY,
  ],
  fields: {},
  parts: [
    {
      id: 'head',
      kind: 'grid',
      frame: 'grid',
      columns: [3, 5, 2.4, 4.6],
      rows: [
        {
          minHeightMm: 8,
          cells: [
            { text: 'Document', head: true, align: 'left' },
            { text: '{documentNo}' },
            { text: 'Date', head: true, align: 'left' },
            { text: '{today}' },
          ],
        },
        {
          minHeightMm: 8,
          cells: [
            { text: 'Committee', head: true, align: 'left' },
            { text: '{committee}' },
            { text: 'Reference', head: true, align: 'left' },
            { text: '{committeeCode}' },
          ],
        },
        {
          minHeightMm: 8,
          cells: [
            { text: 'Secretariat', head: true, align: 'left' },
            { text: '{secretariatBody}' },
            { text: 'Supersedes', head: true, align: 'left' },
            { text: '{supersedes}' },
          ],
        },
        {
          minHeightMm: 8,
          cells: [
            { text: 'Meeting', head: true, align: 'left' },
            { text: '{meeting}\n{meetingDate}, {place}' },
            { text: 'Action', head: true, align: 'left' },
            { text: 'For information' },
          ],
        },
      ],
    },
    { id: 'title', kind: 'text', style: 'report-title', text: 'List of resolutions' },
    {
      id: 'lead',
      kind: 'text',
      style: 'report-text',
      text: 'The following resolutions were taken at the meeting. {present} of {members} members entitled to vote were present.',
    },
    { id: 'none', when: '!resolutions', kind: 'text', style: 'report-text', text: 'No resolutions were taken.' },
    {
      id: 'resolutions',
      kind: 'each',
      rows: 'resolutions',
      parts: [
        { id: 'number', kind: 'text', style: 'report-heading', text: 'Resolution {number}' },
        { id: 'subject', when: 'title', kind: 'text', style: 'report-item', text: '**Subject:** {title}' },
        { id: 'text', kind: 'text', style: 'report-text', text: '{committee}, {text}' },
        { id: 'result', when: 'conclusion', kind: 'text', style: 'report-item', text: '**Result:** {conclusion}' },
      ],
    },
    { id: 'thanks', when: 'thanks', kind: 'text', style: 'report-text', text: '{thanks}' },
    {
      id: 'sign',
      kind: 'signatures',
      style: 'report-signature',
      labels: ['Chair:', 'Secretary:'],
    },
  ],
  footer: '{page}',
  fileName: '{meeting} Resolutions',
  source: 'ISO/IEC Directives, Part 1; lists of resolutions published by ISO/TC 154',
  unconfirmed: true,
};
