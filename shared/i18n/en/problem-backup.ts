import type { problemBackup as zh } from '../zh-CN/problem-backup.ts';

export const problemBackup: Record<keyof typeof zh, string> = {
  'backup-drill-failed':
    'The drill did not finish ({{reason}}). The backups were not touched; please check the space on the disk of the temporary folder and try again.',
  'backup-folder-inside':
    '“{{folder}}” is inside this workspace or a folder of backups. Please choose another place, so that nothing gets mixed up.',
  'backup-folder-relative':
    'Please type the full path of a folder, for example D:\\Restored\\Workspace or /home/user/restored.',
  'backup-none': 'There is no usable backup in “{{folder}}”. Please make one first, then try the drill again.',
  'backup-none-sound':
    'No backup in “{{folder}}” can be restored as a whole, so none is removed. Please press “Back up now” first, then remove the older ones.',
  'backup-not-found':
    'The backup {{name}} was not found; it may have been removed by the rules of keeping. Please reload the list and choose another one.',
  'backup-not-restored': '“{{folder}}” is not a folder that was just restored and cannot be opened from here.',
};
