import type { CompositionRule } from '../../domain/composition.ts';
import type { MeetingQuorum } from '../../domain/meeting-quorum.ts';

/** Composition rules (组成规则) of domain 4.1; a committee names the one it follows. */
export const compositions: readonly CompositionRule[] = [
  {
    id: 'national-tc',
    source: {
      'zh-CN': '全国专业标准化技术委员会管理办法：委员不少于25人，同一单位不超过3人，任何一方不超过二分之一',
      en: 'National technical committees: at least 25 members, at most 3 of one organisation, no interest above one half',
    },
    minimumMembers: 25,
    maximumPerOrganisation: 3,
    maximumViceChairs: 5,
    maximumDeputySecretaries: 5,
    sideShare: { numerator: 1, denominator: 2 },
    chairsFromDifferentOrganisations: true,
    maximumCommitteesPerPerson: 3,
  },
  {
    id: 'national-sc',
    source: {
      'zh-CN': '全国专业标准化技术委员会管理办法：分技术委员会委员不少于15人（未经核实）',
      en: 'National subcommittees: at least 15 members (not confirmed)',
    },
    minimumMembers: 15,
    maximumPerOrganisation: 3,
    maximumViceChairs: 3,
    maximumDeputySecretaries: 5,
    sideShare: { numerator: 1, denominator: 2 },
    chairsFromDifferentOrganisations: true,
    maximumCommitteesPerPerson: 3,
  },
  {
    id: 'none',
    source: { 'zh-CN': '不核对', en: 'Not checked' },
    minimumMembers: 0,
    maximumPerOrganisation: 0,
    maximumViceChairs: 0,
    maximumDeputySecretaries: 0,
    sideShare: null,
    chairsFromDifferentOrganisations: false,
    maximumCommitteesPerPerson: 0,
  },
];

export function compositionById(id: string): CompositionRule | undefined {
  return compositions.find((rule) => rule.id === id);
}

/** Quorum of a review meeting: two thirds of the members with a vote, unless the charter says otherwise (domain 3.1; unconfirmed). */
export const meetingQuorum: MeetingQuorum = { numerator: 2, denominator: 3, recusedInBasis: false };
