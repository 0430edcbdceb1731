import type { HostContext } from '#host/host-context.ts';

/** Names of people and organisations by id; an id that is gone is shown as such, never hidden. */
export type Names = {
  person(id: string): string;
  title(id: string): string;
  organisation(id: string): string;
  organisationOfPerson(id: string): string;
};

export async function loadNames(ctx: HostContext): Promise<Names> {
  const people = new Map((await ctx.store.list('person')).map((p) => [p.id, p.data]));
  const organisations = new Map((await ctx.store.list('organisation')).map((o) => [o.id, o.data]));
  const organisation = (id: string) => organisations.get(id)?.name ?? '';
  return {
    person: (id) => people.get(id)?.name ?? id,
    title: (id) => people.get(id)?.title ?? '',
    organisation,
    organisationOfPerson: (id) => organisation(people.get(id)?.organisationId ?? ''),
  };
}
