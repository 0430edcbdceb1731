import { deflateSync } from 'node:zlib';

/** A PDF from the bodies of its objects (number 1 on); the first is the catalogue. `trailer` is added to the trailer. */
export function rawPdf(
  objects: readonly (string | Buffer)[],
  trailer = '',
  options: { readonly startxref?: number; readonly prev?: 'itself' | number } = {},
): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0]!.length;
  const offsets: number[] = [];
  objects.forEach((body, i) => {
    const piece = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(body as string),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    at += piece.length;
    parts.push(piece);
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const prev = options.prev === undefined ? '' : `/Prev ${options.prev === 'itself' ? at : options.prev}`;
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${prev}${trailer}>>\nstartxref\n${options.startxref ?? at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** A stream that is packed so many times. */
export function packedStream(content: Uint8Array, times = 1, entries = ''): Buffer {
  let data: Uint8Array = content;
  for (let i = 0; i < times; i++) data = deflateSync(data);
  const filters = `[${'/FlateDecode '.repeat(times)}]`;
  return Buffer.concat([
    Buffer.from(`<</Length ${data.length}/Filter ${filters}${entries}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** Catalogue, page tree, page (3), its text (4), a font (5), then the notes of the page from 6 on. */
export function pageWith(
  notes: readonly string[],
  more: { readonly page?: string; readonly root?: string } = {},
): readonly (string | Buffer)[] {
  return [
    `<</Type/Catalog/Pages 2 0 R${more.root ?? ''}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/Annots[${notes.map((_, i) => `${i + 6} 0 R`).join(' ')}]${more.page ?? ''}>>`,
    packedStream(Buffer.from('BT /F1 12 Tf 72 700 Td (5.1 Withering) Tj 0 -20 Td (Leaves shall be spread.) Tj ET')),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...notes,
  ];
}

/** A sticky note. */
export const note = (more = ''): string =>
  `<</Type/Annot/Subtype/Text/Rect[100 650 120 670]/T(Lin)/Contents(please check)/M(D:20260504101200)${more}>>`;
