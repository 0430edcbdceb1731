import { type Letter, writeMail } from '#host/exporters/mail/index.ts';
import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Problem } from '#shared/base/index.ts';
import { safeFileName } from '#shared/base/index.ts';
import { mailAddresses } from '#shared/domain/mail-address.ts';
import { fillLetter } from '#shared/profiles/index.ts';
import { Archive } from '../papers/index.ts';

/** Letters with one draft of some MB for hundreds of recipients must not fill the memory. */
const MOST_BYTES = 400 * 1024 * 1024;

export type LetterToMake = {
  /** Whom it is shown to be for while it is made and in what is doubtful; its file is named after both names. */
  readonly name: string;
  readonly secondName: string;
  /** The name that stands with its addresses; `name` where there is none. */
  readonly person?: string;
  readonly email: string;
  /** What its places say. */
  readonly values: Readonly<Record<string, string>>;
  /** What goes with it, made when its turn comes. */
  readonly enclosed: () => Promise<Pick<Letter, 'attachments' | 'calendar'>>;
  /** What is doubtful beside its address. */
  readonly problems?: readonly Problem[];
};

type Wording = {
  readonly subject: string;
  readonly text: string;
  /** They name the file: what the letters are about, and what they are called. */
  readonly title: string;
  readonly words: string;
};

/**
 * Makes letters one after the other as drafts for the mail program: one is a file by itself, several are numbered in a zip. Yields before
 * each. Addresses that are missing or wrong are problems. Refuses `job-cancelled`, `mails-too-large`.
 */
export async function* lettersAsFile(
  ctx: HostContext,
  letters: readonly LetterToMake[],
  { subject, text, title, words }: Wording,
  signal?: AbortSignal,
) {
  const archive = new Archive();
  const total = letters.length;
  const digits = Math.max(2, String(total).length);
  let bytes = 0;
  let only: { readonly name: string; readonly bytes: Uint8Array } | null = null;
  for (const [index, { name, secondName, person, email, values, enclosed }] of letters.entries()) {
    yield { done: index, total, name };
    if (signal?.aborted) throw new RefusalError('job-cancelled');
    const letter = await writeMail({
      to: mailAddresses(email).addresses.map((address) => ({ name: person || name, address })),
      subject: fillLetter(subject, values).replaceAll('\n', ' '),
      text: fillLetter(text, values),
      ...(await enclosed()),
    });
    bytes += letter.length;
    // Most of a letter is the draft, so the first one says how large all will be.
    if (Math.max(bytes, letter.length * total) > MOST_BYTES)
      throw new RefusalError('mails-too-large', { limit: MOST_BYTES / 1024 / 1024 });
    const file = safeFileName([name, secondName].filter((part) => part !== '').join(' '));
    if (total === 1) only = { name: `${file} ${words}.eml`, bytes: letter };
    else archive.add('', `${String(index + 1).padStart(digits, '0')} ${file}.eml`, letter, true);
  }
  yield { done: total, total, name: '' };
  const file = only ?? { name: `${safeFileName(title)} ${words}.zip`, bytes: archive.end() };
  return {
    blob: ctx.scratch.put(file.bytes),
    name: file.name,
    mime: only ? 'message/rfc822' : 'application/zip',
    size: file.bytes.length,
    letters: total,
    problems: letters.flatMap(({ name, email, problems = [] }) => [...addressProblems(name, email), ...problems]),
  };
}

function addressProblems(name: string, email: string): readonly Problem[] {
  const { addresses, wrong } = mailAddresses(email);
  if (wrong.length > 0)
    return [{ code: 'mail-address-wrong', severity: 'warning', params: { name, email: wrong.join('、') } }];
  return addresses.length === 0 ? [{ code: 'mail-address-missing', severity: 'warning', params: { name } }] : [];
}
