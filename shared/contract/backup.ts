import { z } from 'zod';
import { command, problemSchema, query, receiptSchema } from './base.ts';
import { historyEntrySchema } from './history.ts';

const placeSchema = z.enum(['inside', 'outside', 'policy']);
export type BackupPlaceId = z.infer<typeof placeSchema>;
const reasonSchema = z.enum([
  'regular',
  'manual',
  'before-migration',
  'before-import',
  'before-close',
  'before-restore',
]);

/** Which backup: its place and its name, `20261122T041000123`. */
export const backupRefSchema = z.object({ place: placeSchema, name: z.string().regex(/^\d{8}T\d{9}$/) });

export const backupSchema = z.object({
  name: z.string(),
  /** ISO time, UTC. */
  at: z.string(),
  /** Null = its list of files cannot be read, nor can it be restored. */
  why: reasonSchema.nullable(),
  files: z.number(),
  /** Bytes of all its files; what is the same in several backups is kept once. */
  bytes: z.number(),
  /** Version of the application that made it. */
  app: z.string(),
  /** Last entry of the record of changes in it. */
  seq: z.number(),
});
export type BackupInfo = z.infer<typeof backupSchema>;

const placeInfoSchema = z.object({
  place: placeSchema,
  folder: z.string(),
  /** Attachments stand in it, too. */
  blobs: z.boolean(),
  /** Why the last backup there did not succeed, or why the place cannot be looked at. */
  problem: problemSchema.nullable(),
  /** The newest first. */
  backups: z.array(backupSchema),
});

/** 恢复演练: what became of the newest backup of a place. */
const drillResultSchema = z.object({
  place: placeSchema,
  name: z.string(),
  ok: z.boolean(),
  files: z.number(),
  /** Entries of the record of changes that were verified. */
  records: z.number(),
  /** Milliseconds. */
  took: z.number(),
  problems: z.array(problemSchema),
});

export const drillSchema = z.object({ at: z.string(), results: z.array(drillResultSchema) });
export type Drill = z.infer<typeof drillSchema>;

/** A record as it is now beside a backup. */
const differenceSchema = z.object({
  kind: z.string(),
  id: z.string(),
  name: z.string(),
  /** `new`: not in the backup; `deleted`: there again in it. */
  change: z.enum(['new', 'changed', 'deleted']),
  /** Entries of the record of changes; 0 = edits of a text, which have none. */
  times: z.number(),
  lastAt: z.string(),
  lastBy: z.string(),
  words: historyEntrySchema.shape.words,
});
export type BackupDifference = z.infer<typeof differenceSchema>;

export const backupContract = {
  /** Backups (备份) by place, how the newest stands, the last drill. */
  list: query.output(
    z.object({
      places: z.array(placeInfoSchema),
      newest: backupRefSchema.extend({ at: z.string() }).nullable(),
      /** Bytes that older backups of a place may need beside the newest one. */
      cap: z.number(),
      drill: drillSchema.nullable(),
      /** No drill succeeded in the last 91 days, a quarter. */
      drillDue: z.boolean(),
    }),
  ),
  /** Makes one now in every place, read back at once. Refused: `storage-read-only`. */
  make: query.output(
    z.object({
      places: z.array(
        z.object({
          place: placeSchema,
          name: z.string(),
          files: z.number(),
          /** Bytes that were not in the place before. */
          added: z.number(),
          problem: problemSchema.nullable(),
        }),
      ),
    }),
  ),
  /** What is newer now than in a backup, and would be missing in a workspace restored from it. Refused: `backup-not-found`. */
  compare: query.input(backupRefSchema).output(
    z.object({
      at: z.string(),
      /** False = the record of changes does not go on from that backup: they cannot be compared entry by entry. */
      goesOn: z.boolean(),
      records: z.number(),
      differences: z.array(differenceSchema),
      /** Objects that are not listed. */
      more: z.number(),
    }),
  ),
  /**
   * Puts a backup into a new or empty folder and verifies it there; this workspace stays as it is. Refused: `backup-not-found`,
   * `backup-folder-relative`, `backup-folder-inside`, `policy-workspace-root`, `storage-folder-not-empty`, `storage-backup-damaged`.
   */
  restore: query.input(backupRefSchema.extend({ folder: z.string() })).output(
    z.object({
      folder: z.string(),
      files: z.number(),
      bytes: z.number(),
      records: z.number(),
      problems: z.array(problemSchema),
    }),
  ),
  /** Opens a folder that `restore` made, beside this workspace; an empty address where the door cannot. Refused: `backup-not-restored`. */
  openRestored: query.input(z.object({ folder: z.string() })).output(z.object({ url: z.string() })),
  /** Restores the newest backup of each place into a temporary folder, verifies and opens it, and removes it. */
  drill: query.output(drillSchema),
  /** Whether to be reminded of a drill on the start page; not in the first thirty days of a workspace. `last`: the one before. */
  drillReminder: query.output(z.object({ due: z.boolean(), last: z.string().nullable() })),
  /** Backups that could go now (清理旧备份): all but the newest of each place that can be restored, every file of it read. */
  older: query.output(
    z.object({
      places: z.array(
        z.object({
          place: placeSchema,
          folder: z.string(),
          /** When the one that stays was made; null = none can be restored, and nothing may go. */
          keeps: z.string().nullable(),
          /** The newest first. */
          backups: z.array(backupSchema),
          /** Bytes that become free without those before a migration, and with them. */
          frees: z.number(),
          freesAll: z.number(),
        }),
      ),
    }),
  ),
  /** Removes backups; the newest of a place that can be restored stays in any case. Refused: `storage-read-only`, `backup-none-sound`. */
  remove: command
    .input(z.object({ backups: z.array(backupRefSchema).max(10_000) }))
    .output(z.object({ removed: z.number(), freed: z.number() })),
  /** Backups that were made before the workspace had its passphrase, the oldest first: they can be read without. */
  plain: query.output(z.object({ backups: z.array(backupRefSchema.extend({ at: z.string() })) })),
  /** Makes a new backup in every place, then removes those that can be read without the passphrase; `left` = those that are still there. */
  replacePlain: command.output(z.object({ removed: z.number(), freed: z.number(), left: z.number() })),
  /** Records that cannot be read or are gone, with the newest backup of each and what it would lack. */
  damaged: query.output(
    z.array(
      z.object({
        kind: z.string(),
        id: z.string(),
        /** The edits of a text, not a record: as many of them come back as are sound, in the file or in a backup. */
        log: z.boolean(),
        name: z.string(),
        problem: problemSchema,
        from: backupRefSchema.extend({ at: z.string() }).nullable(),
        lost: z.array(historyEntrySchema),
      }),
    ),
  ),
  /** Puts the newest backup of a damaged record in its place. Refused: `storage-not-damaged`, `storage-no-backup`, `storage-read-only`. */
  restoreRecord: command
    .input(z.object({ kind: z.string(), id: z.string(), log: z.boolean().default(false) }))
    .output(receiptSchema),
};
