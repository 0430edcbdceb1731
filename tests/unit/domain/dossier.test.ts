import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DossierEntry, dossierOf } from '#shared/domain/dossier.ts';
import { PAPER_KINDS, type PaperKind, stageOf } from '#shared/domain/life-cycle.ts';
import type { ProjectPaper } from '#shared/domain/project.ts';
import { formTemplate } from '#shared/profiles/index.ts';
import { dossierSetOf, lifeCycleById, lifeCycles } from '#shared/profiles/life-cycles/index.ts';

const paper = (kind: PaperKind, addedAt: string, name = `${kind}.pdf`): ProjectPaper => ({
  id: `${kind} ${addedAt} ${name}`,
  kind,
  stage: '',
  name,
  blob: '',
  mime: 'application/pdf',
  addedAt,
});
const entry = (kind: PaperKind, more: Partial<DossierEntry> = {}): DossierEntry => ({
  kind,
  copies: 1,
  media: [],
  ...more,
});
const facts = (changedAt: Partial<Record<PaperKind, string>> = {}, needs: DossierEntry['need'][] = []) => ({
  needs: new Set(needs.filter((need) => need !== undefined)),
  changedAt: new Map(Object.entries(changedAt) as [PaperKind, string][]),
});
const moment = fc.integer({ min: 0, max: 40 }).map((hour) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString());

describe('the dossier of a stage', () => {
  it('takes no paper for ready that is older than what it prints, and packs the older ones only when there is nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...PAPER_KINDS), moment, fc.constantFrom('a.pdf', 'b.pdf', 'a.docx'))),
        fc.dictionary(fc.constantFrom(...PAPER_KINDS), moment),
        (papers, changed) => {
          const onFile = papers.map(([kind, addedAt, name]) => paper(kind, addedAt, name));
          const items = dossierOf({ requiredPapers: [...PAPER_KINDS] }, [], onFile, facts(changed));
          expect(items.map(({ kind }) => kind)).toEqual([...PAPER_KINDS]);
          for (const { kind, state, files } of items) {
            const own = onFile.filter((it) => it.kind === kind);
            const newest = own
              .map(({ addedAt }) => addedAt)
              .sort()
              .at(-1);
            const since = changed[kind] ?? '';
            expect(state).toBe(newest === undefined ? 'missing' : newest < since ? 'outdated' : 'ready');
            if (state === 'ready') {
              expect(files.every(({ addedAt }) => addedAt >= since)).toBe(true);
              expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
            }
            expect(files.length > 0).toBe(own.length > 0);
            expect(files[0]?.addedAt).toBe(newest);
          }
        },
      ),
    );
  });

  it('asks for a paper of some projects only where the project calls for it, whatever the gate lists', () => {
    const stateOf = (gate: PaperKind[], papers: ProjectPaper[], needs: DossierEntry['need'][]) =>
      dossierOf({ requiredPapers: gate }, [entry('patent-form', { need: 'patents' })], papers, facts({}, needs))[0]
        ?.state;
    expect(stateOf([], [], [])).toBe('not-needed');
    expect(stateOf([], [], ['patents'])).toBe('missing');
    expect(stateOf(['patent-form'], [], [])).toBe('not-needed');
    expect(stateOf([], [paper('patent-form', '2026-01-01T00:00:00Z')], [])).toBe('ready');
  });

  it('of a national submission has every document of F8 with its copies, and the papers of the gate after them', () => {
    const set = dossierSetOf('national', '50')!;
    const items = dossierOf(stageOf(lifeCycleById('national')!, '50')!, set.entries, [], facts());
    expect(items.map(({ kind, copies }) => `${kind} ${copies}`)).toEqual([
      'submission-letter 2',
      'submission-list 1',
      'declaration 2',
      'approval-draft 3',
      'memorandum 2',
      'minutes 2',
      'sign-in-list 2',
      'ballot-result 2',
      'collation-table 2',
      'adopted-standard 2',
      'review-draft 2',
      'patent-form 4',
      'announcement 1',
    ]);
    expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index + 1));
    expect(set.unconfirmed).toBe(true);
    expect(set.source).not.toBe('');
  });

  it('names only forms that make the paper they stand for', () => {
    for (const cycle of lifeCycles)
      for (const stage of cycle.stages)
        for (const { form, kind } of dossierSetOf(cycle.id, stage.code)?.entries ?? [])
          if (form !== undefined) expect(formTemplate(form)?.paperKind).toBe(kind);
  });
});
