import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { RoundFinding } from '#shared/contract/index.ts';

/** The clause of a comment then, now and with the proposal. */
export async function clauseTexts(_ctx: HostContext, _input: { readonly roundId: string; readonly commentId: string }) {
  return { before: null, now: null, proposed: { text: '', how: 'none' as const } };
}

/** Edits a block of an open draft because of a comment. */
export async function applyProposal(_ctx: HostContext, _input: { readonly roundId: string }): Promise<never> {
  throw new RefusalError('block-unknown');
}

/** Checks of the decisions against a later draft. */
export async function checkRound(_ctx: HostContext, _input: { readonly id: string; readonly draftId: string }) {
  return { draft: null, findings: [] as RoundFinding[] };
}
