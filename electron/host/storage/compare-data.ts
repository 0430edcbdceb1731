import type { PlaceStep } from '#shared/domain/history/index.ts';
import type { Slices } from './slices.ts';

/** A place in which two contents of a record differ; a side that has nothing there is null. */
export type DataDifference = {
  /** Names of fields and ids of items, with dots. */
  readonly path: string;
  readonly steps: readonly PlaceStep[];
  readonly here: string | null;
  readonly there: string | null;
};

/** Differences told; the rest is counted. */
const MOST = 300;
const LONGEST = 160;
const STEP = 1000;

/** What an item of a list is known by. */
const KNOWN_BY = ['no', 'number', 'personId', 'name', 'title', 'organisation'];

type Pair = Pick<DataDifference, 'path' | 'steps'> & { readonly here: unknown; readonly there: unknown };

/** Compares two contents of a record field by field, in steps; items of lists that have an id are matched by it. */
export function* comparing(
  here: unknown,
  there: unknown,
): Slices<{ readonly all: number; readonly shown: readonly DataDifference[] }> {
  const waiting: Pair[] = [{ path: '', steps: [], here, there }];
  const shown: DataDifference[] = [];
  let all = 0;
  for (let done = 1; waiting.length > 0; done++) {
    if (done % STEP === 0) yield;
    const pair = waiting.pop() as Pair;
    if (pair.here === pair.there) continue;
    if (isInner(pair.here) || isInner(pair.there)) for (const part of partsOf(pair).reverse()) waiting.push(part);
    const [one, other] = [textOf(pair.here), textOf(pair.there)];
    if (one === other) continue;
    all++;
    if (shown.length < MOST) shown.push({ path: pair.path, steps: pair.steps, here: short(one), there: short(other) });
  }
  return { all, shown };
}

function partsOf({ path, steps, here, there }: Pair): Pair[] {
  const [left, right] = [membersOf(here), membersOf(there)];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].map((key) => ({
    path: path === '' ? key : `${path}.${key}`,
    steps: [...steps, stepTo(key, here, there)],
    here: left.get(key),
    there: right.get(key),
  }));
}

function stepTo(key: string, here: unknown, there: unknown): PlaceStep {
  const list = [here, there].find((side) => Array.isArray(side) && membersOf(side).has(key));
  if (list === undefined) return { field: key };
  const item = membersOf(list).get(key) as Readonly<Record<string, unknown>> | null;
  const field = isInner(item) ? KNOWN_BY.find((name) => (textOf(item[name]) ?? '') !== '') : undefined;
  const known = field === undefined ? undefined : { field, value: short(textOf(item?.[field])) ?? '' };
  return { item: [...membersOf(list).keys()].indexOf(key) + 1, known };
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  if (!isInner(value)) return new Map();
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(value.map((item, index) => [String((item as { id?: unknown } | null)?.id ?? index), item]));
}

function isInner(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

/** What a single value is told as; null for lists, objects and nothing at all. */
function textOf(value: unknown): string | null {
  if (value === undefined || isInner(value)) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function short(text: string | null): string | null {
  return text !== null && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
