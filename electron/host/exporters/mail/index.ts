// Letters as files (.eml) that a mail program opens as drafts.
// May use: nodemailer's composer.
// Must not: send anything, read a file or an address of the network, know rounds or recipients.
export { type Letter, writeMail } from './write-mail.ts';
