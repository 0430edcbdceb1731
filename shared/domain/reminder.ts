/** What was shown on which day (`YYYY-MM-DD`; empty = never). */
export type RemindedOn = { readonly summary: string; readonly today: string };

/** How many things are overdue, due today, and due in the rest of the week. */
export type DueCounts = { readonly overdue: number; readonly today: number; readonly week: number };

export type Reminder = keyof RemindedOn;

/** What to show now (提醒): a summary at most once a day, and what is due today once; nothing where there is nothing. */
export function remindersNow(counts: DueCounts, remindedOn: RemindedOn, today: string): readonly Reminder[] {
  const due: Reminder[] = [];
  if (counts.overdue + counts.week > 0 && remindedOn.summary !== today) due.push('summary');
  if (counts.today > 0 && remindedOn.today !== today) due.push('today');
  return due;
}
