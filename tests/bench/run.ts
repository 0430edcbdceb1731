import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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

const PARTS: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  start: benchStart,
  papers: benchPapers,
  dossier: benchDossier,
  checks: benchChecks,
  forms: benchForms,
  comments: benchComments,
  import: benchImport,
  compare: benchCompare,
  storage: benchStorage,
  large: benchLarge,
  editor: benchEditor,
  search: benchSearch,
  grid: benchGrid,
  province: benchProvince,
};

/** `npm run bench [-- --only PART,… --json]`: the figures of the first release, measured in one run on this machine. */
const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean' } } });
const only = values.only?.split(',') ?? Object.keys(PARTS);
const unknown = only.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`${unknown.join()}: no part; there are ${Object.keys(PARTS).join()}`);
const folder = await mkdtemp(join(tmpdir(), 'zs-bench-'));
console.log(`${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}`);
try {
  for (const name of only) await PARTS[name]?.(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
line('peak memory of this process', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`, '', null);
if (values.json) console.log(JSON.stringify(lines(), null, 2));
