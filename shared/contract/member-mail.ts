import { z } from 'zod';
import { membershipSchema } from '../domain/committee.ts';
import { MEMBER_MAILS } from '../domain/member-mail.ts';
import { idSchema, job } from './base.ts';
import { letterDrafts } from './letter-drafts.ts';

const kindSchema = z.enum(MEMBER_MAILS);

export const memberMailContract = {
  /** Subject and text that letters to members begin with, what their places say to all, and the members of today. */
  mailText: job.input(idSchema.extend({ kind: kindSchema })).output(
    z.object({
      subject: z.string(),
      text: z.string(),
      language: z.enum(['zh-CN', 'en']),
      places: z.record(z.string(), z.string()),
      members: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          organisation: z.string(),
          role: membershipSchema.shape.role,
          email: z.string(),
          /** What the places of the member's own letter say. */
          places: z.record(z.string(), z.string()),
          /** Has not voted in a ballot of the committee that is open. */
          silent: z.boolean(),
        }),
      ),
    }),
  ),
  /**
   * Letters to members as drafts for the mail program (`.eml`), each with the files given; several as one zip. Nothing is sent. Cancel by
   * the abort signal. Refused: `person-not-member`, `mails-too-large`, `file-not-here`.
   */
  mails: job
    .input(
      idSchema.extend({
        kind: kindSchema,
        personIds: z.array(z.string()).min(1).max(2000),
        subject: z.string(),
        text: z.string(),
        /** Files that were uploaded for it. */
        files: z.array(z.object({ blob: z.string(), name: z.string(), mime: z.string() })).max(12),
      }),
    )
    .output(letterDrafts),
};
