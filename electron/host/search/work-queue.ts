/** One object to be read. */
export type Visit = { readonly source: number; readonly id: string };

/** What is still to be read: changes before the rest, each object once. */
export class WorkQueue {
  readonly #urgent = new Map<string, Visit>();
  readonly #rest = new Map<string, Visit>();

  get urgent(): number {
    return this.#urgent.size;
  }

  get size(): number {
    return this.#urgent.size + this.#rest.size;
  }

  /** What is waiting. */
  *[Symbol.iterator](): Iterator<Visit> {
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

  next(): Visit | null {
    for (const queue of [this.#urgent, this.#rest])
      for (const [key, visit] of queue) {
        queue.delete(key);
        return visit;
      }
    return null;
  }
}
