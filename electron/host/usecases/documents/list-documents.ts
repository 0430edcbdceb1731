import { type HostContext, load } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import { squash } from '#shared/base/index.ts';
import type { DocumentRow } from '#shared/contract/index.ts';
import {
  type DocumentKind,
  type DocumentState,
  documentLabel,
  type NumberedDocument,
  stateOfDocument,
} from '#shared/domain/document-register.ts';
import { documentRegister, documentsOf, kept, projectTitles } from '../views/index.ts';

type Wanted = {
  readonly committeeId: string;
  readonly text: string;
  readonly kind: DocumentKind | null;
  readonly state: DocumentState | null;
  readonly from: string;
  readonly to: string;
  readonly offset: number;
  readonly limit: number;
};

/** Numbered documents that fit, newest first; `total` counts all of them. */
export async function listDocuments(ctx: HostContext, wanted: Wanted) {
  const { newestFirst } = await documentRegister(ctx);
  const rowOf = await rowMaker(ctx);
  const words = squash(wanted.text);
  const found = newestFirst.filter(
    ({ id, data }) =>
      (wanted.committeeId === '' || data.committeeId === wanted.committeeId) &&
      (wanted.kind === null || data.kind === wanted.kind) &&
      (wanted.from === '' || data.date >= wanted.from) &&
      (wanted.to === '' || data.date <= wanted.to) &&
      (wanted.state === null || rowOf.state(id, data) === wanted.state) &&
      (words === '' || rowOf.words(data).includes(words)),
  );
  return {
    total: found.length,
    rows: found.slice(wanted.offset, wanted.offset + wanted.limit).map(({ id, data }) => rowOf.row(id, data)),
  };
}

export async function getDocument(ctx: HostContext, id: string): Promise<DocumentRow> {
  const { data } = await load(ctx, 'document', id);
  return (await rowMaker(ctx)).row(id, data);
}

const namesOf = kept(
  (committees: readonly Aggregate<{ readonly name: string; readonly code: string }>[]) =>
    new Map(committees.map(({ id, data }) => [id, data])),
);
const titlesOf = kept(
  (meetings: readonly Aggregate<{ readonly title: string }>[]) =>
    new Map(meetings.map(({ id, data }) => [id, data.title])),
);

/** How documents are shown: the names of what they belong to are looked up once. */
async function rowMaker(ctx: HostContext) {
  const { byId, replaced } = await documentRegister(ctx);
  const committees = namesOf(await ctx.store.list('committee'));
  const projects = await projectTitles(ctx);
  const meetings = titlesOf(await ctx.store.list('meeting'));
  const label = (data: NumberedDocument) => documentLabel(committees.get(data.committeeId)?.code ?? '', data.number);
  const named = (id: string) => {
    const document = byId.get(id);
    return { id, label: document ? label(document.data) : id };
  };
  const state = (id: string, data: NumberedDocument) => stateOfDocument(data, replaced.has(id));
  return {
    state,
    words: (data: NumberedDocument) =>
      squash(
        [label(data), data.title, data.source, data.reference, data.note, data.date, data.file?.name ?? ''].join(' '),
      ),
    row: (id: string, data: NumberedDocument): DocumentRow => {
      const later = replaced.get(id);
      return {
        ...data,
        id,
        label: label(data),
        committee: committees.get(data.committeeId)?.name ?? '',
        project: projects.get(data.projectId) ?? '',
        meeting: meetings.get(data.meetingId) ?? '',
        state: state(id, data),
        supersedes: data.supersedes.map(named),
        supersededBy: later === undefined ? null : named(later),
      };
    },
  };
}

/** The label under which a committee's document is known. */
export async function labelOf(ctx: HostContext, document: NumberedDocument): Promise<string> {
  return documentLabel((await load(ctx, 'committee', document.committeeId)).data.code, document.number);
}

/** Documents that exist, of that very committee. */
export async function areOfCommittee(ctx: HostContext, ids: readonly string[], committeeId: string): Promise<boolean> {
  const known = new Set((await documentsOf(ctx, committeeId)).map(({ id }) => id));
  return ids.every((id) => known.has(id));
}
