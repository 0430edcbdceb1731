import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { loadNames } from '../names.ts';
import { contactTexts, formerContents, isRecipient, withoutContact } from './contact-of.ts';
import { isNamed } from './is-named.ts';

/** Printed where a name was removed: lists keep their lines. */
const NO_NAME = '—';
const SHORTEST = 5;

/**
 * Removes the contact data of a person, and the name if asked and nothing names it that has to stay. The change itself keeps no former
 * content, and those of earlier changes are cleared away; the record of changes never held any, so its chain stays whole.
 */
export async function forgetPerson(
  ctx: HostContext,
  { id, name, reason }: { readonly id: string; readonly name: boolean; readonly reason: string },
) {
  if (reason.trim() === '') throw new RefusalError('forget-needs-reason');
  const { data: person, rev } = await load(ctx, 'person', id);
  if (name && (await isNamed(ctx, id, person.name))) throw new RefusalError('person-named', { name: person.name });
  const organisation = (await loadNames(ctx)).organisation(person.organisationId);
  const recipients = (await ctx.store.list('round')).flatMap(({ data }) =>
    data.recipients.filter((recipient) => isRecipient(recipient, person, organisation)).map(({ email }) => email),
  );
  const former = await formerContents(ctx, id);
  const texts = [person, ...former].flatMap(contactTexts).concat(recipients.filter((email) => email !== ''));
  const names = [person, ...former].map((each) => each.name);
  const others = await withoutContact(ctx, person, organisation, name);
  const data = { ...person, phone: '', email: '', note: '', ...(name ? { name: NO_NAME } : {}) };
  const receipt = await commit(
    ctx,
    'people.forget',
    id,
    { puts: [{ kind: 'person', id, data, expectedRev: rev }, ...others] },
    { undo: 'none', reason: reason.trim() },
  );
  const targets = [{ kind: 'person' as const, id }, ...others.map((put) => ({ kind: put.kind, id: put.id }))];
  const { cleared, backups, left } = await ctx.store.scrub([...new Set(name ? [...texts, ...names] : texts)], targets);
  // Files as received stay; what search read in them does not tell it any more. Short texts would tear holes into other words.
  await ctx.search.forget(texts.filter((text) => text.length >= SHORTEST));
  return { ...receipt, cleared, backups: daysOfBackups(backups), left: [...left] };
}

/** The days of backups, each once: `20261122T041000123` → `2026-11-22`. */
export function daysOfBackups(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3')))].sort();
}
