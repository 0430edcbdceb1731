import { commit, type HostContext, load } from '#host/host-context.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import { loadNames } from './names.ts';
import { committeesOfPerson } from './views/index.ts';

export async function listPeople(ctx: HostContext) {
  const names = await loadNames(ctx);
  const committees = await committeesOfPerson(ctx);
  return (await ctx.store.list('person')).map(({ id, data }) => ({
    ...data,
    id,
    organisation: names.organisation(data.organisationId),
    committees: (committees.get(id) ?? []).map((committee) => committee.data.name),
  }));
}

/** Saves a person; an empty id makes a new one. */
export async function savePerson(ctx: HostContext, id: string, person: Person): Promise<Receipt> {
  const target = id === '' ? ctx.newId() : id;
  const expectedRev = id === '' ? 0 : (await load(ctx, 'person', id)).rev;
  return commit(ctx, 'people.save', target, { puts: [{ kind: 'person', id: target, data: person, expectedRev }] });
}

export async function listOrganisations(ctx: HostContext) {
  const people = new Map<string, number>();
  for (const { data } of await ctx.store.list('person'))
    people.set(data.organisationId, (people.get(data.organisationId) ?? 0) + 1);
  return (await ctx.store.list('organisation')).map(({ id, data }) => ({
    ...data,
    id,
    people: people.get(id) ?? 0,
  }));
}

/** Saves an organisation; an empty id makes a new one. */
export async function saveOrganisation(ctx: HostContext, id: string, organisation: Organisation): Promise<Receipt> {
  const target = id === '' ? ctx.newId() : id;
  const expectedRev = id === '' ? 0 : (await load(ctx, 'organisation', id)).rev;
  return commit(ctx, 'people.save-organisation', target, {
    puts: [{ kind: 'organisation', id: target, data: organisation, expectedRev }],
  });
}
