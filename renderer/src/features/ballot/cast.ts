import type { Position } from '#shared/domain/ballot.ts';

/** A choice, or null for a form with none or several ticks. */
export type Cast = Position | null;

/** The key that stands for a choice: 1, 2 … in the order of the form, 0 for invalid; undefined for other keys. */
export function castOfKey(key: string, positions: readonly Position[]): Cast | undefined {
  if (key === '0') return null;
  return /^[1-9]$/.test(key) ? positions[Number(key) - 1] : undefined;
}
