import type { HostContext } from '#host/host-context.ts';
import type { RoundMail } from '#shared/domain/round-mail.ts';
import { roundLetters } from '#shared/profiles/index.ts';
import { mailFacts } from './mail-facts.ts';

/** Subject and text of a letter about a round as the profile words them, and what their places say. */
export async function mailText(ctx: HostContext, { id, mail }: { readonly id: string; readonly mail: RoundMail }) {
  const { language, places, papers } = await mailFacts(ctx, id);
  // With the decisions goes their letter, and it goes with nothing else.
  const offered = papers.filter((paper) => (paper === 'reply') === (mail === 'reply'));
  return { ...roundLetters[language].letters[mail], language, places, papers: offered };
}
