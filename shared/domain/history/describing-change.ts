import { z } from 'zod';
import { comparingSame, type Steps } from './comparing-same.ts';
import type { RecordedChange, RecordedValue } from './recorded-change.ts';
import { isKeptText, isSecret, isSilent, isWhole, NAMES_ITEM } from './recorded-fields.ts';

/** More changed items of one list are told by their number, not one by one. */
const MANY = 6;
/** Of one commit; the rest is told by its number. */
const MOST = 60;
const MOST_CHARACTERS = 120;

/** `record`: values that may stay for ever. `full`: all of them, for the eyes of a person who can see the object anyway. */
type Values = 'record' | 'full';
type Told = Omit<RecordedChange, 'kind' | 'id'>;
type Obj = Readonly<Record<string, unknown>>;
/** Parts that are looked at in one step: of a large record of which nothing is the same object, as after an undo, there are thousands. */
const STEP = 256;

/**
 * What differs between two contents of an aggregate, told by the fields of its schema. A new one (`before` null) is told by what it begins with.
 * The steps give the result at the end.
 */
export function* describingChange(
  { kind, id, schema }: { readonly kind: string; readonly id: string; readonly schema: z.ZodType },
  before: unknown,
  after: unknown,
  values: Values = 'record',
): Steps<readonly RecordedChange[]> {
  const told = yield* new Teller(kind, values).object('', schema, (before ?? {}) as Obj, after as Obj);
  const shown = before === null ? told.filter(({ act, to }) => act !== 'set' || (to !== false && to !== 0)) : told;
  const kept = shown.slice(0, MOST).map((change) => ({ kind, id, ...change }));
  const rest = shown.length - kept.length;
  return rest > 0 ? [...kept, { kind, id, field: '', act: 'changed', count: rest }] : kept;
}

class Teller {
  readonly #kind: string;
  readonly #values: Values;
  #looked = 0;

  constructor(kind: string, values: Values) {
    this.#kind = kind;
    this.#values = values;
  }

  *object(path: string, schema: z.ZodType, before: Obj, after: Obj): Steps<readonly Told[]> {
    if (++this.#looked % STEP === 0) yield;
    const bare = bareOf(schema);
    if (!(bare instanceof z.ZodObject))
      return (yield* comparingSame(before, after)) ? [] : [{ field: path, act: 'changed' }];
    const told: Told[] = [];
    for (const [key, part] of Object.entries(bare.shape)) {
      // Most of it is what it was: nothing is looked up for that.
      if (before[key] === after[key]) continue;
      const field = path === '' ? key : `${path}.${key}`;
      if (isSilent(`${this.#kind}.${field}`)) continue;
      told.push(...(yield* this.#field(field, part as z.ZodType, before[key], after[key])));
    }
    return told;
  }

  *#field(field: string, schema: z.ZodType, before: unknown, after: unknown): Steps<readonly Told[]> {
    if (before === after) return [];
    const bare = bareOf(schema);
    const path = `${this.#kind}.${field}`;
    if (isSecret(path) || isWhole(path))
      return (yield* comparingSame(before, after)) ? [] : [{ field, act: 'changed' }];
    if (bare instanceof z.ZodArray)
      return yield* this.#list(
        field,
        bare.element as z.ZodType,
        (before ?? []) as unknown[],
        (after ?? []) as unknown[],
      );
    if (bare instanceof z.ZodObject)
      return yield* this.object(field, bare, (before ?? {}) as Obj, (after ?? {}) as Obj);
    if (yield* comparingSame(before, after)) return [];
    const from = this.#value(field, bare, before ?? '');
    const to = this.#value(field, bare, after ?? '');
    if (from === undefined || to === undefined) return [{ field, act: 'changed' }];
    return from === to ? [] : [{ field, act: 'set', from, to }];
  }

  *#list(
    field: string,
    element: z.ZodType,
    before: readonly unknown[],
    after: readonly unknown[],
  ): Steps<readonly Told[]> {
    const bare = bareOf(element);
    if (!(bare instanceof z.ZodObject))
      return (yield* comparingSame(before, after)) ? [] : this.#plainList(field, bare, before, after);
    const keyed = ['id', 'personId'].find((key) => key in bare.shape);
    const keyOf = (item: unknown, index: number): string => String(keyed ? (item as Obj)[keyed] : index);
    const old = yield* changedOnly(before, after, keyOf);
    const now = yield* changedOnly(after, before, keyOf);
    const name = (key: string): { item?: string } => (keyed ? { item: key } : {});
    const told = (act: 'added' | 'removed', items: readonly (readonly [string, Obj])[]): readonly Told[] => {
      if (items.length > MANY) return [{ field, act, count: items.length }];
      return items.map(([key, item]) => ({ field, act, ...name(key), values: this.#itemValues(field, bare, item) }));
    };
    const changed: Told[][] = [];
    const added: [string, Obj][] = [];
    for (const [key, item] of now) {
      const past = old.get(key);
      if (!past) added.push([key, item]);
      const parts = past ? yield* this.object(field, bare, past, item) : [];
      if (parts.length === 0) continue;
      const naming = this.#itemValues(field, bare, item, NAMES_ITEM);
      const known = Object.keys(naming).length > 0 ? { values: naming } : {};
      changed.push(parts.map((part) => ({ ...name(key), ...known, ...part })));
    }
    const removed: [string, Obj][] = [];
    for (const entry of old) {
      if (!now.has(entry[0])) removed.push(entry);
      if (++this.#looked % STEP === 0) yield;
    }
    return [
      ...told('added', added),
      ...told('removed', removed),
      ...(changed.length > MANY ? inGroups(changed.flat()) : changed.flat()),
    ];
  }

  #plainList(
    field: string,
    element: z.ZodType,
    before: readonly unknown[],
    after: readonly unknown[],
  ): readonly Told[] {
    const text = (items: readonly unknown[]): string | undefined => {
      const values = items.map((item) => this.#value(field, element, item));
      return values.some((value) => value === undefined) ? undefined : cut(values.join('、'));
    };
    const [from, to] = [text(before), text(after)];
    return from === undefined || to === undefined ? [{ field, act: 'changed' }] : [{ field, act: 'set', from, to }];
  }

  /** What is known of an item of a list; its own parts are left out. */
  #itemValues(field: string, schema: z.ZodObject, item: Obj, only?: readonly string[]): Record<string, RecordedValue> {
    const values: Record<string, RecordedValue> = {};
    for (const [key, part] of Object.entries(schema.shape)) {
      const path = `${field}.${key}`;
      if ((only && !only.includes(key)) || key === 'id' || isSilent(`${this.#kind}.${path}`)) continue;
      const value = this.#value(path, bareOf(part as z.ZodType), item[key] ?? '');
      if (value !== undefined && value !== '') values[key] = value;
    }
    return values;
  }

  /** The value as the record may say it; undefined = it may not, or it is no single value. */
  #value(field: string, schema: z.ZodType, value: unknown): RecordedValue | undefined {
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value !== 'string') return undefined;
    const isChoice = schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral;
    if (!isChoice && this.#values === 'record' && !isKeptText(`${this.#kind}.${field}`, value)) return undefined;
    return cut(value);
  }
}

/** Items by their key. Of a thousand items one was changed, and the others are the very same objects. */
function* changedOnly(
  items: readonly unknown[],
  others: readonly unknown[],
  keyOf: (item: unknown, index: number) => string,
): Steps<ReadonlyMap<string, Obj>> {
  const known = new Set<unknown>();
  for (const [index, other] of others.entries()) {
    known.add(other);
    if (index % STEP === STEP - 1) yield;
  }
  const changed = new Map<string, Obj>();
  for (const [index, item] of items.entries()) {
    if (!known.has(item)) changed.set(keyOf(item, index), item as Obj);
    if (index % STEP === STEP - 1) yield;
  }
  return changed;
}

/** Changes alike, told once with their number. */
function inGroups(changes: readonly Told[]): readonly Told[] {
  const groups = new Map<string, Told>();
  for (const { field, act, to } of changes) {
    const key = JSON.stringify([field, act, to]);
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, { field, act, ...(to === undefined ? {} : { to }), count });
  }
  return [...groups.values()];
}

function bareOf(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bareOf(schema.unwrap() as z.ZodType);
  return schema;
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
