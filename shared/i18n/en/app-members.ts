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
  'members.import': 'Import list',
  'members.import-drop': 'Drop the member list here, or choose a file',
  'members.import-empty': 'There is nobody below the headings.',
  'members.import-from': 'Seat begins, where not given',
  'members.import-hint':
    'Excel (.xlsx) or CSV, columns in any order, with headings such as name, organisation, role, side, title, phone, e-mail, from, to.',
  'members.import-notes': 'Notes',
  'members.import-other': 'Another file',
  'members.import-reading': 'Reading the list …',
  'members.import-side': 'Side, where not given',
  'members.import-submit': 'Import {{count}}',
  'members.import-summary':
    '{{total}} lines: {{fresh}} new people, {{known}} registered already, {{seated}} members already. What is dim is not in the list.',
  'members.import-title': 'Import member list',
  'members.imported': 'Member list imported',
  'members.meetings-away': 'The last {{count}} meetings were not attended, excused or not (limit: {{limit}}).',
  'members.meetings-in-a-row': 'Absent from the last {{count}} meetings without notice (limit: {{limit}}).',
  'members.missed': 'No vote',
  'members.new': 'New',
  'members.no-records': 'There are no members, and no records of meetings or ballots',
  'members.of': '{{part}} of {{whole}} ({{share}} %)',
  'members.only-reminders': 'To be reminded only',
  'members.records': 'Attendance and votes',
  'members.records-intro':
    'Meetings count once they were held, ballots once they are closed. A ballot paper that came back but is invalid counts as a vote given.',
  'members.reminder': 'Reminder',
  'members.rule': 'Basis of reminders: {{source}}',
  'members.seated': 'Member',
  'members.unmarked': 'Not marked',
  'members.year': 'Year',
};
