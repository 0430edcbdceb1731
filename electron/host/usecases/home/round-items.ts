import type { Party } from '#shared/domain/home-plan.ts';
import type { RoundHead } from '../views/index.ts';
import { type FoundItem, NO_LIMIT } from './found-item.ts';

/**
 * What a round of comments wants: answers until its last day, then to be closed; decisions and places for its comments.
 *
 * @param silent organisations of which nothing came
 */
export function roundItems(
  round: RoundHead,
  committeeId: string,
  title: string,
  silent: readonly string[],
  today: string,
  secretariat: Party,
): readonly FoundItem[] {
  const { id, name } = round;
  const base = { ...NO_LIMIT, committeeId, target: { kind: 'round' as const, id }, title };
  const items: FoundItem[] = [];
  if (round.status === 'open') {
    const recipients = silent.map((each): Party => ({ kind: 'recipients', key: each, name: each }));
    const over = round.closesOn !== '' && round.closesOn < today;
    items.push({
      ...base,
      code: over ? 'round-overdue' : 'round-open',
      due: round.closesOn,
      params: { name, silent: silent.length },
      parties: over ? [secretariat, ...recipients] : recipients,
    });
  }
  if (round.undecided > 0)
    items.push({
      ...base,
      code: 'comments-undecided',
      due: '',
      params: { name, count: round.undecided, total: round.comments },
      parties: [secretariat],
    });
  if (round.unplaced > 0)
    items.push({
      ...base,
      code: 'comments-unplaced',
      due: '',
      params: { name, count: round.unplaced },
      parties: [secretariat],
    });
  return items;
}
