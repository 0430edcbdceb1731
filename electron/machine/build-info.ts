import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseOutsideJson } from '#shared/base/index.ts';

/** What is known of the program that runs (构建信息); all of it is empty or null in a source tree. */
export type BuildInfo = {
  /** Of the sources; ends in `-dirty` where they were changed since. */
  readonly commit: string;
  /** The packed program (`app.asar`). */
  readonly archive: string | null;
  /** Licence texts of third parties, beside the program. */
  readonly notices: string | null;
};

export const SOURCE_TREE: BuildInfo = { commit: '', archive: null, notices: null };

/** What `electron/launch/bundle.mjs` writes. */
const buildSchema = z.object({ version: z.string(), commit: z.string() });

const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** `module`: address of the bundle that runs; `build-info.json` lies beside it. */
export function readBuildInfo(module: string): BuildInfo {
  const path = fileURLToPath(module);
  const beside = join(dirname(path), 'build-info.json');
  const archive = /^(.*[\\/]app\.asar)[\\/]/.exec(path)?.[1] ?? null;
  const notices = archive === null ? null : join(dirname(archive), NOTICES);
  return {
    commit: existsSync(beside) ? buildSchema.parse(parseOutsideJson(readFileSync(beside, 'utf8'))).commit : '',
    archive,
    notices: notices !== null && existsSync(notices) ? notices : null,
  };
}

/** SHA-256 of the archive in hexadecimal, or empty where it cannot be read. */
export async function archiveSum({ archive }: BuildInfo): Promise<string> {
  if (archive === null) return '';
  const bytes = await wholeFile(archive).catch(() => null);
  return bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');
}

/** Electron shows an archive as a folder; its `original-fs` shows the file. */
function wholeFile(path: string): Promise<Buffer> {
  if (!process.versions['electron']) return readFile(path);
  const files: typeof import('node:fs') = createRequire(import.meta.url)('original-fs');
  return files.promises.readFile(path);
}
