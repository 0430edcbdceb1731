import { publicationToPdf } from '#host/exporters/pdf/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';

/** A process of its own that makes one PDF of 500 pages and prints the most memory it ever held, in KiB. */
const doc = makeLongStandard(500);
await publicationToPdf(buildStandard(doc, LONG_COVER, gbProfile, { date: '2026-03-01T00:00:00Z' }), {
  readBlob: () => Promise.resolve(null),
});
console.log(process.resourceUsage().maxRSS);
