import type { LifeCycle, Stage } from '#shared/domain/life-cycle.ts';

/** A life cycle with other stages: what names one that is gone (the beginning, ways that leave stages out) no longer does. */
export function withStages(cycle: LifeCycle, stages: readonly Stage[]): LifeCycle {
  const codes = new Set(stages.map(({ code }) => code));
  const { entry, tracks, ...rest } = cycle;
  return {
    ...rest,
    stages: [...stages],
    ...(entry !== undefined && codes.has(entry) ? { entry } : {}),
    ...(tracks
      ? { tracks: tracks.map((track) => ({ ...track, skips: track.skips.filter((code) => codes.has(code)) })) }
      : {}),
  };
}

/** A life cycle with one stage changed; what named its old code names the new one. */
export function withStage(cycle: LifeCycle, index: number, stage: Stage): LifeCycle {
  const from = cycle.stages[index]?.code;
  const renamed = (code: string): string => (code === from ? stage.code : code);
  const { entry, tracks } = cycle;
  return {
    ...cycle,
    stages: cycle.stages
      .with(index, stage)
      .map((each) => (from === stage.code ? each : { ...each, next: each.next.map(renamed) })),
    ...(entry === undefined ? {} : { entry: renamed(entry) }),
    ...(tracks ? { tracks: tracks.map((track) => ({ ...track, skips: track.skips.map(renamed) })) } : {}),
  };
}
