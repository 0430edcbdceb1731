import type { AggregateKind, JsonValue } from './aggregate-kind.ts';
import { plainOf } from './at-rest/index.ts';
import { encodeData, keepWrittenRecords } from './encode-data.ts';
import { StorageError } from './storage-error.ts';
import { parseStrictJson } from './strict-json.ts';

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

/** Bytes of one file: above, it is neither written nor read. A list warns from a fifth of it on. */
const MOST_BYTES = 100 * 1024 * 1024;
const MAX_SUMMARY = 2048;
/** Bytes that surely hold the head of an envelope. */
export const HEAD_BYTES = 8192;
const DATA_KEY = '\n  "data": ';
const NO_DATA = Buffer.from('\n  "data": null}');
const END = Buffer.from('\n}\n');

/** Two-space JSON with keys in the order of the schema, closed by a line break. Throws `storage-too-large` above 100 MB. */
export function encodeEnvelope(envelope: Envelope): Uint8Array {
  const { data, summary, ...plain } = envelope;
  const keep = summary !== undefined && JSON.stringify(summary).length <= MAX_SUMMARY;
  const head = keep ? { ...plain, summary } : plain;
  const before = JSON.stringify(head, null, 2).slice(0, -'\n}'.length);
  const bytes = Buffer.concat([Buffer.from(`${before},${DATA_KEY}`), encodeData(envelope.kind, data), END]);
  requireSize(bytes, envelope.id);
  return bytes;
}

function requireSize({ length }: Uint8Array, file: string): void {
  if (length <= MOST_BYTES) return;
  const size = Math.round(length / 1024 / 1024);
  throw new StorageError('storage-too-large', { file, size, most: MOST_BYTES / 1024 / 1024 });
}

/** Builds the envelope of new data. The data must fit the schema: `storage-invalid` otherwise. */
export function makeEnvelope(
  kind: AggregateKind<unknown>,
  id: string,
  rev: number,
  updatedAt: string,
  data: unknown,
): Envelope {
  const parsed = kind.schema.safeParse(data);
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
  return {
    kind: kind.kind,
    id,
    schemaVersion: kind.schemaVersion,
    rev,
    updatedAt,
    ...(summary === undefined ? {} : { summary }),
    data: parsed.data,
  };
}

/** Parse → migrate → validate → freeze. Throws `StorageError`: placeholder, unreadable, newer schema, invalid. */
export function decodeEnvelope(bytes: Uint8Array, kind: AggregateKind<unknown>, id: string, file: string): Envelope {
  requireSize(bytes, file);
  const value = parseStrictJson(plainOf(bytes, kind.sealer, file), file);
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
  const parsed = kind.schema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StorageError('storage-invalid', {
      file,
      path: issue?.path.join('.') ?? '',
      reason: issue?.message ?? '',
    });
  }
  return deepFreeze({ ...head, data: parsed.data });
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

/** Freezes a value and all in it. */
export function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) deepFreeze((value as Record<string, unknown>)[key]);
  return value;
}
