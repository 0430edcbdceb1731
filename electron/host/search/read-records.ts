import { registry } from '#host/registry.ts';
import { type AggregateKind, decodeAggregate } from '#host/storage/index.ts';
import type { DocJson } from '#shared/doc-model/index.ts';
import type { SearchRecord } from './search-record.ts';
import type { Kind, SourceReader } from './search-source.ts';
import { searchSources } from './sources/index.ts';

/** An object with a big part as stored, and the small ones of the same id; `of` names its source. */
export type ObjectToRead = {
  readonly of: Kind;
  readonly id: string;
  readonly big: { readonly kind: Kind; readonly bytes: Uint8Array };
  readonly others: readonly { readonly kind: Kind; readonly updatedAt: string; readonly data: unknown }[];
};

/** The records of one object from its files: runs in a worker. Throws what reading throws. */
export async function readRecords({ of, id, big, others }: ObjectToRead): Promise<readonly SearchRecord[]> {
  const known = new Map<Kind, { readonly updatedAt: string; readonly data: unknown }>();
  for (const { kind, ...rest } of others) known.set(kind, rest);
  known.set(big.kind, decodeAggregate(big.bytes, registry[big.kind] as AggregateKind<unknown>, id));
  const reader: SourceReader = {
    get: (kind, wanted) => Promise.resolve(wanted === id ? ((known.get(kind)?.data ?? null) as never) : null),
    changedAt: (kind) => known.get(kind)?.updatedAt ?? '',
    draftText: () => Promise.resolve((known.get('draftText')?.data as { doc: DocJson } | undefined)?.doc ?? null),
  };
  return (await searchSources.find((source) => source.of === of)?.read(id, reader)) ?? [];
}
