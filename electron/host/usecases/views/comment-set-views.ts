import type { HostContext } from '#host/host-context.ts';
import { commentSetSummarySchema } from '#host/registry.ts';
import type { AggregateHead } from '#host/storage/index.ts';
import { kept } from './kept.ts';

type Store = Pick<HostContext['store'], 'heads'>;
type Counts = { readonly accepted: number; readonly partly: number };

const sets = kept((all: readonly AggregateHead[]) =>
  Map.groupBy(
    all.map(({ summary }) => commentSetSummarySchema.parse(summary)),
    ({ roundId }) => roundId,
  ),
);
const organisations = kept(
  (rounds: ReturnType<typeof sets>): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map([...rounds].map(([id, parts]) => [id, new Set(parts.flatMap((part) => part.organisations))])),
);
const decided = kept(
  (rounds: ReturnType<typeof sets>): ReadonlyMap<string, Counts> =>
    new Map([...rounds].map(([id, parts]) => [id, { accepted: sum(parts, 'accepted'), partly: sum(parts, 'partly') }])),
);

function sum(parts: readonly Counts[], key: keyof Counts): number {
  return parts.reduce((all, part) => all + part[key], 0);
}

/** Organisations that have comments in a round, by round. */
export function organisationsWithComments({ store }: { readonly store: Store }) {
  return organisations(sets(store.heads('commentSet')));
}

/** How many comments of a round were accepted and accepted in part, by round. */
export function acceptedComments({ store }: { readonly store: Store }) {
  return decided(sets(store.heads('commentSet')));
}
