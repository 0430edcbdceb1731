// Life cycles of projects as data: stages, gates, limits with their sources.
// May use: domain types.
// Must not: hold code beyond looking a profile up.
import type { LifeCycle } from '../../domain/life-cycle.ts';
import { localLifeCycle } from './local.ts';
import { nationalLifeCycle } from './national.ts';

export const lifeCycles: readonly LifeCycle[] = [nationalLifeCycle, localLifeCycle];

/** The life cycle of an id; projects keep the id they began with. */
export function lifeCycleById(id: string): LifeCycle | undefined {
  return lifeCycles.find((cycle) => cycle.id === id);
}
