/** The latest of moments (ISO 8601, UTC; empty = none). */
export function latest(...moments: readonly string[]): string {
  return [...moments].sort().at(-1) ?? '';
}
