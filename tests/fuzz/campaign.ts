import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { handMade, mutants, openTrial, reportTable, summary } from './index.ts';

/** `node tests/fuzz/campaign.ts [FILES] [SEED]`: all hostile files made by hand, then damaged ones until there are so many. */
const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const STEP = 2_000;

const trial = await openTrial();
await trial.send(handMade, 1);
console.log(`${handMade.length} made by hand are through; seed ${seed}`);
const left = Math.max(0, count - handMade.length);
const damaged = mutants(seed, left);
for (let at = 0; at < left; at += STEP) {
  await trial.send(damaged.slice(at, at + STEP), 25);
  console.log(`${handMade.length + Math.min(left, at + STEP)} files`);
}
const report = await trial.finish();
const folder = fileURLToPath(new URL('../../test-results/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}hostile-campaign.txt`, `seed ${seed}\n${reportTable(report)}\n`);
console.log(reportTable(report));
console.log(summary(report));
// A file that the clock stopped is no fault: it was named, and the host went on.
const bad = report.touched.length > 0 || report.results.some(({ outcome }) => outcome === 'fault');
process.exit(bad ? 1 : 0);
