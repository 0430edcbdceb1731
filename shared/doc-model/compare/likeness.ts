/** Share of common neighbouring pairs of characters (Dice), 0 to 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) {
    const key = a.slice(i, i + 2);
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const key = b.slice(i, i + 2);
    const left = pairs.get(key) ?? 0;
    if (left === 0) continue;
    pairs.set(key, left - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length - 2);
}
