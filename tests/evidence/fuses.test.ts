import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shortOf } from './evidence-row.ts';
import { packedFuses } from './rows/fuses.ts';

const HOOK = join('electron', 'launch', 'packaging', 'after-pack.mjs');

// Without the step that sets them, the fuses of the stand-in stay as they were: all wrong.
it('fuses that nobody sets are found, every one', async () => {
  const measured = await packedFuses(['linux'], (project) =>
    writeFileSync(join(project, HOOK), 'export const afterPack = () => {};\n'),
  );
  expect(measured.findings).toHaveLength(9);
  expect(shortOf(measured)).toHaveLength(1);
});
