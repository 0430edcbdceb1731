import { Buffer } from 'node:buffer';
import { PACKAGE_LIMITS } from '#host/importers/package/index.ts';
import { isPlainDate, type Problem } from '#shared/base/index.ts';
import { decodeBytes, undoTransfer } from './decode-bytes.ts';
import { decodeWords, type MailHeaders, readParams, splitHead } from './mail-headers.ts';
import { textOfHtml } from './text-of-html.ts';

/** Who sent a letter and when. Empty where the letter does not say; `date` YYYY-MM-DD by the sender's clock, or null. */
export type MailFacts = {
  readonly person: string;
  readonly email: string;
  readonly date: string | null;
  readonly subject: string;
};

export type Mail = {
  readonly facts: MailFacts;
  /** What the letter itself says. */
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly problems: readonly Problem[];
};

const MOST_PARTS = 1_000;
const DEEPEST = 12;
/** Pictures in the text that are smaller are signs of a house. */
const SMALL_PICTURE = 10 * 1024;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const USUAL =
  /^(?:from|to|cc|date|subject|received|return-path|message-id|mime-version|delivered-to|x-mailer|reply-to)$/;

/** True for a letter (RFC 5322), by its head: two of the usual headers, one of them `From`, `Date` or `MIME-Version`. */
export function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1');
  if (!/^[\w-]{2,60}:/.test(head)) return false;
  const names = [...splitHead(head).headers.keys()].filter((name) => USUAL.test(name));
  return names.length >= 2 && names.some((name) => name === 'from' || name === 'date' || name === 'mime-version');
}

type Budget = { parts: number; bytes: number; broken: boolean; full: boolean };
type Found = { texts: string[]; attachments: { name: string; bytes: Uint8Array }[] };

/** Reads a letter with its attachments. Never throws; what is broken or too much is a problem (`mail-broken`, `mail-too-large`). */
export function readMail(bytes: Uint8Array): Mail {
  const budget: Budget = { parts: 0, bytes: 0, broken: false, full: bytes.length > PACKAGE_LIMITS.fileBytes };
  const raw = Buffer.from(bytes.subarray(0, PACKAGE_LIMITS.fileBytes)).toString('latin1');
  const found: Found = { texts: [], attachments: [] };
  const { headers } = splitHead(raw);
  readPart(raw, found, budget, 0);
  const problems: Problem[] = [];
  if (budget.broken) problems.push({ code: 'mail-broken', severity: 'warning' });
  if (budget.full) {
    const limit = PACKAGE_LIMITS.fileBytes / 1024 / 1024;
    problems.push({ code: 'mail-too-large', severity: 'error', params: { limit } });
  }
  const text = found.texts
    .join('\n\n')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { facts: factsOf(headers), text, attachments: found.attachments, problems };
}

function readPart(raw: string, found: Found, budget: Budget, depth: number): void {
  if (++budget.parts > MOST_PARTS || depth > DEEPEST) {
    budget.full = true;
    return;
  }
  const { headers, body } = splitHead(raw);
  const { kind, params } = readParams(headers.get('content-type') ?? 'text/plain');
  if (kind.startsWith('multipart/')) {
    const parts = splitParts(body, params.get('boundary') ?? '', budget);
    if (kind === 'multipart/alternative') readAlternative(parts, found, budget, depth);
    else for (const part of parts) readPart(part, found, budget, depth + 1);
    return;
  }
  const content = undoTransfer(body, headers.get('content-transfer-encoding') ?? '');
  budget.bytes += content.length;
  if (budget.bytes > PACKAGE_LIMITS.totalBytes) {
    budget.full = true;
    return;
  }
  const disposition = readParams(headers.get('content-disposition') ?? '');
  const named = disposition.params.get('filename') ?? params.get('name') ?? '';
  const attached = disposition.kind === 'attachment' || named !== '' || !/^text\/(?:plain|html)$/.test(kind);
  if (!attached) {
    const text = decodeBytes(content, params.get('charset') ?? '');
    found.texts.push(kind === 'text/html' ? textOfHtml(text) : text);
    return;
  }
  const shown = headers.has('content-id') && disposition.kind !== 'attachment' && kind.startsWith('image/');
  if (content.length === 0 || (shown && content.length < SMALL_PICTURE)) return;
  found.attachments.push({
    name: nameOf(named, kind, content, found.attachments.length + 1),
    bytes: new Uint8Array(content),
  });
}

/** The same said several ways: the plain one counts, where it says anything; attachments of all of them are kept. */
function readAlternative(parts: readonly string[], found: Found, budget: Budget, depth: number): void {
  const texts: string[] = [];
  for (const part of parts) {
    const one: Found = { texts: [], attachments: found.attachments };
    readPart(part, one, budget, depth + 1);
    texts.push(one.texts.join('\n\n'));
  }
  const said = texts.find((text) => text.trim() !== '');
  if (said !== undefined) found.texts.push(said);
}

/** What stands between the lines of a boundary. A letter that was cut off has its last part to the end. */
function splitParts(body: string, boundary: string, budget: Budget): readonly string[] {
  const parts: string[] = [];
  if (boundary === '' || boundary.length > 200) {
    budget.broken = true;
    return parts;
  }
  const mark = `--${boundary}`;
  let from = -1;
  for (
    let at = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`);
    at >= 0;
    at = body.indexOf(`\n${mark}`, at + 1)
  ) {
    const line = body[at] === '\n' ? at + 1 : at;
    if (from >= 0) parts.push(body.slice(from, at).replace(/\r$/, ''));
    if (parts.length > MOST_PARTS) {
      budget.full = true;
      return parts;
    }
    const after = body.slice(line + mark.length, line + mark.length + 2);
    if (after === '--') return parts;
    const end = body.indexOf('\n', line);
    from = end < 0 ? body.length : end + 1;
  }
  budget.broken = true;
  if (from >= 0 && from < body.length) parts.push(body.slice(from));
  return parts;
}

/** A name without folders; one made up where there is none: a letter inside by its subject. */
function nameOf(named: string, kind: string, content: Buffer, number: number): string {
  const plain =
    named
      .replace(/[\0-\x1f]/g, '')
      .split(/[\\/]/)
      .at(-1)
      ?.trim()
      .slice(-200) ?? '';
  if (plain !== '' && plain !== '..' && plain !== '.') return plain;
  if (kind === 'message/rfc822') {
    const subject = decodeWords(splitHead(content.toString('latin1', 0, 64 * 1024)).headers.get('subject') ?? '');
    return `${subject.replace(/[\\/:*?"<>|]/g, '_').slice(0, 80) || `附件${number}`}.eml`;
  }
  const extension = /^image\/(\w{2,5})$/.exec(kind)?.[1] ?? (kind === 'application/pdf' ? 'pdf' : 'bin');
  return `附件${number}.${extension}`;
}

function factsOf(headers: MailHeaders): MailFacts {
  const from = decodeWords(headers.get('from') ?? headers.get('sender') ?? '').slice(0, 500);
  const address = /<([^<>\s@]+@[^<>\s]+)>/.exec(from)?.[1] ?? /[^\s<>"(),;]{1,64}@[^\s<>"(),;]+/.exec(from)?.[0] ?? '';
  const name = from
    .replace(/<[^<>]*>/g, '')
    .replace(/^["'\s]+|(?<!["'\s])["'\s]+$/g, '')
    .trim();
  return {
    person: name === address ? '' : name,
    email: address,
    date: dayOf(headers.get('date') ?? ''),
    subject: decodeWords(headers.get('subject') ?? '').slice(0, 500),
  };
}

function dayOf(value: string): string | null {
  const [, day = '', month = '', year = ''] =
    /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})/.exec(value.slice(0, 200)) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}
