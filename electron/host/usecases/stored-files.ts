import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';

/** Files that were uploaded, with their bytes; refuses with `file-not-here` when the workspace has lost one. */
export function readStoredFiles(
  ctx: HostContext,
  files: readonly { readonly blob: string; readonly name: string }[],
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  return Promise.all(
    files.map(async ({ blob, name }) => {
      const bytes = await ctx.store.readBlob(blob);
      if (!bytes.ok) throw new RefusalError('file-not-here', { name });
      return { name, bytes: bytes.value };
    }),
  );
}
