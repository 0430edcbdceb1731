/** What a letter to recipients of a round is for: 发送, 催办, 延期通知, 处理结果答复. */
export const ROUND_MAILS = ['send', 'remind', 'extend', 'reply'] as const;
export type RoundMail = (typeof ROUND_MAILS)[number];

/** What goes with a letter: the draft with line numbers, form to fill in, packet, official letter, letter with the decisions. */
export const MAIL_PAPERS = ['draft-pdf', 'draft-docx', 'form-docx', 'form-pdf', 'packet', 'letter', 'reply'] as const;
export type MailPaper = (typeof MAIL_PAPERS)[number];
