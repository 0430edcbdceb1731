import { meta, type Store } from '#tests/unit/storage/support.ts';
import type { Desk } from './desk.ts';

type Changes = Parameters<Store['commit']>[0];

/** Puts, appends and commits of the kinds that tests have (`note`, `sheet`). */
export const note = (id: string, count: number, expectedRev: number) => ({
  kind: 'note' as const,
  id,
  data: { title: '标题', count },
  expectedRev,
});
export const sheet = (version: number, expectedRev: number) => ({
  kind: 'sheet' as const,
  id: 's',
  data: { version },
  expectedRev,
});
export const steps = (...lines: string[]) => ({ kind: 'sheet' as const, id: 's', lines });

export const commit = (changes: Changes) => async (desk: Desk) => {
  const result = await desk.store.commit(changes, meta);
  if (result.ok) desk.last = result.value.commitId;
  return result;
};
