// What committees tell people about their data, and how long they keep it: data with sources.
// May use: domain.
// Must not: decide anything.
export { keptWithFiles } from './kept-with-files.ts';
export { privacyNotice } from './privacy-notice.ts';
export { retentionRules } from './retention-rules.ts';
