import { describe, expect, it } from 'vitest';
import { newStandardDocument } from '#shared/doc-model/commands/index.ts';
import { sequentialBlockIds } from '#shared/doc-model/index.ts';
import { DRAFT_MARKS, EMPTY_COVER } from '#shared/domain/cover-data.ts';
import type { Project } from '#shared/domain/project.ts';
import { isoProfile, newDocumentWording, profileOf } from '#shared/profiles/index.ts';
import { buildStandard, numberDocument } from '#shared/publishing/index.ts';
import {
  annex,
  bibliography,
  body,
  documentOf,
  example,
  figure,
  formula,
  formulaKey,
  heading,
  index,
  list,
  note,
  paragraph,
  refTo,
  table,
  term,
  termSource,
  warning,
} from '#tests/builders/document.ts';
import { plainProject } from '#tests/builders/workspace.ts';

const HAN = /[\u3400-\u9fff\uff00-\uffef，。、；：（）]/;
const cover = {
  ...EMPTY_COVER,
  kind: 'iso' as const,
  number: 'ISO 12345:2026',
  titleLead: 'Rice',
  titleMain: 'Determination of the moisture content of paddy and husked rice',
  titleSupplement: 'Reference method',
  replaces: ['ISO 12345:2019'],
  issuers: ['International Organization for Standardization'],
  patentAppeal: true,
};

const doc = documentOf(
  body(
    warning('This method uses hot surfaces.'),
    heading(1, 'Scope'),
    paragraph('This document specifies a method.'),
    heading(1, 'Terms and definitions'),
    term(2, 'moisture content', '', 'loss in mass', { id: 'term0001' }, [
      note('It is given in per cent.', { id: 'noteterm' }),
      termSource('[SOURCE: ISO 712:2009, 3.1]'),
    ]),
    heading(1, 'Procedure', { id: 'clause01' }),
    paragraph([
      'See ',
      refTo('clause01'),
      ', ',
      refTo('table001'),
      ', ',
      refTo('formula1'),
      ' and ',
      refTo('annex001'),
      '.',
    ]),
    note('One.'),
    note('Two.', { id: 'note0002' }),
    example('An example.'),
    list('dash', ['first;', 'second.']),
    table(
      'Masses',
      [
        ['Part', 'Mass'],
        ['A', '1.5'],
      ],
      { id: 'table001', unit: 'grams' },
    ),
    figure('Dish', { id: 'figure01' }),
    formula('w=1', { id: 'formula1' }),
    formulaKey([['w', 'is the moisture content']]),
  ),
  annex('Results', [heading(2, 'General'), paragraph('None.')], { id: 'annex001', obligation: 'normative' }),
  bibliography('ISO 712, Cereals'),
  index(),
);

describe('a document in English', () => {
  it.each(DRAFT_MARKS)('prints no Chinese word (draft mark %j)', (draftMark) => {
    const { styles, sections } = buildStandard(doc, { ...cover, draftMark, completedOn: '2026-03-01' }, isoProfile);
    expect(JSON.stringify(sections)).not.toMatch(HAN);
    expect(JSON.stringify(styles)).not.toMatch(HAN);
  });

  it('numbers and refers as the Directives say', () => {
    const { byId } = numberDocument(doc, isoProfile.labels);
    const label = (id: string) => byId.get(id)?.label;
    const reference = (id: string) => byId.get(id)?.reference;
    expect(['clause01', 'table001', 'formula1', 'annex001'].map(reference)).toEqual([
      'Clause 3',
      'Table 1',
      'Formula (1)',
      'Annex A',
    ]);
    expect(label('noteterm')?.trim()).toBe('Note 1 to entry:');
    expect(label('note0002')?.trim()).toBe('NOTE 2');
    expect(reference('note0002')).toBe('Clause 3, NOTE 2');
  });

  it('begins with the English elements and fixed sentences', () => {
    const names = { proposer: 'ISO/TC 34', jurisdiction: 'ISO/TC 34', draftingOrganisations: [], drafters: [] };
    const none = { replacesInPart: [], adoptions: [], seriesId: '', part: '' };
    const project = {
      ...plainProject('c', 'Rice'),
      ...names,
      ...none,
      kind: 'iso' as const,
      replaces: ['ISO 12345:2019'],
    };
    const wording = newDocumentWording(project as unknown as Project, profileOf('iso').fixed);
    const blank = newStandardDocument({ newId: sequentialBlockIds(), wording });
    expect(blank.textContent).not.toMatch(HAN);
    expect(blank.textContent).toContain('There are no normative references in this document.');
    expect(blank.textContent).toContain('This document cancels and replaces ISO 12345:2019');
  });
});
