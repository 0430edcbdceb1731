import { z } from 'zod';
import { CHANNELS } from '../domain/round.ts';
import { MAIL_PAPERS, ROUND_MAILS } from '../domain/round-mail.ts';
import { command, job, receiptSchema } from './base.ts';
import { letterDrafts } from './letter-drafts.ts';

const someRecipients = z.object({ id: z.string(), recipientIds: z.array(z.string()).min(1) });

const mailChoiceSchema = someRecipients.extend({
  mail: z.enum(ROUND_MAILS),
  papers: z.array(z.enum(MAIL_PAPERS)),
  subject: z.string(),
  /** Text of the letter with its places (`{organisation}`, `{person}`, `{standard}`, `{closesOn}` …) not filled in yet. */
  text: z.string(),
});

export const roundDeskContract = {
  /** Notes that the draft went out. */
  markSent: command.input(someRecipients.extend({ channel: z.enum(CHANNELS), on: z.string() })).output(receiptSchema),
  /** Notes that somebody was reminded (催办). Refused: `recipient-answered`, `recipient-not-sent`. */
  markReminded: command.input(someRecipients.extend({ on: z.string() })).output(receiptSchema),
  /** Postpones the last day (延期). Refused: `round-closed`, `extension-not-later`, `extension-needs-reason`. */
  extend: command.input(z.object({ id: z.string(), closesOn: z.string(), reason: z.string() })).output(receiptSchema),
  /** Subject and text that a letter begins with, from the profile, and what their places say to every recipient alike. */
  mailText: job.input(z.object({ id: z.string(), mail: z.enum(ROUND_MAILS) })).output(
    z.object({
      subject: z.string(),
      text: z.string(),
      language: z.enum(['zh-CN', 'en']),
      /** `standard`, `draft`, `round`, `closesOn`, `days`, `contactPerson`, `contactPhone`, `committee`. */
      places: z.record(z.string(), z.string()),
      /** Papers that can go with it. */
      papers: z.array(z.enum(MAIL_PAPERS)),
    }),
  ),
  /**
   * Letters as drafts for the mail program (`.eml`), each with its own papers made out to its recipient; several come as one zip. Ids are
   * those of recipients, or names of organisations that answered unasked. Those without an address get a letter without one, which is
   * listed. Nothing is sent. Yields after each letter. Cancel by the abort signal. Refused: `recipient-unknown`, `mails-too-large`.
   */
  mails: job.input(mailChoiceSchema).output(letterDrafts),
};
