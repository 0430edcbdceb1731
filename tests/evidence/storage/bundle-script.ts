import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';

/** A script with all it imports in one file: hundreds of processes start with it, and reading the sources would be most of their time. */
export async function bundleScript(source: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'zs-script-')), `${basename(source, '.ts')}.mjs`);
  const bundle = await rolldown({ input: source, platform: 'node' });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return file;
}
