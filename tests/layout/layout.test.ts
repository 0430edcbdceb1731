import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { publicationToPdf } from '#host/exporters/pdf/index.ts';
import type { CoverData } from '#shared/domain/cover-data.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { buildStandard, type Publication } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { smallPng } from '#tests/builders/small-pictures.ts';
import { ENGLISH_COVER, ENGLISH_DRAFT, englishStandard } from './english-standard.ts';
import { type PageFinder, pageFinder } from './find-in-pages.ts';
import { backCoverMeasures, gbCoverMeasures } from './gb-cover-measures.ts';
import { gbDocxCoverMeasures, gbDocxMeasures } from './gb-docx-measures.ts';
import { gbObjectMeasures } from './gb-object-measures.ts';
import { gbPageMeasures } from './gb-page-measures.ts';
import { gbTextMeasures } from './gb-text-measures.ts';
import { isoCoverMeasures, isoDocxMeasures, isoTextMeasures } from './iso-measures.ts';
import { type Measure, measureTable } from './measure-sheet.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { sampleCovers } from './sample-covers.ts';
import { SAMPLE_COVER, sampleStandard } from './sample-standard.ts';

/** All measures of this run; written to test-results/layout.txt. */
const table: Measure[] = [];
const report = fileURLToPath(new URL('../../test-results/', import.meta.url));

afterAll(() => {
  mkdirSync(report, { recursive: true });
  writeFileSync(`${report}layout.txt`, `${measureTable(table)}\n`);
  const outside = table.filter((measure) => measure.outside);
  console.log(outside.length > 0 ? measureTable(outside) : `${table.length} properties measured, none outside`);
});

/** Notes the measures; those outside, as a table, are what a test reports. */
function outside(measures: readonly Measure[]): string {
  table.push(...measures);
  const bad = measures.filter((measure) => measure.outside);
  return bad.length === 0 ? '' : measureTable(bad);
}

const readBlob = async () => smallPng();
const pagesOf = async (publication: Publication) => readPdf((await publicationToPdf(publication, { readBlob })).bytes);
const fileOf = async (publication: Publication) => readDocx((await publicationToDocx(publication, { readBlob })).bytes);

const SHORT = d.documentOf(d.body(d.heading(1, '范围'), d.paragraph('本文件规定了要求。')));
const standard = (cover: CoverData) => buildStandard(SHORT, cover, profileOf(cover.kind));

describe.each(sampleCovers)('$name', (sample) => {
  const publication = standard(sample.cover);

  it('has its cover in the PDF as measured', async () => {
    const pages = await pagesOf(publication);
    const back = backCoverMeasures(sample.name, pages, sample.cover, sample.backCover);
    expect(outside([...gbCoverMeasures(sample.name, pages, sample), ...back])).toBe('');
  });

  it('has its cover in the DOCX as measured', async () => {
    expect(outside(gbDocxCoverMeasures(sample.name, await fileOf(publication), sample))).toBe('');
  });
});

describe('a standard of sixty pages with everything in it', () => {
  const publication = buildStandard(sampleStandard(), SAMPLE_COVER, profileOf('gb-t'));
  let found: PageFinder;

  beforeAll(async () => {
    found = pageFinder(await pagesOf(publication));
  });

  it('has about sixty pages', () => expect(found.pages.length).toBeGreaterThanOrEqual(55));
  it('has its pages, headers and numbers as measured', () =>
    expect(outside(gbPageMeasures(found, SAMPLE_COVER.number))).toBe(''));
  it('has its text as measured', () => expect(outside(gbTextMeasures(found))).toBe(''));
  it('has its tables, figures and formulas as measured', () => expect(outside(gbObjectMeasures(found))).toBe(''));
  it('has its DOCX as measured', async () => expect(outside(gbDocxMeasures(await fileOf(publication)))).toBe(''));
});

describe('a document in English, by the same code with another profile', () => {
  const publication = buildStandard(englishStandard(), ENGLISH_COVER, profileOf('iso'));
  let found: PageFinder;

  beforeAll(async () => {
    found = pageFinder(await pagesOf(publication));
  });

  it('has its cover as measured', () => expect(outside(isoCoverMeasures(found, false))).toBe(''));
  it('has its draft cover as measured', async () => {
    const draft = pageFinder(await pagesOf(standard(ENGLISH_DRAFT)));
    expect(outside(isoCoverMeasures(draft, true))).toBe('');
  });
  it('has its text as measured', () => expect(outside(isoTextMeasures(found))).toBe(''));
  it('has its DOCX as measured', async () => expect(outside(isoDocxMeasures(await fileOf(publication)))).toBe(''));
});

it('measures at least 150 properties', () => expect(table.length).toBeGreaterThanOrEqual(150));
