/** A file that grows in memory. */
export class FileBytes {
  #bytes = Buffer.allocUnsafe(1 << 20);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Text is written as Latin-1, one byte a character. */
  add(data: Uint8Array | string): void {
    const needed = this.#length + data.length;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(needed * 2);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    if (typeof data === 'string') this.#bytes.write(data, this.#length, 'latin1');
    else this.#bytes.set(data, this.#length);
    this.#length = needed;
  }

  take(): Uint8Array {
    return new Uint8Array(this.#bytes.subarray(0, this.#length));
  }
}
