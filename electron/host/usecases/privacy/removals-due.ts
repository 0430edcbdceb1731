import { type HostContext, load } from '#host/host-context.ts';
import { removalDue } from '#shared/domain/retention.ts';
import { privacyNotice } from '#shared/profiles/privacy/index.ts';
import { fillForm } from '#shared/publishing/index.ts';
import { committeesOfPerson } from '../views/index.ts';
import { contactTexts } from './contact-of.ts';
import { periodOf, retentionInForce } from './retention-in-force.ts';

/** People whose last mandate has ended and of whom contact data are held, those due first. */
export async function removalsDue(ctx: HostContext) {
  const committees = await committeesOfPerson(ctx);
  const today = ctx.today();
  const rules = retentionInForce(ctx);
  const rows = (await ctx.store.list('person')).flatMap(({ id, data }) => {
    if (contactTexts(data).length === 0) return [];
    const seats = (committees.get(id) ?? []).flatMap((each) => each.data.members.filter((m) => m.personId === id));
    const end = removalDue(seats, rules);
    if (!end) return [];
    const { rule, ...when } = end;
    const last = seats.find(({ role, to }) => role === end.role && to === end.endedOn);
    const committeeId = (committees.get(id) ?? []).find(({ data: of }) => last && of.members.includes(last))?.id ?? '';
    const source = rule?.source ?? { 'zh-CN': '', en: '' };
    return [{ id, name: data.name, committeeId, ...when, source, due: end.dueOn <= today }];
  });
  return rows.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id));
}

/** The notice on personal data of a committee in both languages. */
export async function noticeOf(ctx: HostContext, id: string) {
  const { data } = await load(ctx, 'committee', id);
  const contact = [data.contactPerson, data.contactPhone, data.contactEmail].filter((text) => text !== '');
  const period = periodOf(retentionInForce(ctx));
  const reached = (between: string) => contact.join(between) || '×××';
  return {
    'zh-CN': fillForm(privacyNotice['zh-CN'], {
      committee: data.name,
      contact: reached('，'),
      period: period['zh-CN'],
    }),
    en: fillForm(privacyNotice.en, {
      committee: data.nameEn || data.name,
      contact: reached(', '),
      period: period.en,
    }),
  };
}
