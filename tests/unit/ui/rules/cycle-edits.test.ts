import { describe, expect, it } from 'vitest';
import { checkLifeCycle } from '#shared/domain/check-life-cycle.ts';
import { stageOf } from '#shared/domain/life-cycle.ts';
import { lifeCycleById } from '#shared/profiles/life-cycles/index.ts';
import { withStage, withStages } from '#ui/features/rules/cycle-edits.ts';

const national = lifeCycleById('national')!;
const at = (code: string) => national.stages.findIndex((stage) => stage.code === code);

describe('editing a life cycle', () => {
  it('a stage with another code is still followed, left out and begun with', () => {
    const index = at('20');
    const renamed = withStage(national, index, { ...national.stages[index]!, code: 'D' });
    expect(checkLifeCycle(renamed)).toEqual([]);
    expect(renamed.stages.flatMap(({ next }) => next)).not.toContain('20');
    expect(renamed.tracks?.find(({ id }) => id === 'B')?.skips).toContain('D');
  });

  it('a stage that is gone is left out by no way, and its followers are missed', () => {
    const gone = withStages(national, national.stages.toSpliced(at('20'), 1));
    expect(gone.tracks?.flatMap(({ skips }) => skips)).not.toContain('20');
    expect(checkLifeCycle(gone).map(({ code }) => code)).toContain('cycle-next-unknown');
    expect(stageOf(gone, '20')).toBeUndefined();
  });
});
