import type { z } from 'zod';
import type { Sealer } from './at-rest/sealer.ts';

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** A kind of aggregate (one JSON file each). Storage knows no noun: the host hands over a registry of these. */
export type AggregateKind<T> = {
  readonly kind: string;
  /** Folder inside the workspace. */
  readonly folder: string;
  /** When given, the aggregate is `folder/<id>/<file>` instead of `folder/<id>.json` (for example `meta.json`). */
  readonly file?: string;
  /** Name of the append-only log beside `file` (for example `steps.ndjson`); only together with `file`. */
  readonly log?: string;
  readonly schemaVersion: number;
  readonly schema: z.ZodType<T>;
  /** `migrations[n]` turns data of version n into data of version n + 1. */
  readonly migrations: Readonly<Record<number, (data: unknown) => unknown>>;
  /**
   * A few figures kept in the head of the file, so that lists need not parse it. In memory they are always there; those longer than 2 kB as
   * JSON are not written, and their file is read as a whole when the workspace is opened.
   */
  summary?(data: T): JsonValue;
  /** Shape of `summary`. Where a head has another one, an older version wrote it: it is made anew from the data at opening. */
  readonly summarySchema?: z.ZodType;
  /** Bytes above which a file is neither written nor read; 100 MB where it is not given. */
  readonly mostBytes?: number;
  /** Its files are sealed in a workspace with a passphrase. */
  readonly confidential?: true;
  /** Given to confidential kinds of a workspace that is open with its key. */
  readonly sealer?: Sealer;
};

/** Kinds by their name. */
export type Registry = Readonly<Record<string, AggregateKind<unknown>>>;
export type DataOf<K> = K extends AggregateKind<infer T> ? T : never;
export type KindName<R extends Registry> = keyof R & string;

/** Declares a kind; only there to infer `T`. */
export function defineKind<T, const K extends string>(
  kind: AggregateKind<T> & { readonly kind: K },
): AggregateKind<T> & { readonly kind: K } {
  return kind;
}
