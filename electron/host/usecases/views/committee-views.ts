import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import type { Committee } from '#shared/domain/committee.ts';
import { kept } from './kept.ts';

type Committees = readonly Aggregate<Committee>[];

const names = kept((committees: Committees) => new Map(committees.map(({ id, data }) => [id, data.name])));

const byPerson = kept((committees: Committees) => {
  const found = new Map<string, Aggregate<Committee>[]>();
  for (const committee of committees)
    for (const personId of new Set(committee.data.members.map((member) => member.personId)))
      found.set(personId, [...(found.get(personId) ?? []), committee]);
  return found;
});

/** Names of committees by id. */
export async function committeeNames(ctx: Pick<HostContext, 'store'>): Promise<ReadonlyMap<string, string>> {
  return names(await ctx.store.list('committee'));
}

/** Committees in which a person sits or sat, by person. */
export async function committeesOfPerson(ctx: Pick<HostContext, 'store'>): Promise<ReadonlyMap<string, Committees>> {
  return byPerson(await ctx.store.list('committee'));
}
