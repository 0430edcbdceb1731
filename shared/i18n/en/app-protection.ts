import type { appProtection as zh } from '../zh-CN/app-protection.ts';

export const appProtection: Record<keyof typeof zh, string> = {
  'command.workspace.protect': 'People and attachments encrypted',
  'command.workspace.unprotect': 'Encryption removed',
  'protection.again': 'Passphrase once more',
  'protection.change': 'Change passphrase',
  'protection.change-help':
    'Files are not encrypted anew: whoever has an old copy and the old passphrase can still open that copy. If the passphrase has become known, remove it and set a new one.',
  'protection.copy-key': 'Copy recovery key',
  'protection.current': 'Present passphrase or recovery key',
  'protection.different': 'The two are not the same.',
  'protection.done': '{{done}} of {{total}} files done',
  'protection.folder': 'Folder of the workspace',
  'protection.forgotten': 'Passphrase forgotten',
  'protection.forgotten-help':
    'There is no way around the passphrase. When it was set, a recovery key (24 groups of digits) was shown: type it above. Without either, people and attachments cannot be read any more; projects, drafts and ballots are still there.',
  'protection.idle': 'Lock when nobody is there',
  'protection.idle-minutes': 'After {{minutes}} minutes',
  'protection.idle-never': 'Never',
  'protection.key-kept': 'I have printed or written down the recovery key and keep it outside the workspace',
  'protection.key-text':
    'It is shown only now, and kept nowhere by Zhunsheng. If the passphrase is forgotten, nothing else opens people and attachments.',
  'protection.key-title': 'Recovery key',
  'protection.lock': 'Lock now',
  'protection.locked': 'The workspace is locked',
  'protection.locked-text': 'People and attachments are encrypted. Type the passphrase to open the workspace.',
  'protection.new': 'New passphrase',
  'protection.none': 'No passphrase',
  'protection.none-text':
    'Encryption of the disk (BitLocker, FileVault) comes first. For a shared computer or a synchronised folder, people and attachments can also be encrypted with a passphrase.',
  'protection.on': 'People and attachments are encrypted',
  'protection.passphrase': 'Passphrase',
  'protection.plain':
    'Backups made before the passphrase: {{count}} ({{from}} to {{until}}). People and attachments in them can be read without it.',
  'protection.plain-confirm':
    'First a new, encrypted backup is made and verified in every place, then the unencrypted ones are removed: {{count}} ({{from}} to {{until}}), those made before data were upgraded included. There is no way back to those moments then; the record of changes says so.',
  'protection.plain-done': 'Unencrypted backups removed: {{count}}; {{size}} freed.',
  'protection.plain-replace': 'Make a new backup, remove these',
  'protection.plain-text':
    'A new, encrypted backup can be made now and these removed once it is verified. They may also stay; they are removed on their schedule, after a year at the latest.',
  'protection.remove': 'Remove passphrase',
  'protection.remove-help':
    'People and attachments will be kept as plain files. Whoever can read this folder can read them.',
  'protection.section': 'Passphrase',
  'protection.set': 'Set passphrase',
  'protection.set-backups':
    'Earlier backups are not encrypted. They are listed afterwards, and you decide whether they go or stay.',
  'protection.set-forget':
    'A forgotten passphrase cannot be found again. A recovery key is shown when it is set: print it and keep it safe.',
  'protection.set-scope':
    'Encrypted are the records of people, attachments, earlier versions of both, and the words of the full text search. Projects, drafts, comments, ballots and the record of changes are not; names may stand there, and the addresses to which enquiries are sent.',
  'protection.show': 'Show passphrase',
  'protection.unlock': 'Open',
  'protection.wait': 'Next try in {{seconds}} s',
  'protection.working':
    'Files are being written; please leave Zhunsheng open. Nothing is lost if it is interrupted: it goes on when the workspace is opened next.',
};
