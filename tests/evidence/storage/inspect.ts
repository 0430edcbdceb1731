import { type VerifyReport, verifyWorkspace } from '#host/storage/index.ts';
import type { MemoryFileOps } from '#tests/fakes/memory-file-ops.ts';
import { registry } from '#tests/unit/storage/support.ts';
import { Desk } from './desk.ts';
import { holdingOf, sameHolding } from './holding.ts';
import type { Scenario } from './scenarios.ts';

/** What is left of a desk; `done` = acts of the scenario that it shows, as many as fit. */
type Inspection =
  | { readonly kind: 'whole'; readonly done: number }
  | { readonly kind: 'corrupt' | 'lost'; readonly why: string };

/**
 * Opens what is left on a disk as the next person would, and looks at everything. `lost`: it shows less than the `confirmed` acts; `corrupt`: it
 * does not open for writing, shows what never was, or verification finds something.
 */
export async function inspect(disk: MemoryFileOps, scenario: Scenario, confirmed: number): Promise<Inspection> {
  const corrupt = (what: string, detail: unknown): Inspection => ({
    kind: 'corrupt',
    why: `${scenario.name}: ${what} ${JSON.stringify(detail)}`,
  });
  const desk = new Desk(disk);
  let opened = await desk.open();
  if (!opened.ok && scenario.before === null && confirmed === 0 && opened.error.code === 'storage-not-a-workspace') {
    const made = await desk.create();
    if (!made.ok) return corrupt('cannot be created any more', made.error);
    opened = await desk.open();
  }
  if (!opened.ok && opened.error.code === 'storage-locked') opened = await desk.open(true);
  const repairable = scenario.remedy === 'repair' && confirmed === 0;
  if (repairable && (!opened.ok || (await verified(disk)).length > 0)) {
    await desk.close();
    const repaired = await desk.repair();
    if (!repaired.ok) return corrupt('cannot be repaired', repaired.error);
    opened = await desk.open();
  }
  if (!opened.ok) return corrupt('does not open', opened.error);
  const holding = await holdingOf(desk.store);
  if (scenario.remedy === 'restore' && holding.a === 'damaged') {
    const restored = await desk.store.restoreFile('note', 'a', { actor: 'li' });
    if (!restored.ok) return corrupt('cannot be restored', restored.error);
  }
  await desk.close();
  const states = [...(scenario.before ? [scenario.before] : []), ...scenario.acts.map(({ after }) => after)];
  const skipped = scenario.before ? 0 : 1;
  const fitting = states.flatMap((state, index) => (sameHolding(holding, state) ? [index + skipped] : []));
  // Acts that change nothing a person sees look alike: the one that was under way counts.
  const done = fitting.findLast((index) => index <= confirmed + 1) ?? fitting[0];
  if (done === undefined) return corrupt('holds what never was', holding);
  if (done < confirmed)
    return { kind: 'lost', why: `${scenario.name}: ${JSON.stringify(holding)} after ${confirmed} confirmed` };
  if (done > confirmed + 1) return corrupt('holds what was not yet done', holding);
  const problems = await verified(disk);
  return problems.length > 0 ? corrupt('verification finds', problems) : { kind: 'whole', done };
}

async function verified(disk: MemoryFileOps): Promise<VerifyReport['problems']> {
  return (await verifyWorkspace('/w', { registry, fileOps: disk })).problems;
}
