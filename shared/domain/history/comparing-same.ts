/** Work in steps of about a millisecond, which gives its result at the end. */
export type Steps<T> = Generator<void, T, void>;

/** Values that are looked at in one step. */
const STEP = 4096;

/** Whether two contents of JSON are the same, to the order of their keys. */
export function* comparingSame(one: unknown, other: unknown): Steps<boolean> {
  const waiting: [unknown, unknown][] = [[one, other]];
  for (let looked = 1; waiting.length > 0; looked++) {
    if (looked % STEP === 0) yield;
    const [a, b] = waiting.pop() as [unknown, unknown];
    if (a === b) continue;
    if (!isInner(a) || !isInner(b) || Array.isArray(a) !== Array.isArray(b)) return false;
    const [left, right] = [entriesOf(a), entriesOf(b)];
    if (left.length !== right.length) return false;
    for (const [index, [key, value]] of left.entries()) {
      const [otherKey, otherValue] = right[index] as [string, unknown];
      if (key !== otherKey) return false;
      waiting.push([value, otherValue]);
    }
  }
  return true;
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, part]) => part !== undefined);
}

function isInner(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}
