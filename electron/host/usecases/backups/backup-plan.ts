import { join } from 'node:path';
import type { BackupPlan, BackupReason } from '#host/storage/index.ts';
import type { EffectivePolicy } from '#machine/index.ts';

/** Commands before which a backup is made: what many records come from at once, and what is final. */
const BEFORE: Readonly<Record<string, BackupReason>> = {
  'ballot.close': 'before-close',
  'ballot.import-votes': 'before-import',
  'committee.import-members': 'before-import',
  'draft.import': 'before-import',
  'plan.import': 'before-import',
  'round.import': 'before-import',
};

/** Where and when the backups of a workspace are made. `stays`: the host is behind an interface, not a single command. */
export function backupPlan(options: {
  readonly settings: string | undefined;
  readonly policy: EffectivePolicy;
  readonly version: string;
  readonly stays: boolean;
}): BackupPlan {
  const { settings, policy, version, stays } = options;
  return {
    roots: {
      outside: settings === undefined ? undefined : join(settings, 'backups'),
      policy: policy.values.BackupRoot,
    },
    everywhere: stays,
    app: version,
    before: (command) => BEFORE[command] ?? null,
  };
}
