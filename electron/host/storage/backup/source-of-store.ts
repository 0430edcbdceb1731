import type { CommitReceipt, CommitTarget } from '../change-set.ts';
import { type CommitContext, finishPending } from '../commit.ts';
import { relativeLogPath, relativePath } from '../workspace-paths.ts';
import type { BackupSource } from './make-backup.ts';

type OpenStore = {
  readonly workspaceId: string;
  readonly name: string;
  subscribe(listener: (receipt: CommitReceipt) => void): unknown;
};

/** What backups need of an open workspace. `alone` runs when everything begun before is done. */
export function sourceOfStore(
  store: OpenStore,
  context: CommitContext,
  alone: <T>(work: () => Promise<T>) => Promise<T>,
): BackupSource {
  const { ops, timers, dir, catalogue, audit } = context;
  let written = new Set<string>();
  const pathOf = ({ kind, id, log }: CommitTarget): string =>
    log ? relativeLogPath(catalogue.kind(kind), id) : relativePath(catalogue.kind(kind), id);
  store.subscribe(({ targets }) => {
    for (const target of targets) written.add(pathOf(target));
  });
  return {
    ops,
    timers,
    dir,
    workspaceId: store.workspaceId,
    workspaceName: store.name,
    kinds: catalogue.kinds,
    position: () => audit.position,
    changedSince: async ({ seq, hash }) => {
      const changed = new Set<string>();
      let goesOn = seq === 0;
      await audit.walkBack((record) => {
        if (record.seq === seq) goesOn = record.hash === hash;
        if (record.seq <= seq) return true;
        for (const target of record.targets) if (catalogue.knows(target.kind)) changed.add(pathOf(target));
        return false;
      });
      return goesOn ? changed : null;
    },
    written: () => {
      const now = written;
      written = new Set();
      return now;
    },
    alone: (work) =>
      alone(async () => {
        await finishPending(context); // a rename that is held up would leave a record without its file
        return work();
      }),
  };
}
