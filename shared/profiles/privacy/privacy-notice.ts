import type { LocalisedText } from '../../domain/localised-text.ts';

/**
 * 个人信息处理告知, to be pasted into invitations (PIPL 17: who, what for, which data, how long, rights). Places: `{committee}`, `{contact}`,
 * `{period}`.
 */
export const privacyNotice: LocalisedText = {
  'zh-CN': [
    '个人信息处理告知',
    '{committee}为履行标准化工作职责处理您的下列个人信息：姓名、单位、职称和职务，工作电话和电子邮箱，您的出席情况、表决和意见。',
    '用途：组织委员会的会议、征求意见和表决，编制会议纪要、意见汇总处理表和表决结果等标准档案。不用于其他目的，不对外提供联系方式。',
    '保存：联系方式在任期结束后保存{period}，之后删除；出席、表决和意见属于标准档案，随档案长期保存。',
    '您可以查阅、复制、更正您的个人信息，或要求删除联系方式。请与秘书处联系：{contact}。',
  ].join('\n'),
  en: [
    'Notice on personal data',
    '{committee} processes these data of yours to do its standardization work: name, organisation, title and position, work telephone and e-mail, your attendance, votes and comments.',
    'Purpose: meetings, enquiries and ballots of the committee, and the files of its standards (minutes, collated comments, results of votes). They serve nothing else, and contact data are not handed on.',
    'Kept: contact data until {period} after the end of the mandate, then they are removed; attendance, votes and comments belong to the files of the standard and stay with them.',
    'You may see, copy and correct your data, or ask that contact data be removed. Please write to the secretariat: {contact}.',
  ].join('\n'),
};
