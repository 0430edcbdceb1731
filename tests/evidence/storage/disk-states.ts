import type { FileOps } from '#host/storage/index.ts';
import type { Result } from '#shared/base/result.ts';
import { type MemoryFileOps, memoryFileOps, type PowerLoss } from '#tests/fakes/memory-file-ops.ts';
import { Desk } from './desk.ts';
import type { Scenario } from './scenarios.ts';

export type Volume = {
  readonly platform: FileOps['platform'];
  readonly changes: PowerLoss['changes'];
};

/** A disk as the power failure left it, and how many acts had been confirmed by then. */
type DiskState = { readonly disk: MemoryFileOps; readonly confirmed: number; readonly at: string };

export type StatesOptions = {
  readonly volume: Volume;
  readonly random: (options: number) => number;
  /** Disks tried at one moment; where there are no more than that, all of them. */
  readonly most: number;
  /** What the acts write through: the disk, or one that lacks what the protocol relies on. */
  readonly through?: (disk: FileOps) => FileOps;
};

/** Calls after which the disk may be found otherwise than before them. */
const CHANGING = new Set(['open', 'rename', 'link', 'copyFile', 'unlink', 'removeFolder', 'mkdir', 'syncFolder']);

type Plan = {
  /** On a disk that works; the power does not fail yet. */
  readonly begin: (desk: Desk) => Promise<void>;
  readonly acts: readonly ((desk: Desk) => Promise<Result<unknown>>)[];
};

/** All different disks that a power failure at any moment of a scenario may leave, as far as they are tried. */
export function diskStates(scenario: Scenario, options: StatesOptions): AsyncGenerator<DiskState> {
  const plan = { begin: scenario.begin, acts: scenario.acts.map(({ run }) => run) };
  return statesOf(memoryFileOps(options.volume.platform), plan, 0, options);
}

/** The same while a disk that a power failure left is opened again: the power fails once more. */
export async function* statesOfOpening(
  { disk, confirmed, at }: DiskState,
  options: StatesOptions,
): AsyncGenerator<DiskState> {
  const open = async (desk: Desk): Promise<Result<unknown>> => {
    const opened = await desk.open();
    if (opened.ok) await desk.close();
    return { ok: true, value: null };
  };
  const plan = { begin: async () => undefined, acts: [open] };
  for await (const state of statesOf(disk.copy(), plan, confirmed, options))
    yield { ...state, confirmed, at: `${at}, then ${state.at}` };
}

async function* statesOf(
  disk: MemoryFileOps,
  plan: Plan,
  before: number,
  options: StatesOptions,
): AsyncGenerator<DiskState> {
  const moments: DiskState[] = [];
  let watching = false;
  let confirmed = before;
  const note = (at: string) => {
    if (watching) moments.push({ disk: disk.copy(), confirmed, at });
  };
  const desk = new Desk((options.through ?? ((through) => through))(watched(disk, note)));
  await plan.begin(desk);
  watching = true;
  note('beginning');
  for (const act of plan.acts) {
    const result = await act(desk);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    confirmed++;
    note('confirmed');
  }
  watching = false;
  const seen = new Set<string>();
  for (const moment of moments) {
    for (const after of afterPowerLoss(moment.disk, options)) {
      const digest = `${moment.confirmed} ${after.digest()}`;
      if (seen.has(digest)) continue;
      seen.add(digest);
      yield { ...moment, disk: after };
    }
  }
}

/** Tells of every call that has changed the disk. */
function watched(disk: MemoryFileOps, note: (at: string) => void): FileOps {
  const tell =
    <A extends unknown[], T>(name: string, run: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      try {
        return await run(...args);
      } finally {
        note(name);
      }
    };
  const told = Object.entries(disk).map(([name, run]) => [
    name,
    CHANGING.has(name) && name !== 'open' ? tell(name, run as (...args: unknown[]) => Promise<unknown>) : run,
  ]);
  return {
    ...(Object.fromEntries(told) as FileOps),
    open: async (path, flags) => {
      const handle = await disk.open(path, flags);
      note(`open ${path}`);
      return {
        ...handle,
        writeFile: tell(`write ${path}`, handle.writeFile),
        writeAt: tell(`write ${path}`, handle.writeAt),
        truncate: tell(`truncate ${path}`, handle.truncate),
        sync: tell(`sync ${path}`, handle.sync),
      };
    },
  };
}

/** All disks that choosing otherwise gives, one choice after the other; when they are too many, some at random. */
function* afterPowerLoss(disk: MemoryFileOps, { volume, random, most }: StatesOptions): Generator<MemoryFileOps> {
  const { changes } = volume;
  let path: { choice: number; options: number }[] = [];
  for (let tried = 0; tried < most; tried++) {
    let depth = 0;
    const pick = (options: number): number => {
      const step = path[depth++];
      if (step) return step.choice;
      path.push({ choice: 0, options });
      return 0;
    };
    yield disk.afterPowerLoss({ pick, changes });
    const last = path.findLastIndex(({ choice, options }) => choice < options - 1);
    if (last < 0) return;
    path = path.slice(0, last + 1).with(last, { ...path[last]!, choice: path[last]!.choice + 1 });
    if (tried === most >> 1) break;
  }
  for (let tried = most >> 1; tried < most; tried++) yield disk.afterPowerLoss({ pick: random, changes });
}
