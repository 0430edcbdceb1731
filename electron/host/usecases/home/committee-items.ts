import type { Aggregate } from '#host/storage/index.ts';
import type { PlainDate } from '#shared/base/index.ts';
import { type Committee, membersOn } from '#shared/domain/committee.ts';
import { checkComposition } from '#shared/domain/composition.ts';
import type { Party } from '#shared/domain/home-plan.ts';
import { termEnd } from '#shared/domain/term-end.ts';
import { compositionById, termRuleOf } from '#shared/profiles/committee-rules/index.ts';
import type { Names } from '../names.ts';
import { type FoundItem, NO_LIMIT } from './found-item.ts';

/** Where a committee's composition is against its rule, and the end of its term (换届). */
export function committeeItems(
  { id, data }: Aggregate<Committee>,
  today: PlainDate,
  names: Names,
  secretariat: Party,
  profile: string,
): readonly FoundItem[] {
  const base = {
    ...NO_LIMIT,
    committeeId: id,
    target: { kind: 'committee' as const, id },
    title: data.name,
    parties: [secretariat],
  };
  const items: FoundItem[] = [];
  const rule = compositionById(data.compositionId);
  const findings = rule ? checkComposition(membersOn(data, today), rule, names).length : 0;
  if (findings > 0) items.push({ ...base, code: 'composition', due: '', params: { count: findings } });
  const term = termEnd(data.termTo, termRuleOf(profile), today);
  if (term && term.phase !== 'later')
    items.push({
      ...base,
      code: `term-${term.phase}`,
      due: term.phase === 'papers' ? term.papersDue : term.expiresOn,
      params: { expiresOn: term.expiresOn },
    });
  return items;
}
