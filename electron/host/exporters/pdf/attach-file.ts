import { createHash } from 'node:crypto';
import type { PdfDocument } from './pdfkit-document.ts';

export type Attachment = {
  readonly name: string;
  readonly mime: string;
  readonly description: string;
  readonly data: Uint8Array;
  readonly date: Date;
};

/** Puts a file into the document as data that belongs to the whole of it (associated file, ISO 19005-3, 6.8). */
export function attachFile(document: PdfDocument, { name, mime, description, data, date }: Attachment): void {
  const content = document.ref({
    Type: 'EmbeddedFile',
    Subtype: mime.replace('/', '#2F'),
    Params: {
      Size: data.length,
      CreationDate: date,
      ModDate: date,
      CheckSum: new Uint8Array(createHash('md5').update(data).digest()),
    },
  });
  content.end(data);
  const specification = document.ref({
    Type: 'Filespec',
    AFRelationship: 'Data',
    F: new String(name),
    UF: new String(name),
    Desc: new String(description),
    EF: { F: content, UF: content },
  });
  specification.end();
  document.addNamedEmbeddedFile(name, specification);
  document._root.data['AF'] = [specification];
}
