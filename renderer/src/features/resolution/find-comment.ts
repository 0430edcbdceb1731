import type { Api } from '../../rpc/index.ts';

const NUMBERS_BEFORE = 500;

/**
 * Id of the comment of a running number (`37`), or of the first comment on a clause (`5.2`, `表1`, `A.2`, `第5章` or `5.` for a whole chapter);
 * null = there is none.
 */
export async function findComment(api: Api, roundId: string, text: string): Promise<string | null> {
  if (/^\d+$/.test(text)) return ofNumber(api, roundId, Number(text));
  const clause = /^第\s*(\d+)\s*章$/.exec(text)?.[1] ?? text.replace(/\.$/, '');
  const { items } = await api.round.comments({ id: roundId, filter: { clause }, sort: 'clause', limit: 1 });
  return items[0]?.id ?? null;
}

/** Numbers are never used again: a comment stands at its number in the list, or earlier where some were taken away. */
async function ofNumber(api: Api, roundId: string, no: number): Promise<string | null> {
  const page = { id: roundId, filter: {}, sort: 'no' } as const;
  const offset = Math.max(0, no - NUMBERS_BEFORE);
  const { items } = await api.round.comments({ ...page, offset, limit: NUMBERS_BEFORE });
  return items.find((it) => it.no === no)?.id ?? null;
}
