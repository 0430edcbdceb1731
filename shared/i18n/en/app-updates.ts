import type { appUpdates as zh } from '../zh-CN/app-updates.ts';

export const appUpdates: Record<keyof typeof zh, string> = {
  'policy.fixed': 'Fixed by your administrator:',
  'updates.browser': 'No updates are looked for in a browser; whoever installed the program updates it.',
  'updates.check': 'Check for updates',
  'updates.current': 'This is the newest version (checked {{day}})',
  'updates.download': 'Download {{name}} ({{size}} MB)',
  'updates.fetching': 'Progress of the download',
  'updates.help-manual': 'The update server is asked only when you press “Check for updates”.',
  'updates.help-notify':
    'While Zhunsheng runs it asks the update server once a day and tells you of a newer version; nothing is downloaded or installed by itself.',
  'updates.help-off': 'No server is asked. Updating from a file still works.',
  'updates.mode-manual': 'By hand',
  'updates.mode-notify': 'Tell me',
  'updates.mode-off': 'Off',
  'updates.no-address':
    'No address is set, or one that may not be asked (https, or http inside a private network), so no server is asked. Your administrator sets it; updating from a file still works.',
  'updates.notice': 'There is a newer version, {{version}}: see “Program updates” on the page Workspace.',
  'updates.offer': 'Version {{version}} is available',
  'updates.ready': 'The installer of {{version}} is verified and ready',
  'updates.show': 'Show in folder',
  'updates.take-file': 'Update from a file…',
  'updates.title': 'Program updates',
  'updates.what-now':
    'Save your work, quit Zhunsheng, and have somebody with the rights to install run “{{name}}”. The workspace is not affected.',
  'workspace.door': 'Opened in',
  'workspace.door-browser': 'A browser: other programs of this user could reach it',
  'workspace.door-desk': 'The desktop window',
};
