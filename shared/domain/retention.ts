import type { Membership, Role } from './committee.ts';
import type { LocalisedText } from './localised-text.ts';

/** How long contact data of a role are kept after its end (PIPL 19: no longer than needed). */
export type RetentionRule = {
  readonly roles: readonly Role[];
  readonly years: number;
  /** In the place of years, where somebody prescribes days. */
  readonly days?: number;
  readonly source: LocalisedText;
  readonly unconfirmed: boolean;
};

/** When contact data of a person may no longer be kept; null = something still runs, or nothing says when it ended. */
export function removalDue(
  seats: readonly Pick<Membership, 'role' | 'to'>[],
  rules: readonly RetentionRule[],
): {
  readonly role: Role;
  readonly endedOn: string;
  readonly dueOn: string;
  readonly rule: RetentionRule | null;
} | null {
  let latest: { role: Role; endedOn: string; dueOn: string; rule: RetentionRule | null } | null = null;
  for (const { role, to } of seats) {
    if (to === '') return null;
    const rule = rules.find((each) => each.roles.includes(role)) ?? null;
    const dueOn = later(to, rule);
    if (!latest || dueOn > latest.dueOn) latest = { role, endedOn: to, dueOn, rule };
  }
  return latest;
}

/** Some days, or the same day some years later; 29 February becomes 1 March. */
function later(day: string, rule: RetentionRule | null): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const { years = 0, days } = rule ?? {};
  const moment = days === undefined ? Date.UTC(year + years, month - 1, date) : Date.UTC(year, month - 1, date + days);
  return new Date(moment).toISOString().slice(0, 10);
}
