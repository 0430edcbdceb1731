import type { Node } from 'prosemirror-model';
import { type HostContext, load } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import type { DraftMeta } from '#shared/domain/draft.ts';
import { type PrintedBlock, printedBlock, printedClause } from '#shared/publishing/reword/index.ts';
import { type ClausePositions, clausePositions } from '../clause-positions.ts';
import { draftsOf } from '../views/index.ts';

/** A draft as its text stands, with the numbers of its blocks. */
export type DraftVersion = {
  readonly draft: Aggregate<DraftMeta>;
  readonly doc: Node;
  readonly version: number;
  readonly places: ClausePositions;
};

export async function draftVersion(ctx: HostContext, draftId: string): Promise<DraftVersion> {
  const draft = await load(ctx, 'draft', draftId);
  const places = await clausePositions(ctx, draftId);
  const { doc, version } = await ctx.sessions.open(draftId);
  return { draft, doc, version, places };
}

/** The newest draft of the same project that is later than a draft; null when there is none. */
export async function newestAfter(ctx: HostContext, draftId: string): Promise<string | null> {
  const { data } = await load(ctx, 'draft', draftId);
  const later = (await draftsOf(ctx, data.projectId)).filter((other) => other.data.number > data.number);
  return later.sort((a, b) => a.data.number - b.data.number).at(-1)?.id ?? null;
}

/** A block as a comment is about it: itself, or, `whole`, the clause that begins with it. */
export function blockOf({ doc, places }: DraftVersion, blockId: string, whole: boolean): PrintedBlock | null {
  const print = whole ? printedClause : printedBlock;
  return print(doc, blockId, places.numbering);
}

/** The texts of a draft and its block in the shape of the contract. */
export function blockText({ draft, places }: DraftVersion, blockId: string, text: string) {
  const { number, title } = places.of(blockId) ?? { number: '', title: '' };
  return { draftId: draft.id, draftName: draft.data.name, blockId, number, title, text };
}
