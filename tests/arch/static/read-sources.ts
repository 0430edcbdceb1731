import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Text of every source by its path in the repository. */
export type Sources = ReadonlyMap<string, string>;

/** The sources of shell, host, doors and interface; scripts that build are no part of the product. */
export function readSources(): Sources {
  const files = globSync(['electron/**/*.ts', 'renderer/src/**/*.{ts,tsx}', 'shared/**/*.ts'], { cwd: root });
  return new Map(
    files
      .map((file) => file.split(sep).join('/'))
      .filter((file) => !file.startsWith('electron/launch/'))
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}
