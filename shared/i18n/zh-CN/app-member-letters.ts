/** Letters to members of a committee (写信给委员). */
export const appMemberLetters = {
  'member-letters.all': '全部委员 {{count}}',
  'member-letters.attach': '添加附件',
  'member-letters.details': '核对委员信息',
  'member-letters.notice': '通知',
  'member-letters.open': '写信给委员',
  'member-letters.papers': '送阅材料',
  'member-letters.remove': '去掉“{{name}}”',
  'member-letters.silent': '未投票 {{count}}',
  'member-letters.title': '写信给委员',
} as const satisfies Record<string, string>;
