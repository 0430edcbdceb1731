/**
 * Which texts hold which pairs of neighbouring characters; made once for a group of texts and never changed. Sorted typed arrays: a few
 * bytes for each pair of a text and nothing for the garbage collector.
 */
export type GramSegment = {
  /** Pairs of characters (the first in the upper 16 bits), ascending. */
  readonly grams: Uint32Array;
  /** Where the texts of each pair begin in `texts`; one more at the end. */
  readonly starts: Uint32Array;
  /** How many texts there are. */
  readonly count: number;
  /** Numbers of texts, ascending for each pair. */
  readonly texts: Uint16Array;
};

/** Texts that one segment may have. */
export const MOST_TEXTS = 0xffff;
const END = 0x0a;

/** Every text must end with a line feed, so that its last character begins a pair too. */
export function buildSegment(texts: readonly string[]): GramSegment {
  let chars = 0;
  for (const text of texts) chars += text.length;
  const bits = Math.min(20, Math.max(10, Math.ceil(Math.log2(chars + 1)) + 1));
  const table = new Table(bits);
  const slots = new Uint32Array(chars);
  const numbers = new Uint16Array(chars);
  let pairs = 0;
  for (let number = 0; number < texts.length; number++) {
    const text = texts[number] as string;
    let before = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (before !== END) {
        const slot = table.slotOf(((before << 16) | code) >>> 0);
        if (table.last[slot] !== number + 1) {
          table.last[slot] = number + 1;
          table.counts[slot]!++;
          slots[pairs] = slot;
          numbers[pairs] = number;
          pairs++;
        }
      }
      before = code;
    }
  }
  const { grams, order } = table.sorted();
  const starts = new Uint32Array(grams.length + 1);
  const next = new Uint32Array(table.keys.length);
  let sum = 0;
  for (let rank = 0; rank < order.length; rank++) {
    const slot = order[rank] as number;
    starts[rank] = sum;
    next[slot] = sum;
    sum += table.counts[slot] as number;
  }
  starts[grams.length] = sum;
  const sortedTexts = new Uint16Array(pairs);
  for (let i = 0; i < pairs; i++) {
    const slot = slots[i] as number;
    sortedTexts[next[slot]!++] = numbers[i] as number;
  }
  return { grams, starts, texts: sortedTexts, count: texts.length };
}

/** Open addressing over typed arrays: a `Map` would make an object of every pair of Chinese characters. */
class Table {
  readonly keys: Uint32Array;
  readonly counts: Uint32Array;
  /** Text that had the pair last, plus one. */
  readonly last: Int32Array;
  readonly #mask: number;
  readonly #shift: number;
  #used = 0;

  constructor(bits: number) {
    const size = 1 << bits;
    this.keys = new Uint32Array(size);
    this.counts = new Uint32Array(size);
    this.last = new Int32Array(size);
    this.#mask = size - 1;
    this.#shift = 32 - bits;
  }

  slotOf(gram: number): number {
    let slot = Math.imul(gram, 0x9e3779b1) >>> this.#shift;
    for (;;) {
      const key = this.keys[slot];
      if (key === gram) return slot;
      if (key === 0) {
        this.keys[slot] = gram;
        this.#used++;
        return slot;
      }
      slot = (slot + 1) & this.#mask;
    }
  }

  sorted(): { readonly grams: Uint32Array; readonly order: Uint32Array } {
    const size = this.keys.length;
    const both = new Float64Array(this.#used);
    let at = 0;
    for (let slot = 0; slot < size; slot++) {
      const key = this.keys[slot] as number;
      if (key !== 0) both[at++] = key * size + slot;
    }
    both.sort();
    const grams = new Uint32Array(at);
    const order = new Uint32Array(at);
    for (let rank = 0; rank < at; rank++) {
      const value = both[rank] as number;
      const gram = Math.floor(value / size);
      grams[rank] = gram;
      order[rank] = value - gram * size;
    }
    return { grams, order };
  }
}

/** Most pairs of a word that are looked at: the rarest leave few texts to be read. */
const MOST_PAIRS = 6;

/** Numbers of the texts that may hold a word, ascending: all that do are among them. A word of one or two characters is certain. */
export function mayHold(segment: GramSegment, word: string): Uint16Array {
  if (word.length === 1) return holdingCharacter(segment, word.charCodeAt(0));
  const lists: Uint16Array[] = [];
  for (let at = 1; at < word.length; at++) {
    const list = textsOf(segment, ((word.charCodeAt(at - 1) << 16) | word.charCodeAt(at)) >>> 0);
    if (list.length === 0) return list;
    lists.push(list);
  }
  lists.sort((one, other) => one.length - other.length);
  let found = lists[0] as Uint16Array;
  for (const list of lists.slice(1, MOST_PAIRS)) {
    // What nearly every text holds leaves none out.
    if (found.length < 4 || list.length * 10 > segment.count * 9) break;
    found = inBoth(found, list);
  }
  return found;
}

function textsOf({ grams, starts, texts }: GramSegment, gram: number): Uint16Array {
  const rank = firstFrom(grams, gram);
  return grams[rank] === gram ? texts.subarray(starts[rank], starts[rank + 1]) : NONE;
}

const NONE = new Uint16Array(0);

function holdingCharacter({ grams, starts, texts }: GramSegment, code: number): Uint16Array {
  const from = starts[firstFrom(grams, (code << 16) >>> 0)] as number;
  const upper = code === 0xffff ? grams.length : firstFrom(grams, ((code + 1) << 16) >>> 0);
  return inAny([texts.subarray(from, starts[upper])]);
}

/** Rank of the first pair that is not before `gram`. */
function firstFrom(grams: Uint32Array, gram: number): number {
  let low = 0;
  let high = grams.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((grams[middle] as number) < gram) low = middle + 1;
    else high = middle;
  }
  return low;
}

const marked = new Uint8Array(MOST_TEXTS + 1);

/** Numbers in any of several lists, ascending, each once. */
export function inAny(lists: readonly Uint16Array[]): Uint16Array {
  let most = 0;
  for (const list of lists)
    for (const number of list) {
      marked[number] = 1;
      if (number > most) most = number;
    }
  const found = new Uint16Array(most + 1);
  let count = 0;
  for (let number = 0; number <= most; number++) {
    if (marked[number] === 0) continue;
    marked[number] = 0;
    found[count++] = number;
  }
  return found.subarray(0, count);
}

/** Numbers in both of two ascending lists, the shorter first. */
export function inBoth(short: Uint16Array, long: Uint16Array): Uint16Array {
  const found = new Uint16Array(Math.min(short.length, long.length));
  let count = 0;
  let at = 0;
  for (const number of short) {
    while (at < long.length && (long[at] as number) < number) at++;
    if (at === long.length) break;
    if (long[at] === number) found[count++] = number;
  }
  return found.subarray(0, count);
}
