import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { handMade, mutants, openTrial, reportTable, summary } from '../../fuzz/index.ts';

/** A part of `npm run campaign -- hostile`: files made by hand that are small and not all alike, and some damaged ones. */
const DAMAGED = 140;
const TOGETHER = 15;
const SEED = 20_260_504;
const small = handMade.filter(({ what }) => !/\(large\)|not compressed|relation \d+\.[1-4]/.test(what));

it('hostile files are refused in words or read within bounds, while the host answers others; what is taken over does no harm', async () => {
  expect(new Set(handMade.map(({ kind, what }) => `${kind} ${what}`)).size).toBe(handMade.length);
  const trial = await openTrial();
  // What nobody can read is soon read: several of them at a time, as from a folder.
  await trial.send(small, TOGETHER);
  await trial.send(mutants(SEED, DAMAGED), TOGETHER);
  const named = small.filter(({ what }) =>
    /prototype|turned round|direction|script|terminal|XML cannot|formula/.test(what),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(await trial.keep(named)).toEqual([]);
  const report = await trial.finish();
  const folder = fileURLToPath(new URL('../../../test-results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}hostile.txt`, `${reportTable(report)}\n`);
  console.info(summary(report));
  expect(report.touched).toEqual([]);
  expect(report.results.filter(({ outcome }) => outcome === 'fault' || outcome === 'killed')).toEqual([]);
  expect(report.results).toHaveLength(small.length + DAMAGED);
});
