/**
 * Counts one multilevel list as Word does: an item raises the counter of its level, levels below start anew, and levels above that have not
 * occurred yet show their start value. Used to know beforehand which number Word will print.
 */
export class NumberCounter {
  readonly #counters: (number | undefined)[] = [];
  /** Levels whose counter was only shown by a deeper item: programs disagree on what the level's own first item gets. */
  readonly #onlyShown = new Set<number>();
  readonly #starts: readonly number[];

  constructor(starts: readonly number[] = []) {
    this.#starts = starts;
  }

  /**
   * Numbers that the next item on `ilvl` would show, levels 0 to `ilvl`; the last is NaN where that is uncertain. `restartAt` is the start
   * override of its `w:num`.
   */
  peek(ilvl: number, restartAt?: number): number[] {
    const values: number[] = [];
    for (let level = 0; level <= ilvl; level++) {
      const start = this.#starts[level] ?? 1;
      const counter = this.#counters[level];
      if (level < ilvl) values.push(counter ?? start);
      else if (restartAt !== undefined) values.push(restartAt);
      else if (this.#onlyShown.has(level)) values.push(Number.NaN);
      else values.push(counter === undefined ? start : counter + 1);
    }
    return values;
  }

  /** No item has stood on this level yet, or not since an item above it. */
  isNew(ilvl: number): boolean {
    return this.#counters[ilvl] === undefined;
  }

  /** Takes the item with the numbers that it shows. */
  take(ilvl: number, values: readonly number[]): void {
    for (let level = 0; level < ilvl; level++) {
      if (this.#counters[level] === undefined) this.#onlyShown.add(level);
      this.#counters[level] = values[level];
    }
    this.#counters[ilvl] = values[ilvl];
    this.#onlyShown.delete(ilvl);
    this.#counters.length = ilvl + 1;
    for (const level of this.#onlyShown) if (level > ilvl) this.#onlyShown.delete(level);
  }
}
