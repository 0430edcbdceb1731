import type { PaperProfile } from '#shared/publishing/index.ts';
import { paperLayout } from '../layout/index.ts';
import { ballotResultForm } from './ballot-result-form.ts';
import { collationForms } from './collation-forms.ts';
import { meetingNoticeForm, minutesForm, signInForm } from './meeting-forms.ts';

/** Papers of Chinese committees (domain 3.3). */
export const gbPapers: PaperProfile = {
  id: 'gb',
  language: 'zh-CN',
  layout: paperLayout,
  roles: {
    chair: '主任委员',
    'vice-chair': '副主任委员',
    'secretary-general': '秘书长',
    'deputy-secretary-general': '副秘书长',
    member: '委员',
    observer: '观察员',
    liaison: '联络员',
    adviser: '顾问',
  },
  headingNumbers: [...'一二三四五六七八九十', ...[...'一二三四五六七八九'].map((digit) => `十${digit}`), '二十'],
  headingMark: '、',
  openDate: '\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日',
  collation: collationForms,
  ballotResult: ballotResultForm,
  meetingNotice: meetingNoticeForm,
  minutes: minutesForm,
  signIn: signInForm,
};
