import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import { kept } from './views/index.ts';

/** Names of people and organisations by id; an id that is gone is shown as such, never hidden. */
export type Names = {
  person(id: string): string;
  title(id: string): string;
  organisation(id: string): string;
  organisationOfPerson(id: string): string;
};

const peopleById = kept((people: readonly Aggregate<Person>[]) => new Map(people.map((p) => [p.id, p.data])));
const organisationsById = kept(
  (organisations: readonly Aggregate<Organisation>[]) => new Map(organisations.map((o) => [o.id, o.data])),
);

export async function loadNames(ctx: Pick<HostContext, 'store'>): Promise<Names> {
  const people = peopleById(await ctx.store.list('person'));
  const organisations = organisationsById(await ctx.store.list('organisation'));
  const organisation = (id: string) => organisations.get(id)?.name ?? '';
  return {
    person: (id) => people.get(id)?.name ?? id,
    title: (id) => people.get(id)?.title ?? '',
    organisation,
    organisationOfPerson: (id) => organisation(people.get(id)?.organisationId ?? ''),
  };
}
