import type { HostContext } from '#host/host-context.ts';
import { commentSetSummarySchema } from '#host/registry.ts';
import type { AggregateHead } from '#host/storage/index.ts';

type Store = Pick<HostContext['store'], 'heads' | 'peek'>;
type Accepted = { readonly accepted: number; readonly partly: number };

/** Sets of an earlier version, whose heads do not say it; counted once a revision. */
const counted = new WeakMap<AggregateHead, Promise<Accepted>>();

/** How many comments of a round were accepted and accepted in part, by round. */
export async function acceptedComments({ store }: { readonly store: Store }): Promise<ReadonlyMap<string, Accepted>> {
  const rounds = new Map<string, Accepted>();
  for (const head of store.heads('commentSet')) {
    const summary = commentSetSummarySchema.safeParse(head.summary).data;
    const { accepted, partly } =
      summary?.accepted !== undefined && summary.partly !== undefined
        ? { accepted: summary.accepted, partly: summary.partly }
        : await countOnce(store, head);
    const id = summary?.roundId ?? '';
    const sum = rounds.get(id) ?? { accepted: 0, partly: 0 };
    rounds.set(id, { accepted: sum.accepted + accepted, partly: sum.partly + partly });
  }
  return rounds;
}

function countOnce(store: Store, head: AggregateHead): Promise<Accepted> {
  const known = counted.get(head);
  if (known) return known;
  const counting = count(store, head.id);
  counted.set(head, counting);
  return counting;
}

async function count(store: Store, id: string): Promise<Accepted> {
  const set = await store.peek('commentSet', id);
  const comments = set.ok ? set.value.data.comments : [];
  const by = (decision: string): number => comments.filter((each) => each.disposition?.decision === decision).length;
  return { accepted: by('accepted'), partly: by('partly') };
}
