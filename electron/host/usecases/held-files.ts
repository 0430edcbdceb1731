import type { HostContext } from '#host/host-context.ts';
import type { FormFile } from '#host/importers/forms/index.ts';
import { holdsFiles, type MailFacts } from '#host/importers/mail/index.ts';
import { need } from '#host/refusal-error.ts';
import { blobName } from '#host/storage/index.ts';
import type { Problem } from '#shared/base/index.ts';
import { readStoredFiles } from './stored-files.ts';

type FileRef = { readonly blob: string; readonly name: string };

/** Senders of the files that letters held, by the blob of the file: between the preview and the import only the file is named. */
const senders = new WeakMap<HostContext, Map<string, MailFacts>>();

/**
 * Reads comment files that were uploaded. Letters and archives are replaced by the files they hold, each kept as a blob of its own and
 * named with where it came from; they stay in the list themselves only where something is to be said of them. One form for each file.
 */
export async function readHeldForms(
  ctx: HostContext,
  given: readonly FileRef[],
): Promise<{ readonly files: readonly FileRef[]; readonly forms: readonly FormFile[] }> {
  const known = senders.get(ctx) ?? new Map<string, MailFacts>();
  senders.set(ctx, known);
  const stored = await readStoredFiles(ctx, given);
  const opened = await ctx.workers.run('open-files', { files: stored.filter(holdsFiles) });
  const next = opened[Symbol.iterator]();
  const files: FileRef[] = [];
  const inputs: { name: string; bytes: Uint8Array; from?: MailFacts; opened?: readonly Problem[] }[] = [];
  const blobs: Uint8Array[] = [];
  for (const [index, file] of stored.entries()) {
    const ref = given[index] as FileRef;
    const held = holdsFiles(file) ? next.next().value : undefined;
    if (!held || held.problems.length > 0) {
      const from = known.get(ref.blob);
      files.push(ref);
      inputs.push({ ...file, ...(from ? { from } : {}), ...(held ? { opened: held.problems } : {}) });
    }
    for (const { name, bytes, from } of held?.files ?? []) {
      const blob = blobName(bytes);
      if (from) known.set(blob, from);
      blobs.push(bytes);
      files.push({ blob, name });
      inputs.push({ name, bytes, ...(from ? { from } : {}) });
    }
  }
  if (blobs.length > 0) {
    need(await ctx.store.commit({ blobs }, { actor: ctx.actor, command: 'file.upload', undo: 'none' }));
  }
  return { files, forms: await ctx.workers.run('read-forms', { files: inputs }) };
}
