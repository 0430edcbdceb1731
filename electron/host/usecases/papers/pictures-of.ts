import type { HostContext } from '#host/host-context.ts';
import type { Publication } from '#shared/publishing/index.ts';

/** The bytes of the pictures of a publication by SHA-256; lost ones are left out. */
export async function picturesOf(
  ctx: HostContext,
  publication: Pick<Publication, 'blobs'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const blobs = new Map<string, Uint8Array>();
  for (const sha of publication.blobs) {
    const bytes = await ctx.store.readBlob(sha);
    if (bytes.ok) blobs.set(sha, bytes.value);
  }
  return blobs;
}
