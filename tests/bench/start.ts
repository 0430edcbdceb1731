import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildInterface, hasChromium, startBrowser, withDoor } from './door.ts';
import { line, ms } from './measure.ts';

const cli = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));
const RUNS = 5;

/** From the start of the browser door, built already, to the first page of the sample with its heading. */
export async function benchStart(folder: string): Promise<void> {
  if (!hasChromium()) return line('start to the first page', 'no Chromium here', 'under 2 s', null);
  const workspace = join(folder, 'sample');
  const assets = join(folder, 'start-assets');
  const made = spawnSync(process.execPath, [cli, 'init', workspace, '--sample']);
  if (made.status !== 0) throw new Error('the sample was not made');
  await buildInterface(assets);
  const browser = await startBrowser();
  try {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const begun = performance.now();
      await withDoor(browser, { workspace, assets }, async () => {
        times.push(performance.now() - begun);
      });
    }
    const [first = 0, ...rest] = times;
    const median = rest.sort((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0;
    line(
      'start of the sample to its first page',
      `${ms(median)}; the first time ${ms(first)}`,
      'under 2 s',
      median < 2000,
    );
  } finally {
    await browser.close();
  }
}
