// Archive packages (归档包): a closed project as one file that opens read-only elsewhere.
// May use: storage, importers/package (the gate), Node.
// Must not: trust anything in a package before its digests were checked; write outside the folder it is given.
export { type ArchiveManifest, KEY_NAME, MANIFEST_NAME, SIGNATURE_NAME, WORKSPACE_FOLDER } from './archive-manifest.ts';
export { type ArchiveReport, checkArchive } from './check-archive.ts';
export { describeArchive } from './describe-archive.ts';
export { type OpenedArchive, openArchiveFile } from './open-archive-file.ts';
