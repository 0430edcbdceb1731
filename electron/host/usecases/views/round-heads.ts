import type { z } from 'zod';
import type { HostContext } from '#host/host-context.ts';
import { roundSummarySchema } from '#host/registry.ts';
import type { AggregateHead } from '#host/storage/index.ts';
import { kept } from './kept.ts';

/** A round without its comments: what its head says. */
export type RoundHead = { readonly id: string } & Readonly<z.infer<typeof roundSummarySchema>>;
type Store = Pick<HostContext['store'], 'heads'>;

const heads = kept((all: readonly AggregateHead[]): readonly RoundHead[] =>
  all.map((head) => ({ id: head.id, ...roundSummarySchema.parse(head.summary) })),
);
const byProject = kept((rounds: readonly RoundHead[]) => Map.groupBy(rounds, (round) => round.projectId));

/** Every round, by id. */
export function roundHeads({ store }: { readonly store: Store }): readonly RoundHead[] {
  return heads(store.heads('round'));
}

export function roundHeadsOf(ctx: { readonly store: Store }, projectId: string): readonly RoundHead[] {
  return byProject(roundHeads(ctx)).get(projectId) ?? [];
}
