import type { FormFile } from './form-file.ts';

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
