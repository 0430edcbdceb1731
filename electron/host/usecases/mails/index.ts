// Letters to recipients of a comment round: their wording filled in, their papers made out to them, as drafts for the mail program.
// May use: the host context, rounds, papers, profiles, exporters/mail.
// Must not: send anything; note that something was sent, which a person says.
export { mailText } from './mail-text.ts';
export { roundMails } from './round-mails.ts';
