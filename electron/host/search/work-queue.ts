/** One object to be read. */
export type Visit = { readonly source: number; readonly id: string };

/** What is still to be read: changes before the rest, each object once. What was taken counts as waiting until it is finished. */
export class WorkQueue {
  readonly #urgent = new Map<string, Visit>();
  readonly #rest = new Map<string, Visit>();
  /** What was taken, with whether it was urgent. */
  readonly #taken = new Map<Visit, boolean>();

  /** Whether a change is not taken in yet. */
  get isUrgent(): boolean {
    return this.#urgent.size > 0 || [...this.#taken.values()].includes(true);
  }

  /** Whether something is still to be taken. */
  get hasNext(): boolean {
    return this.#urgent.size + this.#rest.size > 0;
  }

  get isEmpty(): boolean {
    return !this.hasNext && this.#taken.size === 0;
  }

  /** What is waiting. */
  *[Symbol.iterator](): Iterator<Visit> {
    yield* this.#taken.keys();
    yield* this.#urgent.values();
    yield* this.#rest.values();
  }

  add(visit: Visit, urgent: boolean): void {
    const key = `${visit.source} ${visit.id}`;
    if (urgent) {
      this.#urgent.set(key, visit);
      this.#rest.delete(key);
    } else if (!this.#urgent.has(key)) this.#rest.set(key, visit);
  }

  take(): Visit | null {
    for (const queue of [this.#urgent, this.#rest])
      for (const [key, visit] of queue) {
        queue.delete(key);
        const taken = { ...visit };
        this.#taken.set(taken, queue === this.#urgent);
        return taken;
      }
    return null;
  }

  finish(visit: Visit): void {
    this.#taken.delete(visit);
  }
}
