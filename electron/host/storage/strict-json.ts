import { atOnce, type Slices } from './slices.ts';
import { StorageError } from './storage-error.ts';

const MAX_DEPTH = 200;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** Bytes that one step looks at or parses, as a rule. */
const STEP = 64 * 1024;
/** Stands for what is parsed apart; the blanks keep it from growing together with a number. */
const HOLE = ' 0 ';
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Parses JSON bytes and refuses what `JSON.parse` lets through: nesting deeper than 200 (before recursing), a key given twice in
 * one object, `__proto__` as key, bytes that are not UTF-8. Empty and all-zero content is `storage-placeholder` (a file that a sync
 * service has not brought yet), all else `storage-unreadable`. `file` is the name for the message.
 */
export function parseStrictJson(bytes: Uint8Array, file: string): unknown {
  return atOnce(parsingStrictJson(bytes, file));
}

/**
 * The same in steps: lists and objects of more than `step` bytes are cut between their members, and the parts parsed each by itself. A
 * single text is never cut, however long.
 */
export function* parsingStrictJson(bytes: Uint8Array, file: string, step = STEP): Slices<unknown> {
  if (yield* isBlank(bytes)) throw new StorageError('storage-placeholder', { file });
  const scan = scanner(bytes, file, step);
  for (let to = step; !scan.reached(to); to += step) yield;
  const { keys, root } = scan.found();
  const parse = partParser(bytes, file);
  let value: unknown;
  if (!root) value = parse.whole();
  else {
    parse.around(root);
    value = yield* parsingPart(parse, root);
  }
  if (parse.keys() !== keys) throw new StorageError('storage-unreadable', { file, reason: 'duplicate-key' });
  return value;
}

function* isBlank(bytes: Uint8Array): Slices<boolean> {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0) return false;
    if (i % (4 * STEP) === 0) yield;
  }
  return true;
}

/** A list or object that is cut: where it stands, commas between its parts, and its members that are cut themselves. */
type Large = {
  readonly start: number;
  readonly end: number;
  readonly cuts: readonly number[];
  readonly inside: readonly Large[];
};

/** What is known of a list or object that is not closed yet. */
type Level = { start: number; close: number; lastComma: number; lastCut: number; cuts: number[]; inside: Large[] };

/**
 * Looks at bytes from left to right: checks the depth and counts the strings that are followed by a colon. Wrong JSON may be miscounted:
 * parsing refuses it later. `root` is null where the whole can be parsed at once.
 */
function scanner(bytes: Uint8Array, file: string, step: number) {
  // Levels are used again: a file has millions of lists and objects.
  const levels: Level[] = [];
  let depth = 0;
  let keys = 0;
  let root: Large | null = null;
  let i = 0;

  const cut = (level: Level, at: number): void => {
    if (at <= level.lastCut) return;
    level.cuts.push(at);
    level.lastCut = at;
  };

  const open = (byte: number): void => {
    if (depth >= MAX_DEPTH) throw new StorageError('storage-unreadable', { file, reason: 'depth' });
    const level = levels[depth++];
    if (!level) levels.push({ start: i, close: byte + 2, lastComma: i, lastCut: i, cuts: [], inside: [] });
    else {
      level.start = i;
      level.close = byte + 2;
      level.lastComma = i;
      level.lastCut = i;
    }
  };

  const close = (byte: number): void => {
    const level = depth > 0 ? levels[--depth] : undefined;
    if (level?.close !== byte) throw new StorageError('storage-unreadable', { file, reason: 'json' });
    if (level.cuts.length + level.inside.length === 0) return;
    const large = { start: level.start, end: i, cuts: level.cuts, inside: level.inside };
    level.cuts = [];
    level.inside = [];
    const parent = depth > 0 ? levels[depth - 1] : undefined;
    if (parent) {
      // It is the only member of its part: the one that begins behind this comma and ends with the next.
      cut(parent, parent.lastComma);
      parent.inside.push(large);
    } else root ??= large;
  };

  const comma = (): void => {
    const level = depth > 0 ? levels[depth - 1] : undefined;
    if (!level) return;
    const endsLarge = level.inside.length > 0 && level.inside.at(-1)!.end > level.lastComma;
    level.lastComma = i;
    if (endsLarge || i - level.lastCut > step) cut(level, i);
  };

  return {
    /** Goes on as far as `to`; true at the end of the bytes. */
    reached(to: number): boolean {
      const end = Math.min(to, bytes.length);
      for (; i < end; i++) {
        const byte = bytes[i]!;
        if (byte === QUOTE) {
          i++;
          while (i < bytes.length && bytes[i] !== QUOTE) i += bytes[i] === BACKSLASH ? 2 : 1;
        } else if (byte === COLON) keys++;
        else if (byte === COMMA) comma();
        else if (byte === OPEN_OBJECT || byte === OPEN_LIST) open(byte);
        else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) close(byte);
      }
      return i >= bytes.length;
    },
    found(): { readonly keys: number; readonly root: Large | null } {
      if (depth > 0) throw new StorageError('storage-unreadable', { file, reason: 'json' });
      return { keys, root };
    },
  };
}

/** Parses parts of a text with what stands around them, so that each is JSON by itself, and counts their keys. */
function partParser(bytes: Uint8Array, file: string) {
  let keys = 0;
  const text = (from: number, to: number): string => UTF8.decode(bytes.subarray(from, to));
  const parse = (read: () => string): unknown => {
    let value: unknown;
    try {
      value = JSON.parse(read());
    } catch (cause) {
      throw new StorageError('storage-unreadable', { file, reason: 'json' }, cause);
    }
    keys += countKeys(value, file);
    return value;
  };
  return {
    keys: () => keys,
    isList: ({ start }: Large): boolean => bytes[start] === OPEN_LIST,
    whole: (): unknown => parse(() => text(0, bytes.length)),
    /** Nothing but blanks stands outside. */
    around: ({ start, end }: Large): unknown => parse(() => `${text(0, start)}${HOLE}${text(end + 1, bytes.length)}`),
    /** The members between two places of `large`; with `hole`, which is cut itself, the one member that it is. */
    members(large: Large, from: number, to: number, hole: Large | undefined): object {
      const [open, close] = this.isList(large) ? '[]' : '{}';
      const inner = () => (hole ? `${text(from, hole.start)}${HOLE}${text(hole.end + 1, to)}` : text(from, to));
      const part = parse(() => `${open}${inner()}${close}`) as object;
      // Between two commas there is always something.
      const count = Array.isArray(part) ? part.length : Object.keys(part).length;
      if (count === 0 || (hole && count > 1)) throw new StorageError('storage-unreadable', { file, reason: 'json' });
      return part;
    },
    refuseTwice(): never {
      throw new StorageError('storage-unreadable', { file, reason: 'duplicate-key' });
    },
  };
}

function* parsingPart(parse: ReturnType<typeof partParser>, large: Large): Slices<unknown> {
  const list: unknown[] = [];
  const object: Record<string, unknown> = {};
  const inside = [...large.inside].reverse();
  let from = large.start + 1;
  for (const to of [...large.cuts, large.end]) {
    const last = inside.at(-1);
    const hole = last && last.start < to ? inside.pop() : undefined;
    const part = parse.members(large, from, to, hole);
    const held = hole ? yield* parsingPart(parse, hole) : undefined;
    if (Array.isArray(part)) for (const item of part) list.push(hole ? held : item);
    else
      for (const [key, item] of Object.entries(part)) {
        if (Object.hasOwn(object, key)) parse.refuseTwice();
        object[key] = hole ? held : item;
      }
    from = to + 1;
    yield;
  }
  return parse.isList(large) ? list : object;
}

function countKeys(value: unknown, file: string): number {
  if (value === null || typeof value !== 'object') return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countKeys(item, file);
    return count;
  }
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw new StorageError('storage-unreadable', { file, reason: 'proto-key' });
    count += 1 + countKeys((value as Record<string, unknown>)[key], file);
  }
  return count;
}
