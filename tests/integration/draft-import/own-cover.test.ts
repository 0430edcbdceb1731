import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { importDraft } from '#host/importers/draft/index.ts';
import { sequentialBlockIds } from '#shared/doc-model/index.ts';
import { type CoverData, EMPTY_COVER, type StandardKindId } from '#shared/domain/cover-data.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';

const DOCUMENT = d.documentOf(d.body(d.heading(1, '范围'), d.paragraph('本文件规定了要求。')));
const NUMBERS: Partial<Record<StandardKindId, string>> = {
  gb: 'GB 12345—2026',
  'gb-t': 'GB/T 12345.2—2026',
  'gb-z': 'GB/Z 1—2026',
  'sector-t': 'NY/T 393—2026',
  'db-province': 'DB41/T 1234—2026',
  'db-city': 'DB4110/T 12—2026',
  group: 'T/ABC 001—2026',
  enterprise: 'Q/ABC 001—2026',
};

/** The cover after it was written as Word and read again. */
async function thereAndBack(cover: CoverData): Promise<Partial<CoverData>> {
  const publication = buildStandard(DOCUMENT, cover, profileOf(cover.kind));
  const { bytes } = await publicationToDocx(publication, { readBlob: async () => null });
  const read = await importDraft(bytes, 'own.docx', { newId: sequentialBlockIds() });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.cover;
}

const title = fc.constantFrom(
  '农产品冷链储运',
  '大米',
  '规格和测试方法',
  '油茶栽培技术规程',
  '城市轨道交通工程安全风险技术管理规范编制',
);
const day = fc.constantFrom('2026-03-01', '2026-12-31', '');
const cover: fc.Arbitrary<CoverData> = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(NUMBERS) as StandardKindId[])),
    titleLead: fc.oneof(fc.constant(''), title),
    titleMain: title,
    titleSupplement: fc.oneof(fc.constant(''), fc.constantFrom('第1部分：通则', '试验方法')),
    titleEn: fc.constantFrom('', 'Cold chain storage and transport of agricultural products—Part 1: General'),
    ics: fc.constantFrom<string[]>([], ['67.040'], ['67.040', '03.080.01']),
    ccs: fc.constantFrom<string[]>([], ['X 04'], ['X 04', 'B 61']),
    replaces: fc.constantFrom<string[]>([], ['GB/T 99001—2016'], ['GB/T 99001—2016', 'GB/T 99002—2016']),
    consistency: fc.constantFrom('', 'ISO 17301-1:2016，MOD'),
    draftMark: fc.constantFrom('', '征求意见稿', '报批稿'),
    completedOn: fc.constantFrom('2026-02-03'),
    patentAppeal: fc.boolean(),
    publishDate: day,
    effectiveDate: day,
  })
  .map((part) => ({ ...EMPTY_COVER, ...part, number: NUMBERS[part.kind] ?? '' }));

test('the cover of our own Word file gives the same cover back, whatever it says', async () => {
  await fc.assert(
    fc.asyncProperty(cover, async (given) => {
      const kept: Partial<CoverData> = { ...given };
      // What a cover does not print cannot come back.
      if (given.draftMark === '') delete (kept as { completedOn?: string }).completedOn;
      const read = await thereAndBack(given);
      for (const [name, value] of Object.entries(kept)) {
        if (value === '' || value === false || (Array.isArray(value) && value.length === 0)) continue;
        expect(read[name as keyof CoverData], name).toEqual(value);
      }
    }),
    { numRuns: 25 },
  );
});
