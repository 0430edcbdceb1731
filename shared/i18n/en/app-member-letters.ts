import type { appMemberLetters as zh } from '../zh-CN/app-member-letters.ts';

export const appMemberLetters: Record<keyof typeof zh, string> = {
  'member-letters.all': 'All members {{count}}',
  'member-letters.attach': 'Attach files',
  'member-letters.details': 'Check the details held',
  'member-letters.notice': 'Notice',
  'member-letters.open': 'Write to members',
  'member-letters.papers': 'Papers for attention',
  'member-letters.remove': 'Remove “{{name}}”',
  'member-letters.silent': 'Not voted {{count}}',
  'member-letters.title': 'Letters to members',
};
