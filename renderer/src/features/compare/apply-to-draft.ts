import type { Node } from 'prosemirror-model';
import type { Step, Transform } from 'prosemirror-transform';
import { blockIdMaker, type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import type { Api } from '../../rpc/index.ts';

const MOST_TRIES = 4;

/** Random ids of new blocks. */
export const newBlockId = blockIdMaker(() => crypto.getRandomValues(new Uint32Array(1))[0]!);

/** A change that is in the draft, and how it is taken back (false: the text went on meanwhile). */
export type AppliedChange = { readonly undo: () => Promise<boolean> };

/**
 * Changes the text of an open draft as an editor would, by steps on its newest version; when somebody else was first, the change is made
 * anew on theirs. Null when `change` finds no place for it.
 */
export async function applyToDraft(
  api: Api,
  id: string,
  change: (doc: Node) => Transform | null,
): Promise<AppliedChange | null> {
  const clientId = newBlockId();
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const { doc, version } = await api.draft.open({ id });
    const tr = change(standardSchema.nodeFromJSON(doc as DocJson));
    if (!tr) return null;
    const reply = await api.draft.sendSteps({ id, version, steps: jsonOf(tr.steps), clientId });
    if (!reply.accepted) continue;
    const inverted = tr.steps.map((step, index) => step.invert(tr.docs[index]!)).reverse();
    return {
      undo: async () => {
        const back = await api.draft.sendSteps({ id, version: reply.version, steps: jsonOf(inverted), clientId });
        return back.accepted;
      },
    };
  }
  return null;
}

function jsonOf(steps: readonly Step[]): unknown[] {
  return steps.map((step) => step.toJSON() as unknown);
}
