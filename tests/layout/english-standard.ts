import type { Node } from 'prosemirror-model';
import { type CoverData, EMPTY_COVER } from '#shared/domain/cover-data.ts';
import * as d from '#tests/builders/document.ts';
import { SAMPLE_PICTURE } from './sample-standard.ts';

const LONG =
  'Test portions shall be conditioned for at least 24 h at a temperature of (23 ± 2) °C and a relative humidity of (50 ± 10) % before they are weighed in accordance with ISO 712:2009, and the mass shall be recorded to the nearest 0,001 g together with the time at which the reading became stable. ';

export const ENGLISH_COVER: CoverData = {
  ...EMPTY_COVER,
  kind: 'iso',
  number: 'XYZ 12345-1:2026',
  titleLead: 'Agricultural products',
  titleMain: 'Cold chain storage and transport',
  titleSupplement: 'Part 1: Technical requirements',
  ics: ['67.040'],
  publishDate: '2026-03-01',
  issuers: ['International Cold Chain Committee'],
};

export const ENGLISH_DRAFT: CoverData = {
  ...ENGLISH_COVER,
  draftMark: '征求意见稿',
  completedOn: '2026-01-05',
  patentAppeal: true,
  publishDate: '',
};

/** A document in English with every kind of block, on about fifteen pages. */
export function englishStandard(): Node {
  return d.documentOf(
    d.foreword(d.paragraph(`Foreword text. ${LONG}`), d.paragraph('This is the first edition of this document.')),
    d.introduction(d.paragraph(`Introduction text. ${LONG}`), d.heading(2, 'Background'), d.paragraph(LONG)),
    d.body(
      d.heading(1, 'Scope'),
      d.paragraph(`This document specifies requirements. ${LONG}${LONG}`),
      d.heading(1, 'Normative references'),
      d.paragraph('There are no normative references in this document.'),
      d.heading(1, 'Terms and definitions'),
      d.paragraph('For the purposes of this document, the following terms and definitions apply.'),
      d.term(2, 'cold chain', '', 'supply chain kept at low temperature', { id: 'term0001' }, [
        d.note('The chain begins at the place of harvest.'),
        d.termSource('[SOURCE: ISO 22000:2018, 3.1]'),
      ]),
      ...measured(),
      ...objects(),
      ...filling(5),
    ),
    d.annex('Sampling plans', [d.heading(2, 'General'), d.paragraph(`Annex text. ${LONG}`)]),
    d.bibliography('ISO 712, Cereals and cereal products', 'ISO 22000:2018, Food safety management systems'),
    d.index(),
  );
}

function measured(): readonly Node[] {
  return [
    d.heading(1, 'Requirements'),
    d.paragraph(`Between headings. ${LONG}`),
    ...[2, 3, 4, 5].flatMap((level) => [
      d.heading(level, `Level ${level}`),
      d.paragraph(`Under level ${level}. ${LONG}`),
    ]),
    d.heading(2, 'Clauses without titles'),
    d.clause(3, `The first untitled clause. ${LONG}`),
    d.paragraph(['A paragraph with a footnote', d.footnote('Text of the footnote.'), '. The following apply:']),
    d.list('dash', [`First dash item. ${LONG}`, 'second dash item.']),
    d.list('alpha', [
      d.item(`First letter item. ${LONG}`, d.list('number', ['first numbered item;'])),
      'second letter item.',
    ]),
    d.note(`A single note. ${LONG}`),
    d.heading(2, 'Several notes'),
    d.note(`Of several notes. ${LONG}`),
    d.note('Another note.'),
    d.example(`A single example. ${LONG}`),
    d.example([d.paragraph(`In a box. ${LONG}`)], { boxed: true }),
  ];
}

function objects(): readonly Node[] {
  const rows = Array.from({ length: 60 }, (_, row) => [`Item ${row + 1}`, `${row * 3}.${row % 10}`, 'visual']);
  return [
    d.heading(1, 'Test methods'),
    d.paragraph('Before the table.'),
    d.table('Limits of the items', [['Item', 'Limit', 'Method'], ...rows], {
      id: 'table001',
      unit: 'millimetres',
      rest: [d.note('Note of the table.'), d.objectFootnote('Footnote of the table.')],
    }),
    d.paragraph('Before the figure.'),
    d.figure('Two arrangements', {
      id: 'figure01',
      images: [
        d.image({ blob: SAMPLE_PICTURE, mime: 'image/png', widthMm: 60, heightMm: 40, subtitle: 'First' }),
        d.image({ blob: SAMPLE_PICTURE, mime: 'image/png', widthMm: 60, heightMm: 40, subtitle: 'Second' }),
      ],
    }),
    d.paragraph('The moisture content is given by Formula (1):'),
    d.formula('w=\\frac{m_1-m_2}{m_0}\\times 100', { id: 'formula1' }),
    d.formulaKey([['w', 'is the moisture content;']]),
  ];
}

function filling(chapters: number): readonly Node[] {
  return Array.from({ length: chapters }, (_, n) => [
    d.heading(1, `Group ${n + 1}`),
    ...Array.from({ length: 14 }, () => d.paragraph(LONG)),
  ]).flat();
}
