import { z } from 'zod';
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

/**
 * What differs between two contents of an aggregate, told by the fields of its schema. A new one (`before` null) is told by what it begins with.
 */
export function describeChange(
  { kind, id, schema }: { readonly kind: string; readonly id: string; readonly schema: z.ZodType },
  before: unknown,
  after: unknown,
  values: Values = 'record',
): readonly RecordedChange[] {
  const told = new Teller(kind, values).object('', schema, (before ?? {}) as Obj, after as Obj);
  const shown = before === null ? told.filter(({ act, to }) => act !== 'set' || (to !== false && to !== 0)) : told;
  const kept = shown.slice(0, MOST).map((change) => ({ kind, id, ...change }));
  const rest = shown.length - kept.length;
  return rest > 0 ? [...kept, { kind, id, field: '', act: 'changed', count: rest }] : kept;
}

class Teller {
  readonly #kind: string;
  readonly #values: Values;

  constructor(kind: string, values: Values) {
    this.#kind = kind;
    this.#values = values;
  }

  object(path: string, schema: z.ZodType, before: Obj, after: Obj): readonly Told[] {
    const bare = bareOf(schema);
    if (!(bare instanceof z.ZodObject)) return same(before, after) ? [] : [{ field: path, act: 'changed' }];
    return Object.entries(bare.shape).flatMap(([key, part]) => {
      // Most of it is what it was: nothing is looked up for that.
      if (before[key] === after[key]) return [];
      const field = path === '' ? key : `${path}.${key}`;
      return isSilent(`${this.#kind}.${field}`) ? [] : this.#field(field, part as z.ZodType, before[key], after[key]);
    });
  }

  #field(field: string, schema: z.ZodType, before: unknown, after: unknown): readonly Told[] {
    if (before === after) return [];
    const bare = bareOf(schema);
    const path = `${this.#kind}.${field}`;
    if (isSecret(path) || isWhole(path)) return same(before, after) ? [] : [{ field, act: 'changed' }];
    if (bare instanceof z.ZodArray)
      return this.#list(field, bare.element as z.ZodType, (before ?? []) as unknown[], (after ?? []) as unknown[]);
    if (bare instanceof z.ZodObject) return this.object(field, bare, (before ?? {}) as Obj, (after ?? {}) as Obj);
    if (same(before, after)) return [];
    const from = this.#value(field, bare, before ?? '');
    const to = this.#value(field, bare, after ?? '');
    if (from === undefined || to === undefined) return [{ field, act: 'changed' }];
    return from === to ? [] : [{ field, act: 'set', from, to }];
  }

  #list(field: string, element: z.ZodType, before: readonly unknown[], after: readonly unknown[]): readonly Told[] {
    const bare = bareOf(element);
    if (!(bare instanceof z.ZodObject)) return same(before, after) ? [] : this.#plainList(field, bare, before, after);
    const keyed = ['id', 'personId'].find((key) => key in bare.shape);
    const keyOf = (item: unknown, index: number): string => String(keyed ? (item as Obj)[keyed] : index);
    // Of a thousand items one was changed, and the others are the very same objects.
    const changedOnly = (items: readonly unknown[], others: readonly unknown[]): ReadonlyMap<string, Obj> => {
      const known = new Set(others);
      const rest = items.map((item, index) => [item, index] as const).filter(([item]) => !known.has(item));
      return new Map(rest.map(([item, index]) => [keyOf(item, index), item as Obj]));
    };
    const old = changedOnly(before, after);
    const now = changedOnly(after, before);
    const name = (key: string): { item?: string } => (keyed ? { item: key } : {});
    const told = (act: 'added' | 'removed', items: readonly (readonly [string, Obj])[]): readonly Told[] => {
      if (items.length > MANY) return [{ field, act, count: items.length }];
      return items.map(([key, item]) => ({ field, act, ...name(key), values: this.#itemValues(field, bare, item) }));
    };
    const changed = [...now].flatMap(([key, item]) => {
      const past = old.get(key);
      if (!past) return [];
      const parts = this.object(field, bare, past, item);
      const naming = this.#itemValues(field, bare, item, NAMES_ITEM);
      const known = Object.keys(naming).length > 0 ? { values: naming } : {};
      return parts.length === 0 ? [] : [parts.map((part) => ({ ...name(key), ...known, ...part }))];
    });
    return [
      ...told(
        'added',
        [...now].filter(([key]) => !old.has(key)),
      ),
      ...told(
        'removed',
        [...old].filter(([key]) => !now.has(key)),
      ),
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

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
