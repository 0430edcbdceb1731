/** The least keys of many, with what they stand for: only as many are kept as are asked for. */
export class BestOf<T> {
  readonly #most: number;
  #keys: Float64Array;
  #items: T[] = [];
  #count = 0;
  #worst = Number.POSITIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
    this.#keys = new Float64Array(Math.max(64, most * 2));
  }

  /** Whether something with this key would be among them, as far as is known. */
  takes(key: number): boolean {
    return key < this.#worst;
  }

  /** Of equal keys the earlier goes first. `key`: a whole number below 2^32. */
  add(key: number, item: T): void {
    if (!this.takes(key)) return;
    if (this.#count === this.#keys.length) this.#cut();
    this.#keys[this.#count] = key * PLACES + this.#count;
    this.#items[this.#count++] = item;
  }

  /** The best, in their order. */
  taken(): readonly T[] {
    this.#cut();
    return this.#items;
  }

  #cut(): void {
    const order = this.#keys.subarray(0, this.#count).sort();
    const best = order.subarray(0, this.#most);
    this.#items = Array.from(best, (key) => this.#items[key % PLACES] as T);
    for (let i = 0; i < best.length; i++) this.#keys[i] = Math.floor((best[i] as number) / PLACES) * PLACES + i;
    this.#count = best.length;
    if (this.#count === this.#most) this.#worst = Math.floor((best[this.#most - 1] as number) / PLACES);
  }
}

const PLACES = 2 ** 20;
