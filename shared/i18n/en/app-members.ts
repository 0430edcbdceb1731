import type { appMembers as zh } from '../zh-CN/app-members.ts';

export const appMembers: Record<keyof typeof zh, string> = {
  'members.absent': 'Absent',
  'members.all-years': 'All years',
  'members.answered': 'Voted',
  'members.attended': 'Attended',
  'members.ballots-in-a-row': 'The last {{count}} ballots were not answered (limit: {{limit}}).',
  'members.ballots-of-year':
    '{{missed}} of {{entitled}} ballots of {{year}} were not answered: more than {{percent}} % and at least {{atLeast}}.',
  'members.excused': 'Excused',
  'members.former': 'Former member',
  'members.meetings-away': 'The last {{count}} meetings were not attended, excused or not (limit: {{limit}}).',
  'members.meetings-in-a-row': 'Absent from the last {{count}} meetings without notice (limit: {{limit}}).',
  'members.missed': 'No vote',
  'members.no-records': 'There are no members, and no records of meetings or ballots',
  'members.of': '{{part}} of {{whole}} ({{share}} %)',
  'members.only-reminders': 'To be reminded only',
  'members.records': 'Attendance and votes',
  'members.records-intro':
    'Meetings count once they were held, ballots once they are closed. A ballot paper that came back but is invalid counts as a vote given.',
  'members.reminder': 'Reminder',
  'members.rule': 'Basis of reminders: {{source}}',
  'members.unmarked': 'Not marked',
  'members.year': 'Year',
};
