/** Median, least and greatest of the times of `runs` calls in milliseconds, after one call that does not count. */
export async function measure(
  runs: number,
  work: () => Promise<unknown> | unknown,
): Promise<{ median: number; min: number; max: number }> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)] as number,
    min: times[0] as number,
    max: times.at(-1) as number,
  };
}

export type Line = {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly met: boolean | null;
};

const rows: Line[] = [];

export function line(what: string, measured: string, target: string, met: boolean | null): void {
  rows.push({ what, measured, target, met });
  console.log(
    `${met === null ? '     ' : met ? 'ok   ' : 'SHORT'} ${what}: ${measured}${target === '' ? '' : ` (target: ${target})`}`,
  );
}

export function lines(): readonly Line[] {
  return rows;
}

export const ms = (value: number) => (value < 10 ? `${value.toFixed(2)} ms` : `${Math.round(value)} ms`);

/** The value below which `share` (0–1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
