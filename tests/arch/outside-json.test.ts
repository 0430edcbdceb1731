import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where `JSON.parse` stands by itself: the readers themselves, lines that this program wrote and checks, and a page's own storage. */
const OWN = [
  'shared/base/outside-json.ts',
  'electron/host/storage/',
  'electron/host/usecases/backups/drill-record.ts',
  'electron/cli/verbs/workspace-verbs.ts',
  'renderer/src/',
  'electron/host/exporters/packet/client/',
  'electron/launch/',
];

it('JSON of strangers is read in one way only (parseOutsideJson)', () => {
  const sources = ['shared', 'electron', 'renderer/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(?:[mc]?[tj]sx?)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
  const others = sources.filter(
    (file) =>
      !OWN.some((own) => file.startsWith(own)) && /\bJSON\.parse\(/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(others).toEqual([]);
});
