import { type HostContext, load } from '#host/host-context.ts';
import type { Committee } from '#shared/domain/committee.ts';
import { type committeePlaces, paperWords } from '#shared/profiles/index.ts';
import { fillForm } from '#shared/publishing/index.ts';
import type { Assembled } from './assembled.ts';
import { type Language, paperDay } from './paper-day.ts';

export async function committeeData(
  ctx: HostContext,
  id: string,
  language: Language,
): Promise<Assembled<typeof committeePlaces>> {
  const { data, updatedAt } = await load(ctx, 'committee', id);
  return {
    data: { texts: committeeTexts(ctx, data, language), rows: {} },
    date: updatedAt,
    author: data.name,
    projectId: '',
    committeeId: id,
  };
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
