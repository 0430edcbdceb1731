import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import { sha256 } from '../digest.ts';
import { discard, flushFolder, writeDurably } from '../durable-write.ts';
import { errorCode, type FileOps } from '../file-ops.ts';
import type { Timers } from '../ports.ts';
import { StorageError } from '../storage-error.ts';
import { parseStrictJson } from '../strict-json.ts';

/** Says that people and attachments of the workspace are sealed, and holds their key, wrapped. */
export const CONFIDENTIAL = 'confidential.json';
/** The same once more: without this file nobody could read what is sealed. */
const SECOND = 'confidential.copy.json';
const VERSION = 1;

/**
 * Of `N × r × p`, which takes 128 bytes of memory each: 256 MB and about a second, twice what is ever written. A forged file cannot take more, and
 * is called damaged.
 */
const MOST_WORK = 2 ** 21;
const LONGEST = 1_024;

const base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/);
/** A key under a key: AES-256-GCM with its tag at the end. */
const wrapped = z.object({ nonce: base64, key: base64 });

const confidentialSchema = z.object({
  kind: z.literal('confidential'),
  version: z.number().int().min(1),
  workspaceId: z.string(),
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  /** `sealing`, `opening`: not all files are done yet; goes on at the next opening. */
  state: z.enum(['sealing', 'sealed', 'opening']),
  /** Minutes without anybody until the desk locks itself; 0 = never. */
  idleMinutes: z.number().int().min(0).max(1440),
  kdf: z
    .object({
      name: z.literal('scrypt'),
      N: z
        .number()
        .int()
        .min(2 ** 14)
        .max(MOST_WORK)
        .refine((N) => Number.isInteger(Math.log2(N))),
      r: z.number().int().min(1).max(16),
      p: z.number().int().min(1).max(4),
      salt: base64.max(LONGEST),
    })
    .refine(({ N, r, p }) => N * r * p <= MOST_WORK),
  byPassphrase: wrapped,
  byRecoveryKey: wrapped,
});
export type Confidential = z.infer<typeof confidentialSchema>;
export type Wrapped = z.infer<typeof wrapped>;

/**
 * `confidential.json`; null = the workspace is not sealed. A damaged or lost one is read from its second copy. Throws `storage-confidential-damaged`, `storage-newer-format`.
 */
export async function readConfidential(ops: FileOps, dir: string): Promise<Confidential | null> {
  let damaged = false;
  for (const file of [CONFIDENTIAL, SECOND]) {
    const read = await readOne(ops, dir, file);
    if (read === 'damaged') damaged = true;
    else if (read !== null) return read;
  }
  if (!damaged) return null;
  throw new StorageError('storage-confidential-damaged', { file: CONFIDENTIAL });
}

async function readOne(ops: FileOps, dir: string, file: string): Promise<Confidential | 'damaged' | null> {
  let bytes: Uint8Array;
  try {
    bytes = await ops.readFile(join(dir, file));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw error;
  }
  let value: { version?: unknown; sha256?: unknown } | null;
  try {
    value = parseStrictJson(bytes, file) as typeof value;
  } catch (error) {
    if (error instanceof StorageError) return 'damaged';
    throw error;
  }
  if (typeof value?.version === 'number' && value.version > VERSION)
    throw new StorageError('storage-newer-format', { file, version: value.version, known: VERSION });
  const parsed = confidentialSchema.safeParse(value);
  return parsed.success && value?.sha256 === sha256(canonicalJson(parsed.data)) ? parsed.data : 'damaged';
}

/** Writes both copies, the second one first. */
export async function writeConfidential(ops: FileOps, timers: Timers, dir: string, value: Confidential): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify({ ...value, sha256: sha256(canonicalJson(value)) }, null, 2)}\n`);
  for (const name of [SECOND, CONFIDENTIAL])
    await writeDurably(ops, timers, join(dir, name), bytes, join(dir, 'recovery'));
}

/** Nothing is sealed any more. */
export async function removeConfidential(ops: FileOps, dir: string): Promise<void> {
  for (const name of [CONFIDENTIAL, SECOND]) await discard(ops, join(dir, name));
  await flushFolder(ops, dir);
}
