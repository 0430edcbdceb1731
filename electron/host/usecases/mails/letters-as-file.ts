import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { Archive, safeName } from '../papers/index.ts';

/** Letters with one draft of some MB for hundreds of recipients must not fill the memory. */
const MOST_BYTES = 400 * 1024 * 1024;

export type LetterToMake = {
  /** Whom it is shown to be for while it is made, and its file is named after. */
  readonly name: string;
  readonly file: string;
  readonly make: () => Promise<Uint8Array>;
};

/**
 * Makes letters one after the other: one is a file by itself, several are numbered in a zip. Yields before each. `title` and `words` name
 * the file. Refuses `job-cancelled`, `mails-too-large`.
 */
export async function* lettersAsFile(
  ctx: HostContext,
  letters: readonly LetterToMake[],
  { title, words }: { readonly title: string; readonly words: string },
  signal?: AbortSignal,
) {
  const archive = new Archive();
  const total = letters.length;
  const digits = Math.max(2, String(total).length);
  let bytes = 0;
  let only: { readonly name: string; readonly bytes: Uint8Array } | null = null;
  for (const [index, { name, file, make }] of letters.entries()) {
    yield { done: index, total, name };
    if (signal?.aborted) throw new RefusalError('job-cancelled');
    const letter = await make();
    bytes += letter.length;
    // Most of a letter is the draft, so the first one says how large all will be.
    if (Math.max(bytes, letter.length * total) > MOST_BYTES)
      throw new RefusalError('mails-too-large', { limit: MOST_BYTES / 1024 / 1024 });
    if (total === 1) only = { name: `${safeName(file)} ${words}.eml`, bytes: letter };
    else archive.add('', `${String(index + 1).padStart(digits, '0')} ${safeName(file)}.eml`, letter, true);
  }
  yield { done: total, total, name: '' };
  const file = only ?? { name: `${safeName(title)} ${words}.zip`, bytes: archive.end() };
  return {
    blob: ctx.scratch.put(file.bytes),
    name: file.name,
    mime: only ? 'message/rfc822' : 'application/zip',
    size: file.bytes.length,
    letters: total,
  };
}
