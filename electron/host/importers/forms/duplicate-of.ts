import type { FormFile } from './form-file.ts';

/**
 * Files that were sent twice: index of the repeated file → index of the first one. Two files are the same when their bytes are,
 * whatever their names.
 */
export function duplicateOf(forms: readonly Pick<FormFile, 'contentHash'>[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  forms.forEach((form, index) => {
    const earlier = first.get(form.contentHash);
    if (earlier === undefined) first.set(form.contentHash, index);
    else repeated.set(index, earlier);
  });
  return repeated;
}

/** Files whose comments are word for word those of an earlier file of the same organisation, though saved anew. */
export function sameContentAs(forms: readonly FormFile[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  forms.forEach((form, index) => {
    if (form.rows.length === 0) return;
    const texts = form.rows.map((row) => [
      row.organisation,
      row.clause,
      row.original,
      row.comment,
      row.proposal,
      row.reason,
    ]);
    const key = JSON.stringify(texts);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else if (forms[earlier]!.contentHash !== form.contentHash) repeated.set(index, earlier);
  });
  return repeated;
}
