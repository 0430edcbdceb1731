import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cli } from '#tests/builders/cli.ts';
import { emptyWorkspace } from '#tests/builders/workspace.ts';

it('says whether there is a passphrase to whoever does not know it', async () => {
  const dir = await emptyWorkspace();
  const file = join(dirname(dir), 'passphrase.txt');
  await writeFile(file, '四个互不相干的词语拼成一句\n');
  expect((await cli('passphrase', dir, 'set', '--new-passphrase-file', file)).code).toBe(0);
  const { code, out } = await cli('passphrase', dir, 'state', '--json');
  expect([code, JSON.parse(out)]).toMatchObject([0, { protected: true, locked: true }]);
});
