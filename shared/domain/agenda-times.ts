import type { AgendaItem } from './meeting.ts';

const DAY = 24 * 60;

/**
 * The agenda with times that follow one another from the beginning of the meeting (`HH:MM`): an item that is moved, put in or made longer
 * moves those behind it. Without a beginning, or while no item has a length, nothing has a time; what would begin after midnight has none.
 */
export function timed(agenda: readonly AgendaItem[], startTime: string): readonly AgendaItem[] {
  const first = minuteOf(startTime);
  const planned = first !== null && agenda.some(({ minutes }) => minutes > 0);
  let at = first ?? 0;
  return agenda.map((item) => {
    const start = planned && at < DAY ? clockOf(at) : '';
    at += item.minutes;
    return item.start === start ? item : { ...item, start };
  });
}

/** When an agenda is over (`HH:MM`); empty = not planned, or after midnight. */
export function agendaEnd(agenda: readonly AgendaItem[]): string {
  const last = agenda.at(-1);
  const start = minuteOf(last?.start ?? '');
  const end = start === null ? DAY : start + (last?.minutes ?? 0);
  return end < DAY ? clockOf(end) : '';
}

function minuteOf(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
