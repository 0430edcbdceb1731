import { RefusalError } from '#host/refusal-error.ts';
import { ok, type Result } from '#shared/base/index.ts';
import type { ArchiveDescription } from '#shared/contract/index.ts';
import { checkArchive } from './check-archive.ts';

/** What a package holds, whether anything was changed, and who signed; plain data, so that it may be asked for in a worker. */
export async function describeArchive(
  bytes: Uint8Array,
  publicKeys: readonly string[],
): Promise<Result<ArchiveDescription>> {
  try {
    const { ok: sound, manifest, signature, keyId, problems } = await checkArchive(bytes, publicKeys);
    const { workspace, committee, project, at, records, checkpoint, files } = manifest;
    return ok({
      ok: sound,
      signature,
      keyId,
      problems: [...problems],
      about: {
        workspace,
        committee,
        title: project.title,
        number: project.number,
        at,
        records,
        checkpoint,
        files: files.length,
        size: files.reduce((sum, file) => sum + file.size, 0),
        redacted: files.filter((file) => file.redacted).length,
      },
    });
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, error: error.refusal };
    throw error;
  }
}
