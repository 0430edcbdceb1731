import { catalogues } from '#shared/i18n/index.ts';
import { memoryFileOps } from '#tests/fakes/memory-file-ops.ts';
import type { EvidenceRow, Measured } from '../evidence-row.ts';
import {
  CODES,
  Desk,
  type Fault,
  faultDisk,
  holdingOf,
  inspect,
  randomOf,
  type Scenario,
  sameHolding,
  scenarios,
  tryHeldRenames,
} from '../storage/index.ts';

type Trouble = 'damaged' | 'silent' | 'stuck' | 'unworded' | 'thrown';

type LoopOptions = {
  readonly scenarios: readonly Scenario[];
  readonly seed: number;
  /** Of the codes with which a call and all after it fail, so many are tried at each call. */
  readonly lasting: number;
  /** Runs one scenario with one fault; the tests of this row break it. */
  readonly desk?: (disk: ReturnType<typeof faultDisk>) => Desk;
};

const PARTS: readonly ((length: number) => number)[] = [
  () => 0,
  () => 1,
  (length) => length >> 1,
  (length) => length - 1,
];

/** Every call of every way of writing goes wrong in every way; then the disk works again and the work goes on. */
export async function tryFaults({ scenarios, seed, lasting, desk }: LoopOptions): Promise<Measured> {
  const random = randomOf(seed);
  const count: Record<Trouble, number> = { damaged: 0, silent: 0, stuck: 0, unworded: 0, thrown: 0 };
  const findings: string[] = [];
  let points = 0;
  for (const scenario of scenarios) {
    const calls = await callsOf(scenario);
    for (const [index, name] of calls.entries()) {
      for (const fault of faultsAt(name, lasting, random)) {
        points++;
        const trouble = await meet(scenario, index + 1, fault, desk);
        if (!trouble) continue;
        count[trouble.kind]++;
        const what = fault.kind === 'error' ? `${fault.code}${fault.lasts ? ' lasting' : ''}` : fault.kind;
        findings.push(`${scenario.name}, call ${index + 1} (${name}), ${what}: ${trouble.kind} ${trouble.why}`);
      }
    }
  }
  return {
    figures: [
      { name: 'ways of writing', value: scenarios.length, wanted: { atLeast: 12 } },
      { name: 'faults', value: points, wanted: { atLeast: 6_000 } },
      { name: 'damaged', value: count.damaged, wanted: { exactly: 0 } },
      { name: 'silent success', value: count.silent, wanted: { exactly: 0 } },
      { name: 'next save refused though the disk works again', value: count.stuck, wanted: { exactly: 0 } },
      { name: 'refusals without words', value: count.unworded, wanted: { exactly: 0 } },
      { name: 'thrown', value: count.thrown, wanted: { exactly: 0 } },
    ],
    findings,
  };
}

async function callsOf(scenario: Scenario): Promise<readonly string[]> {
  const disk = faultDisk(memoryFileOps());
  const desk = new Desk(disk);
  await scenario.begin(desk);
  disk.arm(0, null);
  for (const act of scenario.acts) await act.run(desk);
  const calls = [...disk.calls];
  await desk.close();
  return calls;
}

function faultsAt(name: string, lasting: number, random: (options: number) => number): readonly Fault[] {
  const faults: Fault[] = CODES.map((code) => ({ kind: 'error', code, lasts: false }));
  const first = random(CODES.length);
  for (let i = 0; i < lasting; i++)
    faults.push({ kind: 'error', code: CODES[(first + i) % CODES.length]!, lasts: true });
  if (name === 'writeFile') for (const part of PARTS) faults.push({ kind: 'short', part }, { kind: 'silent', part });
  if (name === 'size') faults.push({ kind: 'size' });
  return faults;
}

type Met = { readonly kind: Trouble; readonly why: string } | null;

async function meet(
  scenario: Scenario,
  at: number,
  fault: Fault,
  make = (disk: ReturnType<typeof faultDisk>) => new Desk(disk),
): Promise<Met> {
  const base = memoryFileOps();
  const disk = faultDisk(base);
  const desk = make(disk);
  await scenario.begin(desk);
  disk.arm(at, fault);
  try {
    let before = scenario.before;
    for (const act of scenario.acts) {
      const result = await act.run(desk);
      if (!result.ok) {
        const { code } = result.error;
        if (!isWorded(code)) return { kind: 'unworded', why: code };
        disk.arm(0, null);
        const again = await goOn(desk, act, before);
        if (again) return { ...again, why: `${code}, then ${again.why}` };
      }
      before = act.after;
    }
    disk.arm(0, null);
    await desk.close();
  } catch (error) {
    return { kind: 'thrown', why: String(error) };
  }
  const left = await inspect(base, scenario, scenario.acts.length);
  if (left.kind === 'whole') return null;
  return { kind: left.kind === 'lost' ? 'silent' : 'damaged', why: left.why };
}

/** The disk works again after a refusal: what was there before is there, or what was to be; and the act succeeds now. */
async function goOn(desk: Desk, act: Scenario['acts'][number], before: Scenario['before']): Promise<Met> {
  if (desk.isOpen) {
    if (desk.store.readOnly) {
      await desk.close();
      const opened = await openAgain(desk);
      if (!opened.ok) return { kind: 'stuck', why: JSON.stringify(opened.error) };
    }
    const holding = await holdingOf(desk.store);
    if (sameHolding(holding, act.after)) return null;
    if (before && !sameHolding(holding, before)) return { kind: 'damaged', why: JSON.stringify(holding) };
  }
  const again = await act.run(desk);
  // A workspace that was made up to its last flush: the refusal says to open it, and so it is.
  if (!again.ok && again.error.code === 'storage-already-workspace') return null;
  return again.ok ? null : { kind: 'stuck', why: JSON.stringify(again.error) };
}

async function openAgain(desk: Desk): ReturnType<Desk['open']> {
  const opened = await desk.open();
  return opened.ok || opened.error.code !== 'storage-locked' ? opened : desk.open(true);
}

function isWorded(code: string): boolean {
  return Object.values(catalogues).every(({ problem }) => code in problem);
}

export const faultLoop: EvidenceRow = {
  id: 'fault-loop',
  promise:
    'A disk that fails at any call damages nothing, is never passed over in silence, and work goes on when it works again',
  measure: async ({ quick, seed }) => {
    const loop = await tryFaults({ scenarios, seed, lasting: quick ? 1 : CODES.length });
    const held = await tryHeldRenames();
    return { figures: [...loop.figures, ...held.figures], findings: [...loop.findings, ...held.findings] };
  },
};
