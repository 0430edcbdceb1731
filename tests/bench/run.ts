import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchChecks } from './checks.ts';
import { benchComments } from './comments.ts';
import { benchCompare } from './compare.ts';
import { benchDossier } from './dossier.ts';
import { benchEditor } from './editor.ts';
import { benchForms } from './forms.ts';
import { benchGrid } from './grid.ts';
import { benchImport } from './import.ts';
import { benchLarge } from './large.ts';
import { line, lines } from './measure.ts';
import { benchPapers } from './papers.ts';
import { benchProvince } from './province.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchStorage } from './storage.ts';

/** `npm run bench [-- --json]`: the figures of the first release, measured in one run on this machine. */
const folder = await mkdtemp(join(tmpdir(), 'zs-bench-'));
console.log(`${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}`);
try {
  await benchStart(folder);
  await benchPapers(folder);
  await benchDossier(folder);
  await benchChecks();
  await benchForms(folder);
  await benchComments(folder);
  await benchImport();
  await benchCompare();
  await benchStorage(folder);
  await benchLarge(folder);
  await benchEditor(folder);
  await benchSearch(folder);
  await benchGrid(folder);
  await benchProvince(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
line('peak memory of this process', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`, '', null);
if (process.argv.includes('--json')) console.log(JSON.stringify(lines(), null, 2));
