// The register of numbered documents of committees, and all files that their records hold.
// May use: host context, views, the domain.
// Must not: delete a document or change its number.
export { fillDocument, markNotified, registerDocument, updateDocument, withdrawDocument } from './document-commands.ts';
export { filesOfCommittee } from './files-of-committee.ts';
export { getDocument, listDocuments } from './list-documents.ts';
