import type { problemProtection as zh } from '../zh-CN/problem-protection.ts';

export const problemProtection: Record<keyof typeof zh, string> = {
  'passphrase-short':
    'The passphrase is too short: at least {{least}} characters. A few words that have nothing to do with each other make a good one. Nothing was changed.',
  'passphrase-wrong':
    'Wrong passphrase. The workspace stays closed, and nothing in it is harmed. Check capitals and keyboard layout; if the passphrase is forgotten, type the recovery key (24 groups of digits).',
  'protection-none': 'This workspace has no passphrase.',
  'protection-set': 'This workspace has a passphrase already. Use “Change passphrase” for another one.',
  'storage-confidential-damaged':
    '“{{file}}” and its copy are damaged, so the passphrase cannot open the workspace for now. People and attachments are not harmed: bring the file back from a backup into the folder of the workspace.',
  'storage-sealed':
    '“{{file}}” is encrypted, and the workspace has no key for it. Bring confidential.json back from a backup into the folder of the workspace, or see whether the file comes from another workspace.',
  'storage-sealed-damaged':
    'The encrypted file “{{file}}” is not as it was written: it may be damaged or changed, and cannot be opened. Restore it from a backup.',
  'unlock-wait': 'The passphrase was wrong several times. Wait {{seconds}} seconds before the next try.',
  'workspace-locked':
    'The workspace is locked; nothing in it is harmed. Type the passphrase to open it; on the command line use --passphrase-file FILE or the environment variable ZHUNSHENG_PASSPHRASE.',
};
