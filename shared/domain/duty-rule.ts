import type { LocalisedText } from './localised-text.ts';
import type { MemberRecord } from './member-records.ts';

/** Who is to be reminded of the duties of a member (委员履职); data of a profile. 0 and null = no such rule. */
export type DutyRule = {
  readonly id: string;
  readonly source: LocalisedText;
  /** Figures differ from charter to charter, or were not verified. */
  readonly unconfirmed: boolean;
  /** Missed more than `percent` % of the ballots of a calendar year, and at least `atLeast` of them. */
  readonly ballotsOfYear: { readonly percent: number; readonly atLeast: number } | null;
  readonly ballotsInARow: number;
  readonly meetingsInARow: number;
  /** Meetings that a member asked to be excused from count as well. */
  readonly excusedCounts: boolean;
};

export const REMINDER_CODES = ['ballots-of-year', 'ballots-in-a-row', 'meetings-in-a-row', 'meetings-away'] as const;
/** A reason to remind somebody; `code` names the sentence `app.members.<code>`. */
export type Reminder = {
  readonly code: (typeof REMINDER_CODES)[number];
  readonly params: Readonly<Record<string, string | number>>;
};

/**
 * Why a member is to be reminded; empty = no reason. `ofYear` is the record of the calendar year `year` (its rows of last misses
 * may begin earlier).
 */
export function reminders(rule: DutyRule, ofYear: MemberRecord, year: string): readonly Reminder[] {
  const found: Reminder[] = [];
  const { missed, entitled, missedInARow } = ofYear;
  const add = (code: Reminder['code'], params: Reminder['params']) => found.push({ code, params });
  if (rule.ballotsOfYear) {
    const { percent, atLeast } = rule.ballotsOfYear;
    if (missed >= atLeast && missed * 100 > entitled * percent)
      add('ballots-of-year', { year, missed, entitled, percent, atLeast });
  }
  if (rule.ballotsInARow > 0 && missedInARow >= rule.ballotsInARow)
    add('ballots-in-a-row', { count: missedInARow, limit: rule.ballotsInARow });
  const away = rule.excusedCounts ? ofYear.awayInARow : ofYear.absentInARow;
  if (rule.meetingsInARow > 0 && away >= rule.meetingsInARow)
    add(rule.excusedCounts ? 'meetings-away' : 'meetings-in-a-row', { count: away, limit: rule.meetingsInARow });
  return found;
}
