import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostRegistry } from '#host/registry.ts';
import { type CheckpointSigner, checkpointText, type WorkspaceStore } from '#host/storage/index.ts';
import { writeWhole } from '#machine/index.ts';
import type { Problem } from '#shared/base/index.ts';

/** Commands that close something for good: what stood in the record then is worth keeping elsewhere. */
const CLOSING: ReadonlySet<string> = new Set(['ballot.close', 'meeting.approve-minutes']);
/** A share that does not answer does not keep the program open. */
const PATIENCE_MS = 3_000;

export type CheckpointCopies = {
  /** Puts the checkpoint as it stands into the folder; what goes wrong becomes a problem. */
  copy(text: string, seq: number): Promise<void>;
  problems(): readonly Problem[];
  close(): Promise<void>;
};

export type CheckpointCopyOptions = {
  readonly store: WorkspaceStore<HostRegistry>;
  readonly signer: (() => Promise<CheckpointSigner>) | null;
  /** Policy `CheckpointFolder`; undefined = nothing is copied. */
  readonly folder: string | undefined;
};

/**
 * Copies of checkpoints (存证点) in the folder that the administrator prescribes: whenever a person makes one, a ballot closes or minutes are
 * approved. One file each, `<workspace>-<number of the entry>.txt`, never overwritten.
 */
export function createCheckpointCopies({ store, signer, folder }: CheckpointCopyOptions): CheckpointCopies {
  let lack: Problem | null = null;
  let last: Promise<void> = Promise.resolve();
  const write = async (text: string, seq: number): Promise<void> => {
    if (folder === undefined) return;
    try {
      await keep(folder, `${store.workspaceId}-${String(seq).padStart(8, '0')}.txt`, text);
      lack = null;
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? 'error';
      lack = { code: 'policy-checkpoint-copy-failed', severity: 'error', params: { folder, reason } };
    }
  };
  const copy = (text: string, seq: number) => {
    last = last.then(() => write(text, seq));
    return last;
  };
  const stop = store.subscribe(({ command }) => {
    if (folder === undefined || !CLOSING.has(command)) return;
    const checkpoint = store.checkpoint();
    last = last.then(async () => write(checkpointText(checkpoint, signer ? await signer() : null), checkpoint.seq));
  });
  return {
    copy,
    problems: () => (lack ? [lack] : []),
    async close() {
      stop();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS);
      });
      await Promise.race([last, late]);
      clearTimeout(timer);
    },
  };
}

async function keep(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, name), text);
}
