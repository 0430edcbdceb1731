import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import { type NumberedDocument, successors } from '#shared/domain/document-register.ts';
import { kept } from './kept.ts';

type Documents = readonly Aggregate<NumberedDocument>[];

const byCommittee = kept((documents: Documents) => Map.groupBy(documents, ({ data }) => data.committeeId));
const byBlob = kept(
  (documents: Documents) => new Map(documents.map((document) => [document.data.file?.blob ?? '', document])),
);
const byId = kept((documents: Documents) => new Map(documents.map((document) => [document.id, document])));
const replaced = kept((documents: Documents) => successors(documents));
const newestFirst = kept((documents: Documents) =>
  [...documents].sort(
    (a, b) =>
      b.data.date.localeCompare(a.data.date) ||
      a.data.committeeId.localeCompare(b.data.committeeId) ||
      b.data.number - a.data.number,
  ),
);

/** Numbered documents of a committee, in the order they were stored. */
export async function documentsOf(ctx: Pick<HostContext, 'store'>, committeeId: string): Promise<Documents> {
  return byCommittee(await ctx.store.list('document')).get(committeeId) ?? [];
}

/** The whole register: newest first, by id, by file, and what took the place of which. */
export async function documentRegister(ctx: Pick<HostContext, 'store'>) {
  const all = await ctx.store.list('document');
  return { newestFirst: newestFirst(all), byId: byId(all), byBlob: byBlob(all), replaced: replaced(all) };
}
