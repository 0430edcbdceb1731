import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import type { Committee } from '#shared/domain/committee.ts';
import type { Party } from '#shared/domain/home-plan.ts';
import { removalsDue } from '../privacy/index.ts';
import { type FoundItem, NO_LIMIT } from './found-item.ts';

/** Former members whose contact data may no longer be kept (到期删除联系方式), one line for each committee. */
export async function removalItems(
  ctx: HostContext,
  committees: readonly Aggregate<Committee>[],
  secretariat: (id: string) => Party,
): Promise<readonly FoundItem[]> {
  const due = (await removalsDue(ctx)).filter((row) => row.due);
  return committees.flatMap(({ id, data }) => {
    const [first, ...more] = due.filter(({ committeeId }) => committeeId === id);
    if (!first) return [];
    const target = { kind: 'committee' as const, id };
    const item = { ...NO_LIMIT, code: 'removals-due' as const, committeeId: id, target, title: data.name };
    return [{ ...item, due: first.dueOn, params: { count: 1 + more.length }, parties: [secretariat(id)] }];
  });
}
