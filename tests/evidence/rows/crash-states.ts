import type { EvidenceRow, Measured } from '../evidence-row.ts';
import {
  diskStates,
  inspect,
  randomOf,
  randomScenario,
  type Scenario,
  type StatesOptions,
  scenarios,
  statesOfOpening,
  type Volume,
} from '../storage/index.ts';

/** A disk on which changes of a folder survive in their order, one on which any of them may, and NTFS. */
const VOLUMES: readonly Volume[] = [
  { platform: 'posix', changes: 'in-order' },
  { platform: 'posix', changes: 'any-order' },
  { platform: 'win32', changes: 'in-order' },
];

type CrashOptions = {
  readonly scenarios: readonly Scenario[];
  readonly seed: number;
  /** Disks tried at each moment. */
  readonly most: number;
  /** Of so many disks one is opened with the power failing again. */
  readonly twiceEvery: number;
} & Pick<StatesOptions, 'through'>;

/** Every way of writing, the power failing after every call, each disk that may be found then opened and looked at. */
export async function tryCrashStates(options: CrashOptions): Promise<Measured> {
  const random = randomOf(options.seed);
  const findings: string[] = [];
  const count = { states: 0, twice: 0, corrupt: 0, lost: 0 };
  for (const scenario of options.scenarios) {
    for (const volume of VOLUMES) {
      const how: StatesOptions = { volume, random, most: options.most, through: options.through };
      const look = async ({ disk, confirmed, at }: Parameters<typeof statesOfOpening>[0]): Promise<void> => {
        const found = await inspect(disk, scenario, confirmed);
        if (found.kind === 'whole') return;
        count[found.kind]++;
        findings.push(`${found.why} [${volume.platform}, ${volume.changes}; ${at}]`);
      };
      for await (const state of diskStates(scenario, how)) {
        if (count.states++ % options.twiceEvery === 0) {
          for await (const again of statesOfOpening(state, { ...how, most: 10 })) {
            count.twice++;
            await look(again);
          }
        }
        await look(state);
      }
    }
  }
  return {
    figures: [
      { name: 'ways of writing', value: options.scenarios.length, wanted: { atLeast: 12 } },
      { name: 'different disk states', value: count.states + count.twice, wanted: { atLeast: 10_000 } },
      { name: 'of them left by a second failure during recovery', value: count.twice, wanted: { atLeast: 500 } },
      { name: 'corrupt', value: count.corrupt, wanted: { exactly: 0 } },
      { name: 'confirmed but lost', value: count.lost, wanted: { exactly: 0 } },
    ],
    findings,
  };
}

export const crashStates: EvidenceRow = {
  id: 'crash-states',
  promise: 'A power failure at any moment of any write leaves a whole desk with all that was confirmed',
  measure: ({ quick, seed }) => {
    const random = randomOf(seed);
    const scripts = Array.from({ length: quick ? 5 : 150 }, (_, index) => randomScenario(`script ${index}`, random));
    return tryCrashStates({
      scenarios: [...scenarios, ...scripts],
      seed,
      most: quick ? 40 : 1_000,
      twiceEvery: quick ? 400 : 20,
    });
  },
};
