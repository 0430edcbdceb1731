import { describe, expect, it } from 'vitest';
import { projectMigrations } from '#host/migrations/project.ts';
import { registry } from '#host/registry.ts';
import { projectSchema } from '#shared/domain/project.ts';

/** A project as the first version of its file had it. */
const FIRST = {
  ...{ committeeId: 'c', planNumber: 'P1', kind: 'gb-t', work: 'new', functionType: 'guide', titleLead: '' },
  ...{ titleMain: '茶叶', titleSupplement: '', titleEn: '', number: '', replaces: ['GB/T 1—2000'], ics: [], ccs: [] },
  ...{ proposer: '', jurisdiction: '', levelLine: '', issuers: [], draftingOrganisations: [], drafters: [] },
  ...{ contactPerson: '', contactPhone: '', patentsIdentified: false, publishDate: '', effectiveDate: '' },
  ...{ lifeCycleId: 'national', stage: '20', stageSince: '2026-02-01', dueDate: '', papers: [] },
  history: [{ stage: '10', from: '2026-01-01', to: '2026-02-01', overrideReason: '急用' }],
};

describe('projects of older versions', () => {
  it('open as projects of today, with their history', () => {
    const second = projectMigrations[1](FIRST);
    const third = projectMigrations[2](second);
    expect(registry.project.schemaVersion).toBe(3);
    expect(projectSchema.parse(third)).toMatchObject({
      ...{ replaces: ['GB/T 1—2000'], replacesInPart: [], adoptions: [], trackId: '', ended: null, ticks: [] },
      history: [{ stage: '10', overrideReason: '急用', lacked: [] }],
    });
  });
});
