/** What a letter to members of a committee is for: 通知, 送阅材料, 核对委员信息. */
export const MEMBER_MAILS = ['notice', 'papers', 'details'] as const;
export type MemberMail = (typeof MEMBER_MAILS)[number];
