import type { HostContext } from '#host/host-context.ts';
import type { RoundFinding } from '#shared/contract/index.ts';

/** Checks of the decisions against a later draft. */
export async function checkRound(_ctx: HostContext, _input: { readonly id: string; readonly draftId: string }) {
  return { draft: null, findings: [] as RoundFinding[] };
}
