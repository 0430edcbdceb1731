import type { Membership, Role } from './committee.ts';
import type { LocalisedText } from './localised-text.ts';

/** How long contact data of a role are kept after its end (PIPL 19: no longer than needed). */
export type RetentionRule = {
  readonly roles: readonly Role[];
  readonly years: number;
  readonly source: LocalisedText;
  readonly unconfirmed: boolean;
};

/** When contact data of a person may no longer be kept; null = something still runs, or nothing says when it ended. */
export function removalDue(
  seats: readonly Pick<Membership, 'role' | 'to'>[],
  rules: readonly RetentionRule[],
): { readonly role: Role; readonly endedOn: string; readonly dueOn: string } | null {
  let latest: { role: Role; endedOn: string; dueOn: string } | null = null;
  for (const { role, to } of seats) {
    if (to === '') return null;
    const years = rules.find((rule) => rule.roles.includes(role))?.years ?? 0;
    const dueOn = yearsLater(to, years);
    if (!latest || dueOn > latest.dueOn) latest = { role, endedOn: to, dueOn };
  }
  return latest;
}

/** The same day some years later; 29 February becomes 1 March. */
function yearsLater(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}
