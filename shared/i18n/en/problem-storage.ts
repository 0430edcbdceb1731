import type { problemStorage as zh } from '../zh-CN/problem-storage.ts';

export const problemStorage: Record<keyof typeof zh, string> = {
  'storage-already-workspace': '“{{dir}}” is a workspace already. Please open it instead.',
  'storage-checkpoint-changed':
    'The record was changed at or before entry {{seq}}: it does not agree with the checkpoint.',
  'storage-checkpoint-foreign': 'The checkpoint belongs to another workspace.',
  'storage-checkpoint-lost':
    'The end of the record is missing: the checkpoint is at entry {{seq}}, the record is shorter.',
  'storage-folder-not-empty':
    '“{{dir}}” already holds other files (such as “{{file}}”). Please choose an empty folder for a new workspace.',
  'storage-not-a-workspace': '“{{dir}}” is not a workspace: it has no workspace.json. Please choose the right folder.',
  'storage-not-writable':
    'This folder cannot be written ({{reason}}), so it is open read-only. Please check its permissions or write protection.',
  'storage-disk-full':
    'The disk is full. This change was not saved; everything saved before is intact. Please free some space and save again.',
  'storage-write-failed':
    'Writing to the disk failed ({{reason}}). This change was not saved; everything saved before is intact. Please try again.',
  'storage-read-failed': '“{{file}}” could not be read ({{reason}}). Please check the disk or the network connection.',
  'storage-read-only': 'The workspace is open read-only and cannot be changed.',
  'storage-clock-behind':
    'The clock of this computer is {{minutes}} minutes before the last time in the history. The history is ordered by number and is not affected, but due dates and times of saving will be wrong. Please set the clock.',
  'storage-clock-jumped':
    'The clock of this computer went forward by {{hours}} hours. If the computer was asleep, this is in order; otherwise please set the clock, or due dates and times of saving will be wrong.',
  'storage-closed': 'The workspace is closed. Please open it again first.',
  'storage-locked':
    '{{user}} on {{host}} is using this workspace, so it is open read-only. To make changes, open it again once they have closed it.',
  'storage-locked-alive':
    '{{user}} on {{host}} is still working in this workspace, so it cannot be taken over. Please ask them to close it.',
  'storage-lock-lost':
    'Another computer or program has taken the workspace over, so it is read-only here now. Unsaved changes are in its “recovery” folder; please open the workspace again and compare.',
  'storage-needs-reopen':
    'A disk error left it unclear whether the last change was saved. The workspace is read-only now; close and open it again, and it will be checked and recovered.',
  'storage-file-locked':
    '“{{file}}” is held open by another program (a virus scanner, a sync client, an office program) and cannot be saved. Please close that program and try again.',
  'storage-file-pending':
    'The change is safely saved, but “{{file}}” is held open by another program; it will be brought up to date later.',
  'storage-rev-moved':
    '“{{file}}” was changed while you were working on it (you had version {{expected}}, it is now {{actual}}). Please reload and make your change again.',
  'storage-not-found': '“{{file}}” was not found. It may have been deleted; look in the trash.',
  'storage-bad-id':
    'The id “{{id}}” cannot be a file name, or differs from another one in case alone. Please use letters, digits, hyphens and underscores.',
  'storage-placeholder':
    '“{{file}}” is empty; a sync service may not have brought its content yet. Please wait for it and open again. Nothing was changed.',
  'storage-unreadable':
    '“{{file}}” is damaged and cannot be read ({{reason}}). It was left as it is and can be restored from a backup.',
  'storage-invalid':
    'The content of “{{file}}” is not as it should be (at {{path}}: {{reason}}). It was left as it is and can be restored from a backup.',
  'storage-newer-schema':
    '“{{file}}” was written by a newer version of the program (format {{version}}, this one knows {{known}}). Please update before editing it.',
  'storage-newer-format':
    'This workspace was written by a newer version of the program (format {{version}}, this one knows {{known}}). Please update before editing it.',
  'storage-no-migration':
    'The format of “{{file}}” ({{version}}) is too old for this program. Please open it with an earlier version first.',
  'storage-blob-damaged':
    'The attachment “{{file}}” no longer matches its checksum. Please restore it from a backup or import it again.',
  'storage-log-broken':
    'The editing log “{{file}}” was altered from line {{line}} on and cannot be used. Please restore it from a backup.',
  'storage-log-torn':
    'The editing log “{{file}}” ends in an unfinished write (line {{line}}). It is cleared when the workspace is next opened.',
  'storage-log-changed':
    'The editing log “{{file}}” is not what was recorded at line {{line}}; it may have been cut or replaced. Please restore it from a backup.',
  'storage-log-tail-cut':
    'The last session left an unfinished edit at the end of “{{file}}”; it was moved to the “recovery” folder.',
  'storage-audit-branch':
    'After another computer had taken this workspace over, the former program wrote one more change. It was never confirmed as saved and was moved to the “recovery” folder, where it can be looked at.',
  'storage-audit-tail-cut':
    'The last session left an unfinished history record; it was moved to the “recovery” folder. That change was never confirmed as saved.',
  'storage-audit-truncated':
    'The history was cut: it should reach record {{seq}}. The workspace is open read-only; please restore the history from a backup.',
  'storage-audit-broken':
    'The history is altered or has a gap at record {{seq}}. The workspace is open read-only; please restore the history from a backup.',
  'storage-audit-torn':
    'The history ends in an unfinished record ({{seq}}). It is cleared when the workspace is next opened.',
  'storage-audit-checkpoint':
    'Record {{seq}} of the history does not match its checkpoint; the history may have been rewritten. Please compare with a backup.',
  'storage-commit-incomplete':
    '“{{file}}” does not match history record {{seq}}; it may have been changed outside the program. The workspace is open read-only; please check it and restore it from a backup.',
  'storage-file-changed':
    '“{{file}}” was changed outside the program and does not match the history. Please check it, and restore it from a backup if needed.',
  'storage-file-missing':
    '“{{file}}” is missing, yet the history does not say that it was deleted. Please restore it from a backup.',
  'storage-file-unrecorded':
    '“{{file}}” is not in the history; it may have been copied in. Please check where it comes from.',
  'storage-undo-damaged': 'The earlier version “{{file}}” kept for undo is damaged; that step can no longer be undone.',
  'storage-trash-damaged': '“{{file}}” in the trash is damaged.',
  'storage-leftover':
    '“{{file}}” was left by an interrupted save. It does no harm and is cleared when the workspace is next opened.',
  'storage-file-too-large':
    '“{{file}}” has {{size}} MB, more than one record may have ({{most}} MB); it was not opened. Nothing is lost: the file stays as it is. Please restore an earlier version from a backup, or keep a copy of the folder and ask for help.',
  'storage-too-large':
    '“{{file}}” would be {{size}} MB, more than one record may have ({{most}} MB). This change was not saved; everything saved before is intact. Please split the record, or take large contents out of it and add them as attachments.',
  'storage-undo-unknown': 'This step can no longer be undone (only the last 200 can).',
  'storage-undo-not-allowed': '“{{command}}” cannot be undone. Please correct it with a new step.',
  'storage-undo-moved': '“{{file}}” has been changed since, so this step cannot be undone.',
  'storage-undo-lost': 'The earlier version of “{{file}}” is gone, so this step cannot be undone.',
  'storage-not-damaged': '“{{file}}” can be read; there is nothing to restore.',
  'storage-no-backup': 'No usable backup of “{{file}}” was found.',
  'storage-folder-gone':
    'The folder of the workspace cannot be reached: a disk may have been pulled out or a network connection lost. This change was not saved; everything saved before is intact. Put the disk back or connect again, then save once more.',
  'storage-foreign-file':
    '“{{file}}” does not belong to the workspace; it may be a conflict copy made by a sync service. It is not read. Please compare it and move it away.',
  'storage-listener-failed':
    'The change is saved, but a part of the program was not told ({{reason}}). Please reload if something looks out of date.',
  'storage-backup-damaged': 'This backup is damaged ({{file}}); nothing was restored. Please choose another one.',
  'storage-backup-failed-inside':
    'The automatic backup inside the workspace did not finish ({{reason}}). Work goes on as usual and your changes are saved. Please check disk space and the permissions of the “backups” folder; it is tried again every hour.',
  'storage-backup-failed-outside':
    'The automatic backup outside the workspace did not finish ({{reason}}; place: {{folder}}). Work goes on as usual and your changes are saved. Please check the space and permissions of that disk; it is tried again every hour.',
  'storage-backup-failed-policy':
    'The backup to the place your administrator prescribes did not finish ({{reason}}; place: {{folder}}). Work goes on as usual and your changes are saved. Please check whether that place is connected; it is tried again every hour.',
  'storage-backup-gone': 'The backup place “{{folder}}” was not found. It may not be connected.',
  'storage-taken-previous':
    'workspace.json cannot be read; the version before it was used. All records are available as usual; the damaged file is in the “quarantine” folder.',
  'storage-taken-inside':
    'Neither workspace.json nor the version before it can be read; the backup of {{at}} inside the workspace was used in their place. All records are the newest ones; the damaged files are in the “quarantine” folder.',
  'storage-taken-outside':
    'Neither workspace.json nor the version before it can be read; the backup of {{at}} outside the workspace was used in their place. All records are the newest ones; the damaged files are in the “quarantine” folder.',
  'storage-taken-rebuilt':
    'workspace.json cannot be read and there is no usable backup of it; it was made anew from the record of changes and the files. All records are the newest ones; please check the name of the workspace.',
  'storage-taken-salvaged':
    'Neither workspace.json nor the record of changes can be read. The workspace is open read-only with every record that can still be read. The files were left as they are; please restore a backup to a new folder, or repair the workspace (command “repair”) before editing.',
  'storage-confidential-damaged':
    '“{{file}}” and its copy are damaged, so the passphrase cannot open the workspace for now. People and attachments are not harmed: bring the file back from a backup into the folder of the workspace.',
  'storage-sealed':
    '“{{file}}” is encrypted, and the workspace has no key for it. Bring confidential.json back from a backup into the folder of the workspace, or see whether the file comes from another workspace.',
  'storage-sealed-damaged':
    'The encrypted file “{{file}}” is not as it was written: it may be damaged or changed, and cannot be opened. Restore it from a backup.',
};
