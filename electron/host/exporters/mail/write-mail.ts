import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

/** A letter to be sent by a person from the mail program. */
export type Letter = {
  /** Nobody: the person writes the address into the draft. */
  readonly to: readonly { readonly name: string; readonly address: string }[];
  readonly subject: string;
  /** Lines divided by `\n`, paragraphs by a blank line. */
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly mime: string; readonly bytes: Uint8Array }[];
  /** A calendar file that the mail program offers to take over (RFC 6047); it also goes as an attachment. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly name: string; readonly text: string };
};

/**
 * A letter as `.eml` (RFC 5322, MIME): plain text and the same as simple HTML, then the attachments. `X-Unsent` makes Outlook open it as a
 * draft; sender, date and number of the message are left to the mail program. Names of attachments stand in the spelling of RFC 2231 and, for
 * older programs, as encoded words. The same letter gives the same bytes.
 */
export async function writeMail({ to, subject, text, attachments, calendar }: Letter): Promise<Uint8Array> {
  const plain = text.replace(/\r\n?/g, '\n');
  const node = new MailComposer({
    headers: { 'X-Unsent': '1' },
    to: to.map(({ name, address }) => ({ name: oneLine(name), address })),
    subject: oneLine(subject),
    text: plain.replaceAll('\n', '\r\n'),
    html: htmlOf(plain),
    attachments: attachments.map(({ name, mime, bytes }) => ({
      filename: oneLine(name),
      contentType: mime,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })),
    ...(calendar
      ? { icalEvent: { method: calendar.method, filename: oneLine(calendar.name), content: calendar.text } }
      : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  node.baseBoundary = boundaryOf([subject, plain, ...attachments.map(({ name }) => name)].map(oneLine));
  return withoutHeaders(await node.build(), /^(?:Date|Message-ID):/i);
}

/** Nothing of a name may begin another line of the head. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function htmlOf(plain: string): string {
  const escaped = plain.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
  const paragraphs = escaped.split(/\n{2,}/).map((each) => `<p>${each.replaceAll('\n', '<br>\r\n')}</p>`);
  return `<html><head><meta charset="utf-8"></head><body>\r\n${paragraphs.join('\r\n')}\r\n</body></html>`;
}

function boundaryOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 24);
}

/** The head without some of its headers, with the lines that continue them; the composer always writes these two. */
function withoutHeaders(mail: Buffer, unwanted: RegExp): Uint8Array {
  const end = mail.indexOf('\r\n\r\n');
  const headers = mail.toString('latin1', 0, end).split(/\r\n(?![ \t])/);
  const kept = headers.filter((header) => !unwanted.test(header)).join('\r\n');
  return new Uint8Array(Buffer.concat([Buffer.from(kept, 'latin1'), mail.subarray(end)]));
}
