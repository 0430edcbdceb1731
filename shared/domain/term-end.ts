import { addMonths, daysBetween, isPlainDate, type PlainDate } from '../base/index.ts';
import type { LocalisedText } from './localised-text.ts';

/** What is to be handed in before the term (任期) of a committee ends; data of a profile. */
export type TermRule = {
  readonly id: string;
  readonly source: LocalisedText;
  readonly unconfirmed: boolean;
  /** Papers of re-election (换届材料) are due so many months before the last day of the term. */
  readonly papersMonthsBefore: number;
  readonly papers: readonly (LocalisedText & { /** Form of ours that makes it. */ readonly form?: string })[];
};

/** Days before the papers are due, or without papers before the term ends, from which on that is announced. */
const ANNOUNCED_DAYS = { papers: 60, end: 90 };

/** Where a committee stands: long before, papers due soon, term ending (papers should be in), term over. */
export const TERM_PHASES = ['later', 'papers', 'ending', 'over'] as const;

/** Last day of the term, day for the papers (empty = no rule asks for any), and where that leaves the committee today. */
export type TermEnd = {
  readonly expiresOn: string;
  readonly papersDue: string;
  readonly phase: (typeof TERM_PHASES)[number];
};

/** The days of a re-election (换届) seen from `today`; null when the last day of the term is not known. */
export function termEnd(termTo: string, rule: TermRule | null, today: PlainDate): TermEnd | null {
  if (!isPlainDate(termTo)) return null;
  if (!rule) return { expiresOn: termTo, papersDue: '', phase: phaseOf(termTo, null, today) };
  const papersDue = addMonths(termTo, -rule.papersMonthsBefore);
  return { expiresOn: termTo, papersDue, phase: phaseOf(termTo, papersDue, today) };
}

function phaseOf(expiresOn: PlainDate, papersDue: PlainDate | null, today: PlainDate): TermEnd['phase'] {
  if (today > expiresOn) return 'over';
  if (!papersDue) return daysBetween(today, expiresOn) <= ANNOUNCED_DAYS.end ? 'ending' : 'later';
  if (today > papersDue) return 'ending';
  return daysBetween(today, papersDue) <= ANNOUNCED_DAYS.papers ? 'papers' : 'later';
}
