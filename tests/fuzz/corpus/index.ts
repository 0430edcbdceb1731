// Files made by hand to do harm, by kind; `mutants` damages good ones by seed.
// May use: tests/builders, the makers of raw archives and PDF files.
// Must not: keep files on disk.
import { unzipSync, zipSync } from 'fflate';
import type { HostileCase } from '../hostile-case.ts';
import { answerCases } from './answer-cases.ts';
import { docxCases } from './docx-cases.ts';
import { mailCases } from './mail-cases.ts';
import { packageFiles } from './package-cases.ts';
import { pdfCases } from './pdf-cases.ts';
import { sheetCases } from './sheet-cases.ts';
import { zipCases } from './zip-cases.ts';

export const handMade: readonly HostileCase[] = [
  ...zipCases,
  ...[...packageFiles, ...docxCases, ...sheetCases].flatMap(alsoUnpacked),
  ...pdfCases,
  ...mailCases,
  ...answerCases,
];

/** Heavy packages once more without compression: who knows that its ratio gives a bomb away sends it so. */
function alsoUnpacked(one: HostileCase): readonly HostileCase[] {
  if (one.kind === 'csv') return [one];
  const make = () => zipSync(unzipSync(one.make()), { level: 0 });
  return [one, { ...one, what: `${one.what}, not compressed`, name: `u ${one.name}`, make }];
}
