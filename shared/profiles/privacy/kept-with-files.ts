import type { LocalisedText } from '../../domain/localised-text.ts';

/** What holds personal data beside the contact data, for how long, and why it stays (PIPL 19, 47; GDPR 17(3)(b, d)). */
export const keptWithFiles: readonly { readonly what: LocalisedText; readonly howLong: LocalisedText }[] = [
  {
    what: { 'zh-CN': '表决、出席、意见及其处理', en: 'Votes, attendance, comments and what was decided on them' },
    howLong: {
      'zh-CN': '标准档案的组成部分，随档案长期保存；通常代表单位。',
      en: 'Part of the file of the standard, kept with it; as a rule they speak for the organisation.',
    },
  },
  {
    what: { 'zh-CN': '收到的表决票、意见表和邮件原件', en: 'Ballot papers, comment forms and letters as received' },
    howLong: {
      'zh-CN': '表决和意见的证据，原样随档案保存，其中的联系方式不逐份删除；全文检索不再找到已删除的联系方式。',
      en: 'Evidence of votes and comments, kept as they are with the file; contact data in them are not removed one by one, but search finds removed ones no more.',
    },
  },
  {
    what: { 'zh-CN': '征求意见的收件人和发信日期', en: 'Recipients of enquiries, and when letters went out' },
    howLong: {
      'zh-CN': '地址随本人的联系方式一起删除，单位和日期留在档案中。',
      en: 'Addresses go with the contact data of the person; organisation and day stay on the file.',
    },
  },
  {
    what: { 'zh-CN': '备份', en: 'Backups' },
    howLong: {
      'zh-CN': '不改写；随新备份按日程自动删除，也可在“备份与恢复”页查看日期。',
      en: 'Not rewritten; old ones go as new ones are made. Their days stand on the page Backups.',
    },
  },
];
