// Life cycles of projects as data: stages, gates, limits with their sources.
// May use: domain types.
// Must not: hold code beyond looking a profile up and counting its limits.
import { isPlainDate } from '../../base/index.ts';
import { type LifeCycle, limitDay, type StageLimit } from '../../domain/life-cycle.ts';
import { chineseCalendar } from '../calendars/index.ts';
import { enterpriseLifeCycle } from './enterprise.ts';
import { groupLifeCycle } from './group.ts';
import { isoLifeCycle } from './iso.ts';
import { localLifeCycle } from './local.ts';
import { nationalLifeCycle } from './national.ts';
import { sectorLifeCycle } from './sector.ts';

export { checkListOf } from './check-lists.ts';
export { dossierSetOf } from './dossier-sets.ts';
export { gateRules } from './gate-rules.ts';
export { projectLimits } from './project-limits.ts';

export const lifeCycles: readonly LifeCycle[] = [
  nationalLifeCycle,
  localLifeCycle,
  sectorLifeCycle,
  groupLifeCycle,
  enterpriseLifeCycle,
  isoLifeCycle,
];

/** The life cycle of an id; projects keep the id they began with. */
export function lifeCycleById(id: string): LifeCycle | undefined {
  return lifeCycles.find((cycle) => cycle.id === id);
}

/**
 * Shortest time for comments (征求意见期) that a life cycle asks for: the lower limit of its stage for comments; null = none. `until`: first
 * day on which a round that begins on `opensOn` has lasted so long.
 */
export function commentPeriod(cycle: Pick<LifeCycle, 'stages'>, opensOn: string) {
  const stages = cycle.stages.filter(({ activity }) => activity === 'comments');
  const limit = stages.map((stage) => stage.limit).find((each): each is StageLimit => each?.kind === 'at-least');
  if (!limit || !isPlainDate(opensOn)) return null;
  const { unit, amount, source, unconfirmed = false } = limit;
  return { unit, amount, source, unconfirmed, until: limitDay(limit, opensOn, chineseCalendar) };
}
