import { isSilent, type RecipientLine } from '#shared/domain/recipient-line.ts';
import type { MailPaper, RoundMail } from '#shared/domain/round-mail.ts';

/** Whom a letter is for where nobody was chosen: not sent yet, silent, all that were asked, all that answered. */
export function linesFor(mail: RoundMail, lines: readonly RecipientLine[]): readonly RecipientLine[] {
  switch (mail) {
    case 'send':
      return lines.filter(({ state }) => state.kind === 'not-sent');
    case 'remind':
      return lines.filter(isSilent);
    case 'extend':
      return lines.filter(({ recipient }) => recipient !== null && recipient.sentOn !== '');
    case 'reply':
      return lines.filter(({ state }) => state.kind === 'commented');
  }
}

/** Papers that are ticked at first. */
export function firstPapers(mail: RoundMail, offered: readonly MailPaper[]): readonly MailPaper[] {
  // A language without a comment form has the packet to answer in.
  const form: MailPaper = offered.includes('form-docx') ? 'form-docx' : 'packet';
  return papersOf(mail, form).filter((paper) => offered.includes(paper));
}

function papersOf(mail: RoundMail, form: MailPaper): readonly MailPaper[] {
  switch (mail) {
    case 'send':
      return ['draft-pdf', form, 'letter'];
    case 'remind':
      return [form];
    case 'extend':
      return [];
    case 'reply':
      return ['reply'];
  }
}
