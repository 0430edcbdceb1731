import type { shell as zh } from '../zh-CN/shell.ts';

export const shell: Record<keyof typeof zh, string> = {
  name: 'Zhunsheng',
  edit: 'Edit',
  open: 'Open',
  cancel: 'Cancel',
  'open-outside': 'Open {{host}} in the browser?',
  'cannot-open': 'The workspace cannot be opened',
  'host-gone': 'The background process ended unexpectedly',
  'host-gone-detail': 'Nothing that was saved is lost. Close the window and start Zhunsheng again.',
  'choose-workspace': 'Choose the folder of a workspace',
  'menu.go': 'Go',
  'menu.create': 'New',
  'menu.view': 'View',
  'menu.edit': 'Actions',
};
