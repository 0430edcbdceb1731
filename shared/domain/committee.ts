import { z } from 'zod';

/** Bodies of standardization (domain 4): 技术委员会, 分技术委员会, 标准化工作组, 工作组, 专家组. */
export const BODY_KINDS = ['tc', 'sc', 'swg', 'wg', 'expert-group'] as const;
/** 主任委员 · 副主任委员 · 秘书长 · 副秘书长 · 委员 · 观察员 · 联络员 · 顾问 */
export const ROLES = [
  'chair',
  'vice-chair',
  'secretary-general',
  'deputy-secretary-general',
  'member',
  'observer',
  'liaison',
  'adviser',
] as const;
/** Sides of interest (利益方): 生产者, 经营者, 使用者, 消费者, 公共利益方. */
export const SIDES = ['producer', 'operator', 'user', 'consumer', 'public'] as const;

export type Role = (typeof ROLES)[number];
export type Side = (typeof SIDES)[number];

/** Roles that vote; observers, liaisons and advisers attend and speak but have no vote (domain 4.1). */
export const VOTING_ROLES: ReadonlySet<Role> = new Set([
  'chair',
  'vice-chair',
  'secretary-general',
  'deputy-secretary-general',
  'member',
]);

export const membershipSchema = z.object({
  id: z.string(),
  personId: z.string(),
  organisationId: z.string(),
  role: z.enum(ROLES),
  side: z.enum(SIDES),
  /** Person who stands in for the member (替补委员); empty = nobody. */
  substituteId: z.string(),
  /** First and last day; `to` empty = until further notice. */
  from: z.string(),
  to: z.string(),
});
export type Membership = z.infer<typeof membershipSchema>;

/** A committee (委员会) with its members and the rules it follows. */
export const committeeSchema = z.object({
  name: z.string().min(1),
  nameEn: z.string(),
  /** `SAC/TC 15`, `SXS/TC47`, … as written by the founding authority. */
  code: z.string(),
  kind: z.enum(BODY_KINDS),
  parentId: z.string(),
  /** Ids of the composition profile, the voting rule and the life cycle used for new projects. */
  compositionId: z.string(),
  votingRuleId: z.string(),
  lifeCycleId: z.string(),
  /** Scope of work (工作领域). */
  scope: z.string(),
  secretariat: z.string(),
  /** Contact printed on letters: person, telephone, address. */
  contactPerson: z.string(),
  contactPhone: z.string(),
  contactEmail: z.string(),
  address: z.string(),
  termFrom: z.string(),
  termTo: z.string(),
  members: z.array(membershipSchema),
  /** What the charter (章程) allows; unconfirmed by any rule, so each committee says it. */
  charter: z.object({
    /** A member may be voted for by another with a written mandate. */
    proxies: z.boolean(),
    substitutes: z.boolean(),
    /** Absent members may vote by letter. */
    absentLetters: z.boolean(),
    remoteMeetings: z.boolean(),
  }),
});
export type Committee = z.infer<typeof committeeSchema>;

/** Members of a day: those whose mandate covers it. */
export function membersOn(committee: Pick<Committee, 'members'>, day: string): readonly Membership[] {
  return committee.members.filter((m) => (m.from === '' || m.from <= day) && (m.to === '' || day <= m.to));
}

/** Members of a day who have a vote; with `observers` those too (O-members in an enquiry, domain/iso.md 2.3). */
export function votersOn(committee: Pick<Committee, 'members'>, day: string, observers = false): readonly Membership[] {
  return membersOn(committee, day).filter((m) => VOTING_ROLES.has(m.role) || (observers && m.role === 'observer'));
}
