/** A place in which two contents of a record differ; a side that has nothing there is null. */
export type DataDifference = { readonly path: string; readonly here: string | null; readonly there: string | null };

/** Differences told; the rest is counted. */
const MOST = 300;
const LONGEST = 160;

/** Compares two contents of a record field by field; items of lists that have an id are matched by it. */
export function compareData(
  here: unknown,
  there: unknown,
): { readonly all: number; readonly shown: readonly DataDifference[] } {
  const left = new Map<string, string>();
  const right = new Map<string, string>();
  flatten(here, '', left);
  flatten(there, '', right);
  const paths = [...new Set([...left.keys(), ...right.keys()])].filter((path) => left.get(path) !== right.get(path));
  const shown = paths
    .slice(0, MOST)
    .map((path) => ({ path, here: short(left.get(path)), there: short(right.get(path)) }));
  return { all: paths.length, shown };
}

function short(text: string | undefined): string | null {
  if (text === undefined) return null;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (value === null || typeof value !== 'object') {
    if (value !== undefined) into.set(path, typeof value === 'string' ? value : JSON.stringify(value));
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    const id = Array.isArray(value) ? ((item as { id?: unknown } | null)?.id ?? key) : key;
    flatten(item, path === '' ? String(id) : `${path}.${String(id)}`, into);
  }
}
