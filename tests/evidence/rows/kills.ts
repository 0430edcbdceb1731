import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typeUntilKilled, workspaceWithDraft } from '#tests/crash/type-until-killed.ts';
import { create, temporaryFolder } from '#tests/unit/storage/support.ts';
import type { EvidenceRow, Measured } from '../evidence-row.ts';
import { bundleScript, randomOf } from '../storage/index.ts';

const WRITER = fileURLToPath(new URL('../storage/counting-writer.ts', import.meta.url));
/** Writers under way at once, each in a workspace of its own, and kills after which it begins with a new one. */
const LANES = 4;
const KILLS_EACH = 25;
/** Milliseconds within which a writer is killed after it has said what it found, or (one in six) after it was started. */
const WORKING_MS = 80;
const STARTING_MS = 250;

type Outcome = { kills: number; confirmed: number; lost: number; unreadable: number; readonly findings: string[] };
type Said = { readonly output: string; readonly killed: boolean };

/** Real processes that commit without pause are killed without warning at random moments; the next one opens what is left, and looks. */
export async function killWriters(kills: number, seed: number, mode: 'write' | 'weak' = 'write'): Promise<Outcome> {
  const random = randomOf(seed);
  const script = await bundleScript(WRITER);
  const outcome: Outcome = { kills: 0, confirmed: 0, lost: 0, unreadable: 0, findings: [] };
  let left = kills;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      const rounds = Math.min(left, KILLS_EACH);
      left -= rounds;
      const dir = temporaryFolder();
      await create(dir);
      let confirmed = 0;
      for (let round = 0; round <= rounds; round++) {
        const last = round === rounds;
        const starting = random(6) === 0;
        const said = await run(script, dir, last ? 'look' : mode, {
          starting,
          after: random(starting ? STARTING_MS : WORKING_MS),
        });
        if (!last) outcome.kills++;
        confirmed = judge(said, confirmed, outcome);
        if (confirmed < 0) break;
      }
      await rm(dir, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await rm(dirname(script), { recursive: true, force: true });
  return outcome;
}

/** What a process said against what was confirmed before; gives what is confirmed now, -1 when the workspace is no longer usable. */
function judge({ output, killed }: Said, before: number, outcome: Outcome): number {
  let confirmed = before;
  const fail = (what: 'lost' | 'unreadable', line: string): number => {
    outcome[what]++;
    outcome.findings.push(`kill ${outcome.kills}: ${line} after ${confirmed} confirmed`);
    return -1;
  };
  for (const line of output.split('\n').slice(0, -1)) {
    const [word, value, codes] = line.split(' ');
    const count = Number(value);
    if (word === 'open') {
      if (count < 0 || codes) return fail('unreadable', line);
      if (count < confirmed || count > confirmed + 1) return fail('lost', line);
      confirmed = count;
    } else if (word === 'done') {
      outcome.confirmed++;
      confirmed = count;
    } else return fail('unreadable', line);
  }
  return killed || output.startsWith('open') ? confirmed : fail('unreadable', `ended by itself: ${output}`);
}

function run(
  script: string,
  dir: string,
  mode: string,
  kill: { readonly starting: boolean; readonly after: number },
): Promise<Said> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(dirname(script), 'cache') };
  const child = spawn(process.execPath, [script, dir, mode], { stdio: ['ignore', 'pipe', 'inherit'], env });
  let output = '';
  let armed = false;
  const arm = (): void => {
    if (armed || mode === 'look') return;
    armed = true;
    setTimeout(() => child.kill('SIGKILL'), kill.after);
  };
  if (kill.starting) arm();
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    arm();
  });
  return new Promise((resolve) => {
    child.once('close', (_code, signal) => resolve({ output, killed: signal === 'SIGKILL' }));
  });
}

/** The host itself is killed while somebody types; `longest` = how long before the kill the oldest lost character was typed. */
async function killTyping(kills: number, random: (options: number) => number): Promise<Typing> {
  const { dir, draftId } = await workspaceWithDraft();
  const findings: string[] = [];
  let longest = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const round = await typeUntilKilled(dir, draftId, 100 + random(2_400));
    longest = Math.max(longest, Math.round(round.lostMs));
    for (const problem of round.problems) findings.push(`typing, kill ${kill}: ${problem}`);
  }
  await rm(dirname(dir), { recursive: true, force: true });
  return { kills, longest, findings };
}
type Typing = { readonly kills: number; readonly longest: number; readonly findings: readonly string[] };

export const kills: EvidenceRow = {
  id: 'kills',
  promise:
    'A process killed at any moment takes nothing with it that it had confirmed, and at most two seconds of typing',
  measure: async ({ quick, seed }): Promise<Measured> => {
    const wanted = quick ? 500 : 10_000;
    const typing = quick ? 4 : 100;
    const outcome = await killWriters(wanted, seed);
    const typed = await killTyping(typing, randomOf(seed));
    return {
      figures: [
        { name: 'kills of a writer', value: outcome.kills, wanted: { atLeast: wanted } },
        { name: 'writes it had confirmed', value: outcome.confirmed, wanted: { atLeast: wanted / 2 } },
        { name: 'confirmed but lost', value: outcome.lost, wanted: { exactly: 0 } },
        { name: 'unreadable workspaces', value: outcome.unreadable, wanted: { exactly: 0 } },
        { name: 'kills of the host while somebody types', value: typed.kills, wanted: { atLeast: typing } },
        { name: 'damaged texts', value: typed.findings.length, wanted: { exactly: 0 } },
        { name: 'longest typing lost, ms', value: typed.longest, wanted: { atMost: 2_000 } },
      ],
      findings: [...outcome.findings, ...typed.findings],
    };
  },
};
