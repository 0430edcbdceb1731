import { expect, it } from 'vitest';
import { typeUntilKilled, workspaceWithDraft } from '#tests/crash/type-until-killed.ts';

/** A few of the two hundred of `npm run campaign -- crash`, which also looks at how much time was lost. */
const KILL_AFTER = [150, 800, 1600, 2400];

it('a host killed while somebody types leaves a readable draft with all it had confirmed', async () => {
  const { dir, draftId } = await workspaceWithDraft();
  for (const afterMs of KILL_AFTER) {
    const round = await typeUntilKilled(dir, draftId, afterMs);
    expect(round.problems).toEqual([]);
    expect(round.kept).toBeGreaterThanOrEqual(round.confirmed);
  }
});
