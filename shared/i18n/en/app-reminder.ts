import type { appReminder as zh } from '../zh-CN/app-reminder.ts';

export const appReminder: Record<keyof typeof zh, string> = {
  'reminder.browser': 'In a browser nothing is shown; the desktop application can remind you while it runs.',
  'reminder.help':
    'Only while the desk runs: at most one summary a day, and one for what is due that day. Nothing is sent.',
  'reminder.section': 'Reminders',
  'reminder.summary': 'Overdue: {{overdue}}; due this week: {{week}}.',
  'reminder.switch': 'Have the system remind me of what is due and overdue',
  'reminder.title': 'Zhunsheng: what is due',
  'reminder.today': 'Due today: {{count}}; first “{{title}}”.',
};
