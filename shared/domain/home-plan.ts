import { addDays, daysBetween, isPlainDate, type PlainDate, plainDate } from '../base/index.ts';

/** By when something is due, seen from today; `week`: until Sunday of the week that tomorrow is in. */
export const DUE_GROUPS = ['overdue', 'today', 'tomorrow', 'week', 'later', 'none'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** For whom something waits (在等谁): 秘书处, 起草单位, 未投票的委员, 待办事项责任人, 未回函的单位. */
export const WAITED_FOR = ['secretariat', 'drafters', 'voters', 'owners', 'recipients'] as const;
export type WaitedFor = (typeof WAITED_FOR)[number];

/** Somebody that something waits for; the key tells persons of one name apart. */
export type Party = { readonly kind: WaitedFor; readonly key: string; readonly name: string };

type Due = { readonly due: string };
type Waiting = Due & { readonly parties: readonly Party[] };

/** Group of a day (`YYYY-MM-DD`); a text that is no day has none. */
export function dueGroup(due: string, today: PlainDate): DueGroup {
  if (!isPlainDate(due)) return 'none';
  const days = daysBetween(today, due);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return daysBetween(sundayOf(addDays(today, 1)), due) <= 0 ? 'week' : 'later';
}

/** Last day of the week of a day; weeks begin on Monday (GB/T 7408.1, ISO 8601). */
function sundayOf(day: PlainDate): PlainDate {
  const sinceMonday = (((daysBetween(plainDate('2024-01-01'), day) % 7) + 7) % 7) as number;
  return addDays(day, 6 - sinceMonday);
}

/** Days beyond the due day; 0 = not late. */
export function daysLate(due: string, today: PlainDate): number {
  return isPlainDate(due) ? Math.max(0, daysBetween(due, today)) : 0;
}

/** The latest first, then those that are due soonest, then those without a day. */
export function byUrgency(a: Due, b: Due): number {
  if (a.due === b.due) return 0;
  if (a.due === '' || b.due === '') return a.due === '' ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}

/** Everything by when it is due, most urgent first; groups without anything are left out. */
export function groupByDue<T extends Due>(
  items: readonly T[],
  today: PlainDate,
): readonly { readonly group: DueGroup; readonly items: readonly T[] }[] {
  const groups = Map.groupBy(items, ({ due }) => dueGroup(due, today));
  return DUE_GROUPS.flatMap((group) => {
    const found = groups.get(group);
    return found ? [{ group, items: [...found].sort(byUrgency) }] : [];
  });
}

export type PartyLoad<T> = {
  readonly key: string;
  readonly name: string;
  /** Most urgent first. */
  readonly items: readonly T[];
  readonly overdue: number;
};

/** Everything by whom it waits for, in each kind first those with most overdue, then with most that waits. */
export function groupByParty<T extends Waiting>(
  items: readonly T[],
  today: PlainDate,
): readonly { readonly kind: WaitedFor; readonly parties: readonly PartyLoad<T>[] }[] {
  const kinds = new Map<WaitedFor, Map<string, { readonly name: string; readonly items: T[] }>>();
  for (const item of items)
    for (const { kind, key, name } of item.parties) {
      const parties = kinds.get(kind) ?? new Map<string, { readonly name: string; readonly items: T[] }>();
      kinds.set(kind, parties);
      const party = parties.get(key) ?? { name, items: [] };
      parties.set(key, party);
      // Two persons of one organisation that did not answer are one party.
      if (party.items.at(-1) !== item) party.items.push(item);
    }
  return WAITED_FOR.flatMap((kind) => {
    const parties = kinds.get(kind);
    if (!parties) return [];
    const loads = [...parties].map(([key, party]) => ({
      key,
      name: party.name,
      items: party.items.sort(byUrgency),
      overdue: party.items.filter(({ due }) => dueGroup(due, today) === 'overdue').length,
    }));
    return [{ kind, parties: loads.sort(byLoad) }];
  });
}

function byLoad<T>(a: PartyLoad<T>, b: PartyLoad<T>): number {
  return b.overdue - a.overdue || b.items.length - a.items.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
