import type { MemberMail } from '../../domain/member-mail.ts';
import { letterText } from './letter-text.ts';

/** Places of letters to members. `contact`: telephone and address that are known of the member; `papers`: what goes with it. */
export const MEMBER_PLACES = [
  'person',
  'organisation',
  'role',
  'contact',
  'committee',
  'termTo',
  'today',
  'contactPerson',
  'contactPhone',
  'papers',
] as const;
export type MemberPlace = (typeof MEMBER_PLACES)[number];

type MemberLetters = {
  readonly letters: Readonly<Record<MemberMail, { readonly subject: string; readonly text: string }>>;
  /** Names of the files that letters are stored in. */
  readonly names: Readonly<Record<MemberMail, string>>;
  /** Over the list of papers. */
  readonly enclosed: string;
};

const BELOW = ['{today}', '', '{papers}'];
const zh = letterText('zh-CN', ['{person}：'], BELOW);
const en = letterText('en', ['Dear {person},'], BELOW);

/** Letters to members (委员) before a person changes them, in the tone of secretariats. */
export const memberLetters: Readonly<Record<'zh-CN' | 'en', MemberLetters>> = {
  'zh-CN': {
    letters: {
      notice: {
        subject: '{committee}通知',
        text: zh('现将有关事项通知如下：', '', '（请填写通知内容）', '', '请知悉。如有问题，请与秘书处联系。'),
      },
      papers: {
        subject: '{committee}送阅材料',
        text: zh('现送上有关材料，请审阅。', '', '有意见或建议的，请回复本邮件；没有意见的，回复“无意见”即可。'),
      },
      details: {
        subject: '请核对您在{committee}的委员信息',
        text: zh(
          '为做好委员管理工作，请核对下列信息，有变化的请回复本邮件告知：',
          '',
          '工作单位：{organisation}',
          '本会职务：{role}',
          '联系方式：{contact}',
          '本届任期至：{termTo}',
        ),
      },
    },
    names: { notice: '通知邮件', papers: '送阅材料邮件', details: '核对信息邮件' },
    enclosed: '附件：',
  },
  en: {
    letters: {
      notice: {
        subject: '{committee}: notice',
        text: en(
          'Please take note of the following:',
          '',
          '(to be written)',
          '',
          'Please contact us with any question.',
        ),
      },
      papers: {
        subject: '{committee}: papers for your attention',
        text: en(
          'Please find enclosed papers for your attention.',
          '',
          'Please send us your comments in answer to this message, or tell us that you have none.',
        ),
      },
      details: {
        subject: '{committee}: please check your details',
        text: en(
          'Please check what we hold about you as a member and tell us what has changed:',
          '',
          'Organisation: {organisation}',
          'Role: {role}',
          'Contact: {contact}',
          'End of the term: {termTo}',
        ),
      },
    },
    names: { notice: 'Notices', papers: 'Papers', details: 'Details' },
    enclosed: 'Enclosed:',
  },
};
