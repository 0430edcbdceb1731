import { describe, expect, it } from 'vitest';
import { checkLifeCycle } from '#shared/domain/check-life-cycle.ts';
import type { LifeCycle, Stage } from '#shared/domain/life-cycle.ts';
import { lifeCycles } from '#shared/profiles/life-cycles/index.ts';

const text = (zh: string) => ({ 'zh-CN': zh, en: zh });
const stage = (code: string, next: string[], changes: Partial<Stage> = {}): Stage => ({
  code,
  name: text(code),
  product: text(''),
  requiredPapers: [],
  next,
  ...changes,
});
const cycle = (...stages: Stage[]): LifeCycle => ({ id: 'own', name: text('本会程序'), source: '', stages });
const limit = { unit: 'months', amount: 2, kind: 'at-most', source: '章程第5条' } as const;

describe('life cycles that somebody edited', () => {
  it.each(lifeCycles.map((each) => [each.id, each] as const))('%s is sound as it is shipped', (_id, each) =>
    expect(checkLifeCycle(each)).toEqual([]),
  );

  it.each<[string, LifeCycle, string]>([
    ['no stage', { ...cycle(), stages: [] }, 'cycle-without-stages'],
    ['no name', { ...cycle(stage('A', [])), name: text(' ') }, 'cycle-without-name'],
    ['a stage without code', cycle(stage('', [])), 'cycle-stage-without-code'],
    ['a stage without name', cycle(stage('A', [], { name: text('') })), 'cycle-stage-without-name'],
    ['one code twice', cycle(stage('A', ['B']), stage('B', []), stage('B', [])), 'cycle-stage-twice'],
    ['a follower that is not there', cycle(stage('A', ['Z'])), 'cycle-next-unknown'],
    ['a stage nobody reaches', cycle(stage('A', ['C']), stage('B', ['C']), stage('C', [])), 'cycle-stage-unreachable'],
    ['no end', cycle(stage('A', ['B']), stage('B', ['A'])), 'cycle-without-end'],
    ['a dead circle', cycle(stage('A', ['B', 'C']), stage('B', []), stage('C', ['C'])), 'cycle-stage-without-end'],
    [
      'a limit without source',
      cycle(stage('A', [], { limit: { ...limit, source: ' ' } })),
      'cycle-limit-without-source',
    ],
    ['a limit of nothing', cycle(stage('A', [], { limit: { ...limit, amount: 0 } })), 'cycle-limit-zero'],
    ['an unknown beginning', { ...cycle(stage('A', [])), entry: 'Z' }, 'cycle-entry-unknown'],
    [
      'a track that leaves out what is not there',
      { ...cycle(stage('A', [])), tracks: [{ id: 'B', name: text('B'), skips: ['Z'], source: '' }] },
      'cycle-track-unknown',
    ],
  ])('%s is refused in words', (_name, each, code) => expect(checkLifeCycle(each).map((p) => p.code)).toContain(code));
});
