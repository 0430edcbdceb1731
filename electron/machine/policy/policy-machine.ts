import { execFile } from 'node:child_process';
import { open } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';

/** What reading a policy needs of a machine; tests hand over another one. */
export type PolicyMachine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly user: string;
  /** Null = there is no such file. Throws when it cannot be read. */
  readFile(path: string): Promise<OwnedFile | null>;
  /** Standard output and exit code of a program named by its absolute path; throws when it cannot be run or takes too long. */
  run(program: string, args: readonly string[]): Promise<{ readonly code: number; readonly output: Uint8Array }>;
};

export type OwnedFile = {
  readonly bytes: Uint8Array;
  /** The file and its folder belong to the administrator, and nobody else may write them. */
  readonly trusted: boolean;
};

const MOST_BYTES = 1024 * 1024;
const PATIENCE_MS = 10_000;

export const thisMachine: PolicyMachine = {
  platform: process.platform,
  env: process.env,
  user: userInfo().username,
  readFile: ownedFile,
  run: (program, args) =>
    new Promise((resolve, reject) => {
      const options = { encoding: 'buffer', timeout: PATIENCE_MS, maxBuffer: MOST_BYTES, windowsHide: true } as const;
      execFile(program, [...args], options, (error, output) => {
        if (error && typeof error.code !== 'number') reject(error);
        else resolve({ code: error ? Number(error.code) : 0, output });
      });
    }),
};

/** Reads the file and judges it by the same descriptor, so that nothing is exchanged in between. */
async function ownedFile(path: string): Promise<OwnedFile | null> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const found = await file.stat();
    if (!found.isFile() || found.size > MOST_BYTES) throw new Error('not a small file');
    const folder = await open(dirname(path), 'r');
    const around = await folder.stat().finally(() => folder.close());
    const safe = ({ uid, mode }: { uid: number; mode: number }) => uid === 0 && (mode & 0o022) === 0;
    return { bytes: await file.readFile(), trusted: safe(found) && safe(around) };
  } finally {
    await file.close();
  }
}
