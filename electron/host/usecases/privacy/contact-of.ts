import type { HostContext } from '#host/host-context.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { Put } from '#host/storage/index.ts';
import { type Person, personSchema } from '#shared/domain/people.ts';
import type { Recipient } from '#shared/domain/round.ts';

/** Changes of one file that can have a former content: as many as can be undone. */
const FORMER = 200;

/** Texts by which somebody can be reached, or that were noted about them. */
export function contactTexts({ phone, email, note }: Person): readonly string[] {
  return [...new Set([phone, email, note].map((text) => text.trim()).filter((text) => text !== ''))];
}

/** Contents of a person's file that are still kept for undoing: numbers and addresses that were replaced since stand there. */
export async function formerContents(ctx: HostContext, id: string): Promise<readonly Person[]> {
  const former: Person[] = [];
  for (const record of await ctx.store.history({ kind: 'person', id, limit: FORMER })) {
    for (const target of record.targets) {
      if (target.kind !== 'person' || target.id !== id) continue;
      const read = personSchema.safeParse((await ctx.store.contents(target)).before);
      if (read.success) former.push(read.data);
    }
  }
  return former;
}

/** Whether a recipient of letters is this person: by address, or by name in the same organisation. */
export function isRecipient(recipient: Recipient, person: Person, organisation: string): boolean {
  const byAddress = person.email !== '' && recipient.email.trim().toLowerCase() === person.email.trim().toLowerCase();
  return byAddress || (recipient.person === person.name && recipient.organisation === organisation);
}

/**
 * Other objects with the contact data of a person taken out of the fields that are there for them; with `name` the name, too, where letters,
 * answers and comments bear it: they go on standing for the organisation.
 */
export async function withoutContact(
  ctx: HostContext,
  person: Person,
  organisation: string,
  name: boolean,
): Promise<readonly Put<HostRegistry>[]> {
  const isTheirs = (part: { readonly person: string; readonly organisation: string }): boolean =>
    name && part.person === person.name && part.organisation === organisation;
  const texts = new Set(contactTexts(person));
  const cleared = (text: string): string => (texts.has(text.trim()) ? '' : text);
  const puts: Put<HostRegistry>[] = [];
  for (const { id, rev, data } of await ctx.store.list('committee')) {
    const contactPhone = cleared(data.contactPhone);
    const contactEmail = cleared(data.contactEmail);
    if (contactPhone !== data.contactPhone || contactEmail !== data.contactEmail)
      puts.push({ kind: 'committee', id, data: { ...data, contactPhone, contactEmail }, expectedRev: rev });
  }
  for (const { id, rev, data } of await ctx.store.list('project')) {
    const contactPhone = cleared(data.contactPhone);
    if (contactPhone !== data.contactPhone)
      puts.push({ kind: 'project', id, data: { ...data, contactPhone }, expectedRev: rev });
  }
  for (const { id, rev, data } of await ctx.store.list('round')) {
    const recipients = data.recipients.map((recipient) =>
      isRecipient(recipient, person, organisation) && (name || recipient.email !== '')
        ? { ...recipient, email: '', ...(name ? { person: '' } : {}) }
        : recipient,
    );
    const responses = data.responses.map((response) => (isTheirs(response) ? { ...response, person: '' } : response));
    if (differ(recipients, data.recipients) || differ(responses, data.responses))
      puts.push({ kind: 'round', id, data: { ...data, recipients, responses }, expectedRev: rev });
  }
  for (const { id, rev, data } of name ? await ctx.store.list('commentSet') : []) {
    const comments = data.comments.map((comment) => (isTheirs(comment) ? { ...comment, person: '' } : comment));
    if (differ(comments, data.comments))
      puts.push({ kind: 'commentSet', id, data: { ...data, comments }, expectedRev: rev });
  }
  return puts;
}

function differ(now: readonly unknown[], before: readonly unknown[]): boolean {
  return now.some((item, index) => item !== before[index]);
}
