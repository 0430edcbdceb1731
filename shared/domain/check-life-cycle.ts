import type { Problem } from '../base/index.ts';
import { type LifeCycle, stageOf } from './life-cycle.ts';

/**
 * What is wrong with a life cycle that somebody edited (自定制定程序); empty = it can be used. `where`: code of the stage, `tracks` or empty.
 * Every stage can be reached from the first, and from every stage one where the project ends.
 */
export function checkLifeCycle(cycle: LifeCycle): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (code: string, where = '', params: Problem['params'] = {}) =>
    problems.push({ code, severity: 'error', where, params });
  if (cycle.name['zh-CN'].trim() === '') say('cycle-without-name');
  const [first] = cycle.stages;
  if (!first) {
    say('cycle-without-stages');
    return problems;
  }
  const codes = new Set<string>();
  for (const { code, name, limit, next } of cycle.stages) {
    if (code.trim() === '') say('cycle-stage-without-code', code);
    if (codes.has(code)) say('cycle-stage-twice', code, { stage: code });
    codes.add(code);
    if (name['zh-CN'].trim() === '') say('cycle-stage-without-name', code, { stage: code });
    if (limit && limit.source.trim() === '') say('cycle-limit-without-source', code, { stage: code });
    if (limit && limit.amount === 0) say('cycle-limit-zero', code, { stage: code });
    for (const to of next) if (!stageOf(cycle, to)) say('cycle-next-unknown', code, { stage: code, next: to });
  }
  if (cycle.entry !== undefined && !stageOf(cycle, cycle.entry)) say('cycle-entry-unknown', '', { stage: cycle.entry });
  for (const { name, skips } of cycle.tracks ?? []) {
    const unknown = skips.find((code) => !stageOf(cycle, code));
    if (unknown !== undefined) say('cycle-track-unknown', 'tracks', { track: name['zh-CN'], stage: unknown });
  }
  if (problems.length > 0) return problems;
  const reached = reachedFrom([first.code], (code) => stageOf(cycle, code)?.next ?? []);
  for (const { code } of cycle.stages) if (!reached.has(code)) say('cycle-stage-unreachable', code, { stage: code });
  const ends = cycle.stages.filter(({ next }) => next.length === 0).map(({ code }) => code);
  if (ends.length === 0) {
    say('cycle-without-end');
    return problems;
  }
  const before = (code: string) => cycle.stages.filter(({ next }) => next.includes(code)).map((stage) => stage.code);
  const leading = reachedFrom(ends, before);
  for (const { code } of cycle.stages) if (!leading.has(code)) say('cycle-stage-without-end', code, { stage: code });
  return problems;
}

function reachedFrom(start: readonly string[], step: (code: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(start);
  for (const code of reached) for (const next of step(code)) reached.add(next);
  return reached;
}
