import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostContext } from '#host/host-context.ts';
import { need, RefusalError } from '#host/refusal-error.ts';

/** Looks at a package that was received, without opening it: what it holds, whether anything was changed, who signed. */
export async function inspectArchive(ctx: HostContext, blob: string, publicKeys: readonly string[]) {
  const keys = [...publicKeys, ...(ctx.signer ? [(await ctx.signer()).publicKey] : [])];
  return described(ctx, await bytesOf(ctx, blob), keys);
}

/** Opens an uploaded package beside this workspace; empty where the door cannot. Refuses `archive-unsound`. */
export async function openArchive(ctx: HostContext, blob: string): Promise<{ url: string }> {
  const bytes = await bytesOf(ctx, blob);
  const { ok, problems } = await described(ctx, bytes, []);
  if (!ok) throw new RefusalError('archive-unsound', { count: problems.length });
  if (!ctx.openBeside) return { url: '' };
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-package-'));
  try {
    const path = join(folder, 'package.zsarchive');
    await writeFile(path, bytes);
    return { url: await ctx.openBeside(path) };
  } finally {
    await rm(folder, { recursive: true, force: true }); // it was unpacked elsewhere
  }
}

async function bytesOf(ctx: HostContext, blob: string): Promise<Uint8Array> {
  return ctx.scratch.get(blob) ?? need(await ctx.store.readBlob(blob));
}

async function described(ctx: HostContext, bytes: Uint8Array, publicKeys: readonly string[]) {
  return need(await ctx.workers.run('inspect-archive', { bytes, publicKeys }));
}
