import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { percentile } from '#tests/bench/measure.ts';
import { typeUntilKilled, workspaceWithDraft } from './type-until-killed.ts';

/** `node tests/crash/campaign.ts [KILLS]`: kills the host at random moments while a script types, and prints what was lost. */
const kills = Number(process.argv[2] ?? 200);
const ALLOWED_MS = 2000;

const { dir, draftId } = await workspaceWithDraft();
const losses: number[] = [];
let typed = 0;
let bad = 0;
for (let round = 1; round <= kills; round++) {
  const result = await typeUntilKilled(dir, draftId, 100 + Math.random() * 3000);
  typed += result.typed;
  losses.push(result.lostMs);
  if (result.problems.length > 0 || result.lostMs > ALLOWED_MS) {
    bad++;
    console.log(`kill ${round}:`, result);
  }
  if (round % 20 === 0) console.log(`${round} kills, most lost ${Math.round(Math.max(...losses))} ms`);
}
console.log(
  `${kills} kills, ${typed} characters typed; typing lost: median ${Math.round(percentile(losses, 0.5))} ms, ` +
    `p95 ${Math.round(percentile(losses, 0.95))} ms, most ${Math.round(Math.max(...losses))} ms (allowed ${ALLOWED_MS}); ` +
    `${bad} rounds with trouble`,
);
await rm(dirname(dir), { recursive: true, force: true });
process.exit(bad > 0 ? 1 : 0);
