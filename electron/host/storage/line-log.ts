import type { JsonValue } from './aggregate-kind.ts';
import { sha256 } from './digest.ts';
import { StorageError } from './storage-error.ts';

/**
 * Format of a log: one line a record, `{"n":1,"c":0,"more":0,"line":…,"hash":"…"}`. `n` counts from 1, `c` is the sequence number of the
 * audit record that the line was committed with (0: appended without one), `more` says how many lines of the same append follow,
 * `hash` chains the lines.
 */
type LogLine = {
  readonly n: number;
  readonly c: number;
  readonly more: number;
  readonly line: JsonValue;
  readonly hash: string;
};

export type LogState = {
  readonly lines: readonly JsonValue[];
  /** Hash after each line. */
  readonly hashes: readonly string[];
  /** Hash of the last line, or of the id when there is none. */
  readonly hash: string;
  /** Bytes of the good lines. */
  readonly size: number;
  readonly rest: 'none' | 'torn' | 'broken';
};

export function emptyLog(id: string): LogState {
  return { lines: [], hashes: [], hash: sha256(`log\n${id}`), size: 0, rest: 'none' };
}

/** Encodes lines that follow a state. */
export function encodeLines(
  state: LogState,
  lines: readonly JsonValue[],
  seq: number,
): { readonly bytes: Uint8Array; readonly next: LogState } {
  let hash = state.hash;
  let n = state.lines.length;
  let text = '';
  const hashes: string[] = [];
  for (const line of lines) {
    const head = { n: ++n, c: seq, more: lines.length - 1 - hashes.length };
    hash = chain(hash, { ...head, line });
    hashes.push(hash);
    text += `${JSON.stringify({ ...head, line, hash } satisfies LogLine)}\n`;
  }
  const bytes = Buffer.from(text);
  const next = {
    lines: [...state.lines, ...lines],
    hashes: [...state.hashes, ...hashes],
    hash,
    size: state.size + bytes.length,
    rest: 'none' as const,
  };
  return { bytes, next };
}

/**
 * Reads a log. At the end, lines that belong to an audit record after `lastSeq`, lines whose append is not whole, and lines that go on from
 * an earlier place (of a holder that slept and was taken over) were never confirmed: they count as torn. Anything else that does not fit is `broken`, and the lines before it are given.
 */
export function decodeLog(bytes: Uint8Array, id: string, lastSeq: number): LogState {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: JsonValue[] = [];
  const hashes: string[] = [];
  let previous = emptyLog(id).hash;
  let at = 0;
  let whole = { count: 0, size: 0 };
  let rest: LogState['rest'] = 'none';
  while (at < buffer.length && rest === 'none') {
    const next = buffer.indexOf(0x0a, at);
    const unfinished = next < 0 || buffer.subarray(at, next).includes(0);
    const record = unfinished ? null : parseLine(buffer.toString('utf8', at, next));
    const good = record?.n === lines.length + 1 && record.hash === chain(previous, record);
    if (unfinished || (good && record.c > lastSeq)) rest = 'torn';
    else if (!good) rest = isStray(buffer, at, id, hashes) ? 'torn' : 'broken';
    else {
      lines.push(record.line);
      hashes.push(record.hash);
      previous = record.hash;
      at = next + 1;
      if (record.more === 0) whole = { count: lines.length, size: at };
    }
  }
  if (rest === 'none' && whole.size < buffer.length) rest = 'torn';
  lines.length = whole.count;
  hashes.length = whole.count;
  return { lines, hashes, hash: hashes.at(-1) ?? emptyLog(id).hash, size: whole.size, rest };
}

/** Whether all that follows is one chain that begins at a place where the log has gone on otherwise. */
function isStray(buffer: Buffer, start: number, id: string, hashes: readonly string[]): boolean {
  let previous: string | undefined;
  let n = 0;
  for (let at = start; at < buffer.length; ) {
    const next = buffer.indexOf(0x0a, at);
    if (next < 0) return n > 0; // its end is torn off
    const record = parseLine(buffer.toString('utf8', at, next));
    if (!record) return false;
    if (n === 0) {
      if (!(record.n <= hashes.length)) return false;
      previous = record.n === 1 ? emptyLog(id).hash : hashes[record.n - 2];
    } else if (record.n !== n + 1) return false;
    if (previous === undefined || record.hash !== chain(previous, record)) return false;
    previous = record.hash;
    n = record.n;
    at = next + 1;
  }
  return true;
}

function parseLine(text: string): LogLine | null {
  try {
    const record = JSON.parse(text) as LogLine;
    return record !== null && typeof record === 'object' && JSON.stringify(record) === text ? record : null;
  } catch {
    return null;
  }
}

function chain(previous: string, { n, c, more, line }: Omit<LogLine, 'hash'>): string {
  return sha256(`${previous}\n${n}\n${c}\n${more}\n${JSON.stringify(line)}`);
}

/** Throws `storage-log-broken` for a log that was changed from outside. */
export function requireWholeLog(state: LogState, file: string): LogState {
  if (state.rest === 'broken') throw new StorageError('storage-log-broken', { file, line: state.lines.length + 1 });
  return state;
}
