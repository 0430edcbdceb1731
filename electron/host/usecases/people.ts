import { commit, type HostContext, load } from '#host/host-context.ts';
import type { Receipt } from '#shared/contract/index.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import { loadNames } from './names.ts';

export async function listPeople(ctx: HostContext) {
  const names = await loadNames(ctx);
  const committees = await ctx.store.list('committee');
  return (await ctx.store.list('person')).map(({ id, data }) => ({
    ...data,
    id,
    organisation: names.organisation(data.organisationId),
    committees: committees.filter((c) => c.data.members.some((m) => m.personId === id)).map((c) => c.data.name),
  }));
}

/** Saves a person; an empty id makes a new one. */
export async function savePerson(ctx: HostContext, id: string, person: Person): Promise<Receipt> {
  const target = id === '' ? ctx.newId() : id;
  const expectedRev = id === '' ? 0 : (await load(ctx, 'person', id)).rev;
  return commit(ctx, 'people.save', target, { puts: [{ kind: 'person', id: target, data: person, expectedRev }] });
}

export async function listOrganisations(ctx: HostContext) {
  const people = await ctx.store.list('person');
  return (await ctx.store.list('organisation')).map(({ id, data }) => ({
    ...data,
    id,
    people: people.filter((p) => p.data.organisationId === id).length,
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
