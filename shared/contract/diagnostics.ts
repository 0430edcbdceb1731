import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { command, job, query, receiptSchema } from './base.ts';

/**
 * What stands in the way of saving, or soon may (保存状态). Each kind has three sentences: `app.trouble.<kind>` (what happened),
 * `…-safe` (what is safe) and `…-todo` (what to do).
 */
export const troubleSchema = z.object({
  kind: z.enum([
    'folder-gone',
    'disk-full',
    'not-writable',
    'file-locked',
    'file-pending',
    'write-failed',
    'lock-lost',
    'needs-reopen',
    'held',
    'read-only',
    'nearly-full',
    'large-files',
    'clock-back',
    'clock-ahead',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** ISO time, UTC. */
  since: z.string(),
});
export type Trouble = z.infer<typeof troubleSchema>;

export const healthSchema = z.object({ troubles: z.array(troubleSchema), safeMode: z.boolean() });
export type Health = z.infer<typeof healthSchema>;

const strayFileSchema = z.object({
  file: z.string(),
  what: z.enum(['copy', 'placeholder', 'named-copy', 'other']),
  /** The record in it. */
  of: z.object({ kind: z.string(), id: z.string() }).nullable(),
  size: z.number(),
  changedAt: z.string(),
});
export type StrayFileInfo = z.infer<typeof strayFileSchema>;

const differenceWords = z.object({ field: z.string(), here: z.string().nullable(), there: z.string().nullable() });

const counts = z.record(z.string(), z.number());

/** What is said about a desk that does not work as it should (诊断报告): figures and fixed words, nothing of what people wrote or who they are. */
export const diagnosticReportSchema = z.object({
  made: z.string(),
  program: z.object({
    version: z.string(),
    /** Of the sources it was built from; empty in a source tree. */
    commit: z.string(),
    /** SHA-256 of the packed program (`app.asar`), which a release publishes; empty where there is none. */
    asar: z.string(),
    /** `desktop`, `browser` or `cli`. */
    door: z.string(),
    node: z.string(),
    /** Empty outside the desktop application. */
    electron: z.string(),
    chromium: z.string(),
    platform: z.string(),
    arch: z.string(),
    /** Seconds. */
    uptime: z.number(),
    safeMode: z.boolean(),
    /** MB: in use by the program, and of the machine. */
    memory: z.object({ rss: z.number(), heap: z.number(), machine: z.number(), machineFree: z.number() }),
  }),
  workspace: z.object({
    /** `folder` or `archive`. */
    kind: z.string(),
    readOnly: z.boolean(),
    /** Number of records, of bytes in them and of the largest, by kind. */
    records: z.array(z.object({ kind: z.string(), count: z.number(), bytes: z.number(), largest: z.number() })),
    /** Schema versions of the kinds in this program. */
    schema: counts,
    auditRecords: z.number(),
    /** Number of findings of opening, by code. */
    problems: counts,
    troubles: z.array(z.string()),
    strays: counts,
    /** Longest path of a file of this workspace, in characters; above 240 other programs fail. */
    longestPath: z.number(),
  }),
  lock: z.object({ state: z.enum(['ours', 'others', 'none']), onThisMachine: z.boolean() }),
  volume: z.object({
    place: z.enum(['local', 'synced', 'network']),
    service: z.string(),
    freeMB: z.number(),
    totalMB: z.number(),
    fileSystem: z.string(),
    /** Entries of folders cannot be flushed there, as the probe or a save since the start has seen. */
    noFolderFlush: z.boolean(),
    /** Every account of the machine can read people or attachments (POSIX). */
    openToAll: z.boolean(),
    /** Null in a workspace open read-only: nothing is written there, also not to try. */
    probe: z
      .object({
        saves: z.boolean(),
        error: z.string(),
        ms: z.number(),
        hardLinks: z.boolean(),
        caseCounts: z.boolean(),
        formsCount: z.boolean(),
        folderFlush: z.boolean(),
      })
      .nullable(),
  }),
  /** Keys of the policy in force with the kind of their source; values that name a folder or an address are left out. */
  policy: z.array(z.object({ key: z.string(), value: z.string(), source: z.string() })),
  log: z.object({ files: z.number(), bytes: z.number(), errors: z.number(), last: z.array(z.string()) }),
});
export type DiagnosticReport = z.infer<typeof diagnosticReportSchema>;

export const diagnosticsContract = {
  health: query.output(healthSchema),
  /** The state of saving now, and again whenever it changes. */
  healthChanges: query.output(eventIterator(healthSchema)),
  /** Looks at once whether saving works (again); opens the workspace anew where only that helps. */
  recheck: query.output(healthSchema),
  /**
   * Opens the workspace anew without ending the program, in safe mode (安全模式) or out of it; with `takeOver` from a holder that no longer answers, which takes half a
   * minute of watching. Progress in seconds. Refused: `storage-locked`, `storage-locked-alive`, and what opening refuses.
   */
  reopen: job
    .input(z.object({ takeOver: z.boolean().default(false), safeMode: z.boolean().default(false) }))
    .output(eventIterator(z.object({ done: z.number(), total: z.number() }), z.object({ readOnly: z.boolean() }))),
  report: query.output(diagnosticReportSchema),
  /** Licence texts of what the program is made of (第三方软件声明); empty in a source tree, where nothing is delivered. */
  notices: query.output(z.object({ text: z.string() })),
  /** Text of the log of the program, oldest first; at most the last 2 MB. */
  log: query.output(z.object({ folder: z.string(), text: z.string() })),
  /** Files beside the records: second copies of a sync service, files that are not here yet. */
  strays: query.output(z.array(strayFileSchema)),
  /** Where the record in such a file differs from the one that counts. */
  compareStray: query.input(z.object({ file: z.string() })).output(
    z.object({
      here: z.object({ rev: z.number(), updatedAt: z.string() }).nullable(),
      there: z.object({ rev: z.number(), updatedAt: z.string() }),
      /** Number of differences; `shown` holds at most 300. */
      all: z.number(),
      /** Each place and what stands there, named as in the record of changes. */
      shown: z.array(
        z.object({ path: z.string(), words: z.object({ 'zh-CN': differenceWords, en: differenceWords }) }),
      ),
    }),
  ),
  /** Moves such a file to `quarantine/`. Refused: `storage-not-found`. */
  setAside: command.input(z.object({ file: z.string() })).output(receiptSchema),
};
