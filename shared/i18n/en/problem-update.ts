import type { problemUpdate as zh } from '../zh-CN/problem-update.ts';

export const problemUpdate: Record<keyof typeof zh, string> = {
  'update-cannot-keep':
    'The installer could not be kept ({{reason}}); nothing was changed. Look at the room on the disk and the rights of the settings folder, then try again.',
  'update-channel':
    'The list of the release is of the channel “{{channel}}”, wanted is “{{wanted}}”. Nothing was fetched; have your administrator check the address.',
  'update-current': 'This is the newest version already ({{version}}); there is nothing to install.',
  'update-downgrade':
    'The list names a version ({{version}}) that is older than this one ({{own}}); it was refused. Ask for a newer update file.',
  'update-expired':
    'The list of the release expired on {{day}} and is no longer believed. Nothing was installed; check the date of this machine, or ask for a newer update file.',
  'update-file-missing':
    'The update file holds no installer of {{version}} for this machine. Ask for the one of your system.',
  'update-file-wrong':
    '“{{name}}” is not what the signed list says: it did not arrive whole, or somebody changed it. It was thrown away, nothing was installed. Fetch it again; if it stays so, tell your administrator.',
  'update-list-broken':
    'The list of the release is not as it must be; it was refused. Nothing was installed; tell whoever provides it.',
  'update-memory-broken':
    'What is remembered of updates cannot be read, so an old list could not be told from a new one: no update is taken. Make sure that nobody touched this file, then delete it: {{file}}',
  'update-no-keys':
    'This build has no release keys and can verify no update: it looks for none and installs none. Use an installer of a proper release.',
  'update-not-for-this-machine': 'The new version {{version}} has no installer for this machine ({{machine}}).',
  'update-nothing-offered': 'There is no update to fetch. Check for updates first.',
  'update-package-broken':
    'This is no sound update file (.zsupdate); it was refused. Nothing was installed; copy it again or ask for it.',
  'update-redirect':
    'The update server ({{host}}) points to another server; that was refused. Tell your administrator.',
  'update-replayed':
    'The list of the release (number {{serial}}) is not the newest, number {{seen}} was seen here; it was refused. The server may be out of date or somebody replaced it; tell your administrator.',
  'update-signature':
    'The signature of the update is wrong: the publisher did not make it, or the content was changed. Nothing was installed; tell your administrator.',
  'update-too-large':
    'The update server ({{host}}) gives more than there should be; it was stopped. Nothing was installed; tell your administrator.',
  'update-unreachable':
    'The update server cannot be reached ({{host}}, {{reason}}). Your work is not affected; try later, or have your administrator check the address.',
};
