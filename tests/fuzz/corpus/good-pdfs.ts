import { note, packedStream, pageWith, rawPdf } from './raw-pdf.ts';

const text = (words: string) => `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;
const highlight = note('/QuadPoints[72 710 140 710 72 695 140 695]').replace('/Text', '/Highlight');
const page = (notes: readonly string[], content: string, root = '') => {
  const objects: (string | Buffer)[] = [...pageWith(notes, { root })];
  objects[3] = packedStream(Buffer.from(content));
  return objects;
};

/** Fifty PDF files as they should be: notes of every kind, answers, fields, packed streams, one to three pages' worth of words. */
export function goodPdfs(): readonly Uint8Array[] {
  const kinds = [
    'Text',
    'Highlight',
    'StrikeOut',
    'Caret',
    'FreeText',
    'Ink',
    'Stamp',
    'Square',
    'Underline',
    'Squiggly',
  ];
  return kinds.flatMap((kind, k) => [
    rawPdf(pageWith([note().replace('/Text', `/${kind}`)])),
    rawPdf(pageWith([note(), note('/IRT 6 0 R').replace('/Text', `/${kind}`), highlight])),
    rawPdf(page([note().replace('/Text', `/${kind}`)], text('4.2 should be kept '.repeat(1 + k * 10)))),
    rawPdf(page([highlight], text('5.1'), '/AcroForm<</Fields[6 0 R]>>')),
    rawPdf(
      page(
        Array.from({ length: 3 + k }, () => note()),
        text('x'.repeat(k * 100)),
      ),
    ),
  ]);
}
