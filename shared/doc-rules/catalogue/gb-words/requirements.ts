import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock } from '../../model/index.ts';
import { type Modal, modalsIn } from '../../text/modal-verbs.ts';
import { type Prose, proseOf } from './prose.ts';

export type ProseModals = { readonly prose: Prose; readonly modals: readonly Modal[] };

/** Modal verbs of every text of a block that has any. */
export const modalsOf: (block: RuleBlock) => readonly ProseModals[] = factOf((block) =>
  proseOf(block)
    .map((prose) => ({ prose, modals: modalsIn(prose.own) }))
    .filter(({ modals }) => modals.length > 0),
);

/** Requirements (应, 不应) among them. */
export const requirementsOf: (block: RuleBlock) => readonly ProseModals[] = factOf((block) =>
  modalsOf(block)
    .map(({ prose, modals }) => ({ prose, modals: modals.filter(({ kind }) => kind === 'requirement') }))
    .filter(({ modals }) => modals.length > 0),
);
