import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { RoundMail } from '#shared/contract/index.ts';

/** Subject and text of a letter about a round, as the profile words them. */
export async function mailText(_ctx: HostContext, _input: { readonly id: string; readonly mail: RoundMail }) {
  return { subject: '', text: '' };
}

/** Letters as drafts for the mail program. */
export async function* roundMails(
  _ctx: HostContext,
  _input: { readonly id: string },
  _signal?: AbortSignal,
): AsyncGenerator<never, never> {
  yield* [];
  throw new RefusalError('import-nothing-usable', { files: 0 });
}
