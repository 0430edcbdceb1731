const PIECE = 1 << 20;

/** A file that grows in memory, piece by piece. */
export class FileBytes {
  #done: Buffer[] = [];
  #piece = Buffer.allocUnsafe(PIECE);
  #used = 0;
  #before = 0;

  get length(): number {
    return this.#before + this.#used;
  }

  /** Text is written as Latin-1, one byte a character. */
  add(data: Uint8Array | string): void {
    if (this.#used + data.length > this.#piece.length) this.#next(Math.max(PIECE, data.length));
    if (typeof data === 'string') this.#piece.write(data, this.#used, 'latin1');
    else this.#piece.set(data, this.#used);
    this.#used += data.length;
  }

  #next(size: number): void {
    this.#done.push(this.#piece.subarray(0, this.#used));
    this.#before += this.#used;
    this.#piece = Buffer.allocUnsafe(size);
    this.#used = 0;
  }

  /** The whole file; nothing is kept. */
  take(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of [...this.#done, this.#piece.subarray(0, this.#used)]) {
      whole.set(piece, at);
      at += piece.length;
    }
    this.#done = [];
    return whole;
  }
}
