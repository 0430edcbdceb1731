import type { CommentGrouping, CommentListGroup } from '#shared/contract/index.ts';
import type { Decision, DecisionRule } from '#shared/domain/disposition.ts';
import { decisionRule } from '#shared/profiles/index.ts';
import type { GridGroup, useT } from '../../../ui/index.ts';

/** Groups of the list in the words of people, each with how many of its comments wait. */
export function gridGroups(
  group: CommentGrouping,
  groups: readonly CommentListGroup[],
  rules: readonly DecisionRule[],
  { t, local }: Pick<ReturnType<typeof useT>, 't' | 'local'>,
): readonly GridGroup[] {
  if (group === '') return [];
  const name = ({ key, title }: CommentListGroup): string => {
    if (key === '')
      return group === 'decision' ? t('app.round.decision-undecided') : t(`app.register.without-${group}`);
    if (group === 'decision') return local(decisionRule(rules, key as Decision).name);
    return title === '' || title === key ? key : `${key}　${title}`;
  };
  return groups.map((found) => ({
    key: `${group}:${found.key}`,
    label: name(found),
    start: found.start,
    count: found.count,
    ...(found.undecided > 0 && group !== 'decision'
      ? { note: t('app.register.group-undecided', { count: found.undecided }) }
      : {}),
  }));
}
