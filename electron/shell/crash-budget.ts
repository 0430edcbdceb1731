/** How often something that ended by itself is started again before the person is asked (4.2 #18). */
const MOST = 3;
const WITHIN_MS = 5 * 60_000;

export type CrashBudget = {
  /** Notes one more end; true when it may be started again without asking: at most three times in five minutes. */
  take(): boolean;
  /** The person wants it tried again. */
  forget(): void;
};

export function createCrashBudget(now: () => number): CrashBudget {
  let times: number[] = [];
  return {
    take() {
      const at = now();
      times = [...times.filter((time) => at - time < WITHIN_MS), at];
      return times.length <= MOST;
    },
    forget() {
      times = [];
    },
  };
}
