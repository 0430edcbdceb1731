import type { z } from 'zod';
import type { HostContext } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { rangesOf, readQuery, type SearchRecord, snippetOf } from '#host/search/index.ts';
import { SEARCH_KINDS, type SearchAnswer, type SearchHit, type searchQuerySchema } from '#shared/contract/index.ts';

/** A small workspace is read within this time, so that the first question finds everything. */
const PATIENCE_MS = 400;
const LONGEST_TITLE = 60;

/**
 * Full text over everything: exactly the records that hold all words, the best first (`search/rank.ts`). Words that are nowhere as they
 * were typed are taken apart (`parts` says into what).
 */
export async function searchWorkspace(
  ctx: HostContext,
  { text, kinds, from, to, offset, limit, whole }: z.output<typeof searchQuerySchema>,
): Promise<SearchAnswer> {
  if (ctx.safeMode) throw new RefusalError('safe-mode');
  await ctx.search.ready({ patience: PATIENCE_MS, whole });
  const { words, parts } = readQuery(text);
  const ask = (asked: typeof words) =>
    ctx.search.search({ words: asked, kinds: new Set(kinds), from, to, offset, limit });
  let used = words;
  let found = words.length > 0 ? ask(words) : { total: 0, byKind: {}, records: [] };
  if (parts && Object.keys(found.byKind).length === 0) {
    const apart = ask(parts);
    if (Object.keys(apart.byKind).length > 0) [used, found] = [parts, apart];
  }
  return {
    hits: found.records.map((record) => hitOf(ctx, record, used)),
    total: found.total,
    counts: SEARCH_KINDS.flatMap((kind) => (found.byKind[kind] ? [{ kind, count: found.byKind[kind] }] : [])),
    parts: used === words ? [] : used.map(([form = '']) => form),
    state: ctx.search.state(),
  };
}

function hitOf(ctx: HostContext, record: SearchRecord, words: readonly (readonly string[])[]): SearchHit {
  const { kind, id, parentId, date, parts } = record;
  const title = record.title || record.label || (parts[0]?.text ?? '').slice(0, LONGEST_TITLE);
  return {
    kind,
    id,
    parentId,
    title,
    titleRanges: [...rangesOf(title, words)],
    detail: [record.detail, ...holders(ctx, record)].filter((name) => name !== '').join(' · '),
    date,
    snippet: snippetOf(parts, words),
  };
}

/** Titles of what a record stands in: its round, that one's project. */
function holders(ctx: HostContext, record: SearchRecord): readonly string[] {
  const titles: string[] = [];
  for (let at = ctx.search.named(record.within); at && titles.length < 3; at = ctx.search.named(at.within))
    titles.push(at.title);
  return titles;
}
