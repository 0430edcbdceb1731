import { type LifeCycle, stageOf, type Track } from './life-cycle.ts';

/** The way of an id; undefined = through all stages. */
export function trackOf(cycle: Pick<LifeCycle, 'tracks'>, id: string): Track | undefined {
  return cycle.tracks?.find((track) => track.id === id);
}

/** Stages that may follow on a way: one that it leaves out is replaced by what regularly follows that one. */
export function nextOnTrack(cycle: LifeCycle, code: string, track: Track | undefined): readonly string[] {
  const direct = stageOf(cycle, code)?.next ?? [];
  if (!track) return direct;
  const next = direct.map((to) => {
    const seen = new Set<string>();
    let at: string | undefined = to;
    while (at !== undefined && track.skips.includes(at) && !seen.has(at)) {
      seen.add(at);
      at = stageOf(cycle, at)?.next[0];
    }
    // A way back through stages that are left out leads nowhere new.
    return at === undefined || track.skips.includes(at) || (at === code && to !== code) ? undefined : at;
  });
  return [...new Set(next.filter((to) => to !== undefined))];
}

/** Whether a project may change its way: up to the stage at hand both ways must be the same. */
export function canTakeTrack(cycle: LifeCycle, stage: string, from: Track | undefined, to: Track | undefined): boolean {
  const at = cycle.stages.findIndex(({ code }) => code === stage);
  const isSkipped = (track: Track | undefined, code: string) => track?.skips.includes(code) ?? false;
  return cycle.stages.slice(0, at + 1).every(({ code }) => isSkipped(from, code) === isSkipped(to, code));
}
