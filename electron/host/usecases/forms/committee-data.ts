import { type HostContext, load } from '#host/host-context.ts';
import { type Committee, type Membership, membersOn, SIDES, VOTING_ROLES } from '#shared/domain/committee.ts';
import { termRuleOf } from '#shared/profiles/committee-rules/index.ts';
import {
  type committeePlaces,
  type committeeRows,
  type ownCommitteePlaces,
  paperWords,
} from '#shared/profiles/index.ts';
import { fillForm } from '#shared/publishing/index.ts';
import { loadNames } from '../names.ts';
import type { Assembled } from './assembled.ts';
import { type Language, paperDay } from './paper-day.ts';

/** A committee of the present day; `addressee`: person that the form is made out for, empty = anybody. */
export async function committeeData(
  ctx: HostContext,
  id: string,
  language: Language,
  addressee = '',
): Promise<Assembled<typeof ownCommitteePlaces, typeof committeeRows>> {
  const { data, updatedAt } = await load(ctx, 'committee', id);
  const words = paperWords[language];
  const day = (date: string) => paperDay(language, date);
  const members = membersOn(data, ctx.today());
  const { rowOf, people } = await memberRows(ctx, language);
  const sides = SIDES.map((side) => ({
    side: words.sides[side],
    count: members.filter((m) => m.side === side).length,
  }));
  const member = members.find(({ personId }) => personId === addressee);
  const one = member ? rowOf(member) : undefined;
  const person = people.get(addressee);
  return {
    data: {
      texts: {
        ...committeeTexts(ctx, data, language),
        termFrom: day(data.termFrom),
        termTo: day(data.termTo),
        memberCount: String(members.length),
        voterCount: String(members.filter(({ role }) => VOTING_ROLES.has(role)).length),
        composition: sides
          .filter(({ count }) => count > 0)
          .map(({ side, count }) => fillForm(words.sideCount, { side, count: String(count) }))
          .join(words.listComma),
        memberName: one?.name ?? '',
        memberRole: one?.role ?? '',
        memberFrom: day(one?.from ?? ''),
        memberTitle: one?.title ?? '',
        memberPosition: one?.position ?? '',
        memberOrganisation: one?.organisation ?? '',
        memberSide: one?.side ?? '',
        memberPhone: person?.phone ?? '',
        memberEmail: person?.email ?? '',
      },
      rows: {
        members: members.map(rowOf),
        termPapers: (termRuleOf(ctx.rules.lifeCycleProfile(data.lifeCycleId))?.papers ?? [])
          .filter(({ form }) => form !== 'reelection-letter')
          .map((paper) => ({ paper: paper[language] })),
      },
    },
    date: updatedAt,
    author: data.name,
    projectId: '',
    committeeId: id,
  };
}

/** What lists print of a member; telephones and addresses are left out. */
async function memberRows(ctx: HostContext, language: Language) {
  const words = paperWords[language];
  const names = await loadNames(ctx);
  const people = new Map((await ctx.store.list('person')).map((person) => [person.id, person.data]));
  const rowOf = ({ personId, organisationId, role, side, from, substituteId }: Membership) => ({
    name: names.person(personId),
    role: words.roles[role],
    title: names.title(personId),
    position: people.get(personId)?.position ?? '',
    organisation: names.organisation(organisationId),
    side: words.sides[side],
    from,
    substitute: substituteId === '' ? '' : names.person(substituteId),
  });
  return { rowOf, people };
}

/** Places of a committee; papers in English print its English name where it has one. */
export function committeeTexts(
  ctx: HostContext,
  committee: Committee,
  language: Language,
): Readonly<Record<keyof typeof committeePlaces, string>> {
  const name = language === 'en' && committee.nameEn !== '' ? committee.nameEn : committee.name;
  return {
    committee: name,
    committeeEn: committee.nameEn,
    committeeCode: committee.code,
    secretariat: committee.secretariat,
    issuer: committee.secretariat === '' ? name : fillForm(paperWords[language].office, { committee: name }),
    committeeContact: committee.contactPerson,
    committeePhone: committee.contactPhone,
    committeeEmail: committee.contactEmail,
    committeeAddress: committee.address,
    today: paperDay(language, ctx.today()),
  };
}
