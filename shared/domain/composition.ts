import type { Problem } from '../base/index.ts';
import { type Membership, SIDES, VOTING_ROLES } from './committee.ts';
import type { LocalisedText } from './localised-text.ts';

/** Limits on who sits in a committee; data of a profile (全国专业标准化技术委员会管理办法, domain 4.1). 0 = no limit. */
export type CompositionRule = {
  readonly id: string;
  readonly source: LocalisedText;
  readonly minimumMembers: number;
  readonly maximumPerOrganisation: number;
  readonly maximumViceChairs: number;
  readonly maximumDeputySecretaries: number;
  /** A side must not hold more than numerator/denominator of the seats. */
  readonly sideShare: { readonly numerator: number; readonly denominator: number } | null;
  readonly chairsFromDifferentOrganisations: boolean;
  readonly maximumCommitteesPerPerson: number;
};

/**
 * Checks the voting members of one day against the rule. `seatsElsewhere` gives the number of other committees a person sits in.
 * Observers, liaisons and advisers are not counted.
 */
export function checkComposition(
  members: readonly Membership[],
  rule: CompositionRule,
  names: { person(id: string): string; organisation(id: string): string },
  seatsElsewhere: (personId: string) => number = () => 0,
): readonly Problem[] {
  const voting = members.filter((m) => VOTING_ROLES.has(m.role));
  const problems: Problem[] = [];
  const add = (code: string, params: Record<string, string | number>, severity: Problem['severity'] = 'error') =>
    problems.push({ code, severity, params });

  if (voting.length < rule.minimumMembers)
    add('composition-too-few', { count: voting.length, minimum: rule.minimumMembers });

  const chairs = voting.filter((m) => m.role === 'chair');
  const viceChairs = voting.filter((m) => m.role === 'vice-chair');
  if (chairs.length !== 1) add('composition-chair', { count: chairs.length });
  if (rule.maximumViceChairs > 0 && viceChairs.length > rule.maximumViceChairs)
    add('composition-vice-chairs', { count: viceChairs.length, maximum: rule.maximumViceChairs });
  const deputies = voting.filter((m) => m.role === 'deputy-secretary-general');
  if (rule.maximumDeputySecretaries > 0 && deputies.length > rule.maximumDeputySecretaries)
    add('composition-deputies', { count: deputies.length, maximum: rule.maximumDeputySecretaries });
  const chair = chairs[0];
  if (rule.chairsFromDifferentOrganisations && chair) {
    for (const vice of viceChairs)
      if (vice.organisationId !== '' && vice.organisationId === chair.organisationId)
        add('composition-same-organisation', {
          person: names.person(vice.personId),
          organisation: names.organisation(vice.organisationId),
        });
  }

  if (rule.maximumPerOrganisation > 0)
    for (const [organisation, count] of countBy(voting, (m) => m.organisationId))
      if (organisation !== '' && count > rule.maximumPerOrganisation)
        add('composition-per-organisation', {
          organisation: names.organisation(organisation),
          count,
          maximum: rule.maximumPerOrganisation,
        });

  if (rule.sideShare && voting.length > 0) {
    const { numerator, denominator } = rule.sideShare;
    const sides = countBy(voting, (m) => m.side);
    for (const side of SIDES) {
      const count = sides.get(side) ?? 0;
      if (count * denominator > voting.length * numerator)
        add('composition-side', { side, count, total: voting.length, numerator, denominator });
    }
  }

  for (const [person, count] of countBy(voting, (m) => m.personId))
    if (count > 1) add('composition-twice', { person: names.person(person) });

  if (rule.maximumCommitteesPerPerson > 0)
    for (const person of new Set(voting.map((m) => m.personId))) {
      const seats = seatsElsewhere(person) + 1;
      if (seats > rule.maximumCommitteesPerPerson)
        add(
          'composition-too-many-seats',
          { person: names.person(person), seats, maximum: rule.maximumCommitteesPerPerson },
          'warning',
        );
    }
  return problems;
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
