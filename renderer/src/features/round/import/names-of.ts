import type { RoundView } from '../round-view.ts';

/** Organisations that may have answered: those that were asked, then all that have. */
export function namesOf({ round, organisations }: RoundView): readonly string[] {
  const asked = round.recipients.map(({ organisation }) => organisation);
  return [...new Set([...asked, ...organisations])].filter((name) => name !== '');
}
