// Named, not global: tests with a clock of their own must not stop the disk.
import { setImmediate } from 'node:timers';

/** Long work in steps of about a millisecond each, which gives its result at the end. */
export type Slices<T> = Generator<void, T, void>;

/** How long one step after the other is made before everybody else has a turn. */
const TURN_MS = 8;

/** Does all steps now: for little data, and where nobody else waits. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The turn that is being taken, and the works whose turn comes next: all works together have one turn between two looks at the outside. */
const turn = { isOpen: false, begun: 0, waiting: [] as (() => void)[] };

/**
 * Does the steps in turns of a few milliseconds, between which the host answers others. Work that is short is done in the first turn. Who
 * calls must not change what is worked on.
 */
export async function inTurns<T>(work: Slices<T>): Promise<T> {
  for (;;) {
    openTurn();
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() - turn.begun < TURN_MS);
    await new Promise<void>((resolve) => {
      turn.waiting.push(resolve);
    });
  }
}

function openTurn(): void {
  if (turn.isOpen) return;
  turn.isOpen = true;
  turn.begun = performance.now();
  setImmediate(() => {
    turn.isOpen = false;
    turn.waiting.shift()?.();
  });
}
