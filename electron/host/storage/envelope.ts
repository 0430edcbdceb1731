import type { AggregateKind, JsonValue } from './aggregate-kind.ts';
import { plainOf } from './at-rest/index.ts';
import { freezing } from './deep-freeze.ts';
import { encodingData, keepWrittenRecords } from './encode-data.ts';
import { atOnce, type Slices } from './slices.ts';
import { StorageError } from './storage-error.ts';
import { parseStrictJson, parsingStrictJson } from './strict-json.ts';
import { validating } from './validating.ts';

/** What a file of an aggregate holds, in this order. `summary` stands before `data` so that a list reads only the head. */
export type Envelope<T = unknown> = {
  readonly kind: string;
  readonly id: string;
  readonly schemaVersion: number;
  readonly rev: number;
  /** ISO time, UTC. */
  readonly updatedAt: string;
  readonly summary?: JsonValue;
  readonly data: T;
};

export type EnvelopeHead = Omit<Envelope, 'data'>;

const MB = 1024 * 1024;
/** Bytes of one file, where its kind says nothing else: above, it is neither written nor read. From a fifth of it on people are warned. */
const MOST_BYTES = 100 * MB;
/** Bytes that are put together in one step. */
const STEP = 512 * 1024;
const MAX_SUMMARY = 2048;
/** Bytes that surely hold the head of an envelope. */
export const HEAD_BYTES = 8192;
const DATA_KEY = '\n  "data": ';
const NO_DATA = Buffer.from('\n  "data": null}');
const END = Buffer.from('\n}\n');

/**
 * Two-space JSON with keys in the order of the schema, closed by a line break. Throws `storage-too-large` above `most` bytes (100 MB where
 * it is not given).
 */
export function* encodingEnvelope(envelope: Envelope, most = MOST_BYTES): Slices<Uint8Array> {
  const { data, summary, ...plain } = envelope;
  const keep = summary !== undefined && JSON.stringify(summary).length <= MAX_SUMMARY;
  const head = keep ? { ...plain, summary } : plain;
  const before = JSON.stringify(head, null, 2).slice(0, -'\n}'.length);
  const pieces = [Buffer.from(`${before},${DATA_KEY}`), ...(yield* encodingData(envelope.kind, data)), END];
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  if (size > most) throw new StorageError('storage-too-large', { file: envelope.id, ...sizes(size, most) });
  return yield* joining(pieces, size);
}

export function encodeEnvelope(envelope: Envelope): Uint8Array {
  return atOnce(encodingEnvelope(envelope));
}

function* joining(pieces: readonly Buffer[], size: number): Slices<Uint8Array> {
  const whole = Buffer.allocUnsafe(size);
  let done = 0;
  let step = 0;
  for (const piece of pieces) {
    done += piece.copy(whole, done);
    if (done - step < STEP) continue;
    step = done;
    yield;
  }
  return whole;
}

/** Refuses a file that is too large to be read: `storage-file-too-large`. It stays as it is. */
export function requireReadableSize(size: number, kind: AggregateKind<unknown>, file: string): void {
  const most = kind.mostBytes ?? MOST_BYTES;
  if (size > most) throw new StorageError('storage-file-too-large', { file, ...sizes(size, most) });
}

/** In MB; never as much as the limit that it is above. */
function sizes(size: number, most: number) {
  return { size: Math.max(Math.round(size / MB), Math.ceil(most / MB) + 1), most: Math.round(most / MB) };
}

/** Builds the envelope of new data, frozen. The data must fit the schema: `storage-invalid` otherwise. */
export function* makingEnvelope(
  kind: AggregateKind<unknown>,
  id: string,
  rev: number,
  updatedAt: string,
  data: unknown,
): Slices<Envelope> {
  const parsed = yield* validating(kind.schema, data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StorageError('storage-invalid', {
      file: `${kind.folder}/${id}`,
      path: issue?.path.join('.') ?? '',
      reason: issue?.message ?? '',
    });
  }
  keepWrittenRecords(kind.kind, parsed.data, data);
  const summary = kind.summary?.(parsed.data);
  return yield* freezing({
    kind: kind.kind,
    id,
    schemaVersion: kind.schemaVersion,
    rev,
    updatedAt,
    ...(summary === undefined ? {} : { summary }),
    data: parsed.data,
  });
}

export function makeEnvelope(...given: Parameters<typeof makingEnvelope>): Envelope {
  return atOnce(makingEnvelope(...given));
}

/** Parse → migrate → validate → freeze. Throws `StorageError`: placeholder, unreadable, too large, newer schema, invalid. */
export function* decodingEnvelope(
  bytes: Uint8Array,
  kind: AggregateKind<unknown>,
  id: string,
  file: string,
): Slices<Envelope> {
  requireReadableSize(bytes.length, kind, file);
  const value = yield* parsingStrictJson(plainOf(bytes, kind.sealer, file), file);
  const head = checkHead(value, kind, id, file);
  let data = (value as { data?: unknown }).data;
  for (let version = head.schemaVersion; version < kind.schemaVersion; version++) {
    const migrate = kind.migrations[version];
    if (!migrate) throw new StorageError('storage-no-migration', { file, version });
    try {
      data = migrate(data);
    } catch (cause) {
      throw new StorageError('storage-invalid', { file, path: '', reason: `migration ${version}` }, cause);
    }
  }
  const parsed = yield* validating(kind.schema, data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StorageError('storage-invalid', {
      file,
      path: issue?.path.join('.') ?? '',
      reason: issue?.message ?? '',
    });
  }
  return yield* freezing({ ...head, data: parsed.data });
}

export function decodeEnvelope(bytes: Uint8Array, kind: AggregateKind<unknown>, id: string, file: string): Envelope {
  return atOnce(decodingEnvelope(bytes, kind, id, file));
}

/** Whether the head says all that this version of the application asks of it. */
export function saysEnough(head: EnvelopeHead, kind: AggregateKind<unknown>): boolean {
  if (!kind.summary) return true;
  return head.summary !== undefined && (kind.summarySchema?.safeParse(head.summary).success ?? true);
}

/** The head of an envelope from the first bytes of its file (all of them when it is sealed), without reading the data. */
export function decodeHead(begun: Uint8Array, kind: AggregateKind<unknown>, id: string, file: string): EnvelopeHead {
  const start = plainOf(begun, kind.sealer, file);
  if (start.every((byte) => byte === 0)) throw new StorageError('storage-placeholder', { file });
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
  const end = bytes.indexOf(DATA_KEY);
  if (end < 0) {
    if (start.length >= HEAD_BYTES) throw new StorageError('storage-unreadable', { file, reason: 'head' });
    return checkHead(parseStrictJson(start, file), kind, id, file);
  }
  const head = parseStrictJson(Buffer.concat([bytes.subarray(0, end), NO_DATA]), file);
  return checkHead(head, kind, id, file);
}

function checkHead(value: unknown, kind: AggregateKind<unknown>, id: string, file: string): EnvelopeHead {
  const head = (value !== null && typeof value === 'object' ? value : {}) as Record<string, unknown>;
  const { schemaVersion, rev, updatedAt } = head;
  const wellFormed =
    head['kind'] === kind.kind &&
    head['id'] === id &&
    typeof updatedAt === 'string' &&
    isCount(schemaVersion) &&
    isCount(rev) &&
    'data' in head;
  if (!wellFormed) throw new StorageError('storage-unreadable', { file, reason: 'envelope' });
  if (schemaVersion > kind.schemaVersion) {
    throw new StorageError('storage-newer-schema', { file, version: schemaVersion, known: kind.schemaVersion });
  }
  const summary = head['summary'] as JsonValue | undefined;
  return {
    kind: kind.kind,
    id,
    schemaVersion,
    rev,
    updatedAt,
    ...(summary === undefined ? {} : { summary }),
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
