import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countStart } from '#machine/index.ts';

test('two starts of a workspace that did not come to an end: the third is in safe mode, and one that went well ends it', async () => {
  const settings = mkdtempSync(join(tmpdir(), 'zs-start-'));
  const modes = [];
  for (let n = 0; n < 3; n++) modes.push((await countStart(settings, '/a')).safeMode);
  expect(modes).toEqual([false, false, true]);
  expect((await countStart(settings, '/b')).failed).toBe(0);
  await (await countStart(settings, '/a')).settled();
  expect((await countStart(settings, '/a')).safeMode).toBe(false);
});
