import type { z } from 'zod';
import type { HostContext } from '#host/host-context.ts';
import { ballotSummarySchema } from '#host/registry.ts';
import type { AggregateHead } from '#host/storage/index.ts';
import { kept } from './kept.ts';

/** A ballot without its voters and votes: what its head says. */
type BallotHead = { readonly id: string } & Readonly<z.infer<typeof ballotSummarySchema>>;

const heads = kept((all: readonly AggregateHead[]): readonly BallotHead[] =>
  all.map((head) => ({ id: head.id, ...ballotSummarySchema.parse(head.summary) })),
);
const byProject = kept((ballots: readonly BallotHead[]) => Map.groupBy(ballots, (ballot) => ballot.projectId));

/** Every ballot, by id. */
export function ballotHeads(ctx: Pick<HostContext, 'store'>): readonly BallotHead[] {
  return heads(ctx.store.heads('ballot'));
}

export function ballotHeadsOf(ctx: Pick<HostContext, 'store'>, projectId: string): readonly BallotHead[] {
  return byProject(ballotHeads(ctx)).get(projectId) ?? [];
}
