// Archive packages of projects: what belongs to one, packing it, looking at one that was received.
// May use: the host context, storage, ../../archive, profiles for the wording of the sheet.
// Must not: put contact data into a package.
export { inspectArchive, openArchive } from './inspect-archive.ts';
export { packArchive } from './pack-archive.ts';
