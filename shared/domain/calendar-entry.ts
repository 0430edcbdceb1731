/**
 * What a calendar shows: meetings, days by which their notices go out, last days of rounds and ballots, limits of stages, target days of
 * projects, ends of terms, actions due.
 */
export const CALENDAR_KINDS = ['meeting', 'notice', 'round', 'ballot', 'stage', 'project', 'term', 'action'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];
