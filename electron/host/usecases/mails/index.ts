// Letters to recipients of a comment round, to voters of a ballot and to those called to a meeting: their wording filled in, their papers made out to them, as drafts for the mail program.
// May use: the host context, rounds, ballots, meetings, papers, profiles, exporters/mail and calendar.
// Must not: send anything; note that something was sent, which a person says.

export { ballotMails, ballotMailText } from './ballot-mails.ts';
export { mailText } from './mail-text.ts';
export { markNotified, meetingMails, meetingMailText } from './meeting-mails.ts';
export { memberMails, memberMailText } from './member-mails.ts';
export { roundMails } from './round-mails.ts';
