/** Reminders by the operating system (提醒). */
export const appReminder = {
  'reminder.browser': '在浏览器中使用时不提醒；桌面应用运行时可以提醒。',
  'reminder.help': '只在准绳运行时提醒：每天至多一次汇总，另有一次提醒当天到期的工作。不向外发送任何内容。',
  'reminder.section': '提醒',
  'reminder.summary': '逾期 {{overdue}} 件，本周还有 {{week}} 件到期。',
  'reminder.switch': '由操作系统提醒到期和逾期的工作',
  'reminder.title': '准绳：待办提醒',
  'reminder.today': '今天到期 {{count}} 件，首先是“{{title}}”。',
} as const satisfies Record<string, string>;
