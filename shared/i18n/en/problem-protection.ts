import type { problemProtection as zh } from '../zh-CN/problem-protection.ts';

export const problemProtection: Record<keyof typeof zh, string> = {
  'passphrase-short':
    'The passphrase is too short: at least {{least}} characters. A few words that have nothing to do with each other make a good one. Nothing was changed.',
  'passphrase-wrong':
    'Wrong passphrase. The workspace stays closed, and nothing in it is harmed. Check capitals and keyboard layout; if the passphrase is forgotten, type the recovery key (24 groups of digits).',
  'protection-none': 'This workspace has no passphrase.',
  'protection-set': 'This workspace has a passphrase already. Use “Change passphrase” for another one.',
  'unlock-wait': 'The passphrase was wrong several times. Wait {{seconds}} seconds before the next try.',
  'workspace-locked':
    'The workspace is locked; nothing in it is harmed. Type the passphrase to open it; on the command line use --passphrase-file FILE or the environment variable ZHUNSHENG_PASSPHRASE.',
};
