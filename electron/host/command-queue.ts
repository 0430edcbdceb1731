/** Runs pieces of work strictly one after another, in the order in which they were asked for; a failed one does not stop the next. */
export type CommandQueue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * The queue of a host's commands (design §4: all writes are commands, one at a time). Loading, deciding and committing are one
 * piece, so a command never decides on what another one is about to change.
 */
export function createCommandQueue(): CommandQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
