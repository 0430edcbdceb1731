import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { job, query } from './base.ts';

/** Whether people and attachments of the workspace are sealed (加密), and whether it is open. */
export const lockStateSchema = z.object({
  protected: z.boolean(),
  /** A passphrase is needed: every other procedure refuses `workspace-locked`. */
  locked: z.boolean(),
  /** Files are being sealed or opened: nothing else is answered meanwhile. */
  working: z.boolean(),
  /** Name of the folder, for whoever has several open. */
  folder: z.string(),
  /** Minutes without anybody until it locks itself; 0 = never. */
  idleMinutes: z.number(),
  /** Seconds until the next passphrase is looked at. */
  waitSeconds: z.number(),
});
export type LockState = z.infer<typeof lockStateSchema>;

/** Minutes without anybody that can be chosen. */
export const IDLE_MINUTES = [0, 5, 15, 30, 60] as const;

const sealingEvent = z.union([
  /** 24 groups of digits, told once: whoever has them opens the workspace without the passphrase. */
  z.object({ recoveryKey: z.string() }),
  z.object({ done: z.number(), total: z.number() }),
]);
const secret = z.string().min(1).max(1024);

export const protectionProcedures = {
  /** Answered while the workspace is locked, too. `active`: somebody used the page since it was asked last. */
  lockState: query
    .meta({ kind: 'query', whileLocked: true })
    .input(z.object({ active: z.boolean().default(false) }).default({ active: false }))
    .output(lockStateSchema),
  /** Opens the workspace by its passphrase or its recovery key. Refused: `passphrase-wrong`, `unlock-wait` (params seconds). */
  unlock: job.meta({ kind: 'job', whileLocked: true }).input(z.object({ secret })).output(lockStateSchema),
  /** Closes the workspace until the passphrase is given again. */
  lock: job.output(lockStateSchema),
  /**
   * Sets a passphrase and seals people and attachments; goes on by itself at the next unlocking when it is interrupted. Refused:
   * `passphrase-short` (params least), `protection-set`, `storage-read-only`.
   */
  protect: job
    .input(z.object({ passphrase: secret, idleMinutes: z.number().int().min(0).max(1440) }))
    .output(eventIterator(sealingEvent)),
  /** Opens everything again and forgets the key. Refused: `passphrase-wrong`, `unlock-wait`, `protection-none`. */
  unprotect: job.input(z.object({ secret })).output(eventIterator(sealingEvent)),
  /** Another passphrase for the same key. Refused: `passphrase-wrong`, `passphrase-short`, `unlock-wait`, `protection-none`. */
  changePassphrase: job.input(z.object({ secret, next: secret })).output(lockStateSchema),
  setIdleMinutes: job.input(z.object({ minutes: z.number().int().min(0).max(1440) })).output(lockStateSchema),
};
