import type { appArchive as zh } from '../zh-CN/app-archive.ts';

export const appArchive: Record<keyof typeof zh, string> = {
  'archive.at': 'Record up to',
  'archive.banner': 'Read-only archive: {{title}}',
  'archive.checkpoint': 'Checkpoint',
  'archive.choose': 'Drop an archive package here',
  'archive.committee': 'Committee',
  'archive.elsewhere': 'Open it with: npm start -- --workspace FILE',
  'archive.files': 'Files',
  'archive.files-value': '{{files}}, {{size}}; {{redacted}} without contact data',
  'archive.open': 'Open read-only',
  'archive.opened': 'View it in a new window',
  'archive.pack': 'Archive package',
  'archive.project': 'Project',
  'archive.records': 'Entries of the record',
  'archive.signature': 'Signature',
  'archive.signature-bad': 'wrong',
  'archive.signature-good': 'with your own or the given key {{key}}',
  'archive.signature-none': 'none',
  'archive.signature-own':
    'with the key in the package, {{key}}: unchanged; who signed shows only a key got by another way',
  'archive.sound': 'The package is sound',
  'archive.subtitle': 'Verify a package that was received, and look at it read-only. This workspace is not touched.',
  'archive.title': 'Open an archive package',
  'archive.unsound': 'The package was changed and cannot be opened',
  'archive.workspace': 'Workspace',
  'workspace.archive': '{{title}}, record up to {{day}}',
};
