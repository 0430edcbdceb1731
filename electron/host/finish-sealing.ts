import { RefusalError } from '#host/refusal-error.ts';
import { registry } from '#host/registry.ts';
import {
  type Confidential,
  type FileOps,
  nodeTimers,
  openWorkspace,
  type Registry,
  type Sealer,
  sealWorkspace,
} from '#host/storage/index.ts';
import type { Progress } from './latch.ts';
import type { HostOptions } from './open-host.ts';

/**
 * Seals every file of a workspace that is to be sealed, or opens them again, as `confidential.json` says, while nobody has it open. Refused as
 * opening is; `storage-locked` when somebody else has it.
 */
export async function finishSealing(
  { workspace, actor, now = Date.now, readOnly = false, safeMode = false }: HostOptions,
  ops: FileOps,
  confidential: Confidential,
  sealer: Sealer,
  tell: Progress,
): Promise<void> {
  if (readOnly || safeMode) throw new RefusalError('storage-read-only');
  // What is to be opened is read with the key and written as it is.
  const writer = confidential.state === 'opening' ? { ...sealer, seal: (plain: Uint8Array) => plain } : sealer;
  const kinds: Registry = registry;
  const options = {
    registry: kinds,
    sealer: writer,
    fileOps: ops,
    clock: { now },
    backups: 'off',
    whenLocked: 'refuse',
  } as const;
  const opened = await openWorkspace(workspace, options);
  if (!opened.ok) throw new RefusalError(opened.error.code, opened.error.params);
  const { store } = opened.value;
  try {
    await sealWorkspace(store, confidential, sealer, {
      ops,
      timers: nodeTimers,
      registry: kinds,
      actor,
      onProgress: tell,
    });
  } finally {
    await store.close();
  }
}
