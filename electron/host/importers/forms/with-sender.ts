import { createHash } from 'node:crypto';
import type { Problem } from '#shared/base/index.ts';
import type { FormFile } from './form-file.ts';
import { NOTHING_READ } from './nothing-read.ts';

/** Who sent the letter that a form came with. */
type Sender = { readonly person: string; readonly email: string; readonly date: string | null };

/** The form with what only its letter tells: person, address and day count where the form itself does not name them. */
export function withSender(form: FormFile, from: Sender | undefined): FormFile {
  if (!from) return form;
  return {
    ...form,
    person: form.person ?? (from.person || null),
    email: form.email ?? (from.email || null),
    date: form.date ?? from.date,
  };
}

/** A letter or archive itself, of which only its problems are told. */
export function openedForm(bytes: Uint8Array, file: string, problems: readonly Problem[]): FormFile {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  return { ...NOTHING_READ, file, contentHash, problems };
}
