import type { TaskProgress } from './tasks.ts';

/**
 * Runs work that reports progress and yields what it reports, the newest only when reports come faster than they are taken; ends with
 * the result, or throws what the work threw.
 */
export async function* withProgress<T>(
  start: (onProgress: (progress: TaskProgress) => void) => Promise<T>,
): AsyncGenerator<TaskProgress, T> {
  const steps: TaskProgress[] = [];
  let wake: () => void = () => undefined;
  let settled = false;
  const work = start((progress) => {
    steps.push(progress);
    wake();
  }).finally(() => {
    settled = true;
    wake();
  });
  // Awaited below; a rejection before that must not count as unhandled.
  work.catch(() => undefined);
  while (!settled) {
    const step = steps.pop();
    steps.length = 0;
    if (step) yield step;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (settled || steps.length > 0) resolve();
      });
  }
  return work;
}
