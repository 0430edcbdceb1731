import PDFDocument from 'pdfkit';
import { FileBytes } from './file-bytes.ts';

/** The parts of pdfkit 0.20 that this writer uses below its public drawing calls; its published types do not name them. */
export type PdfRef = {
  readonly id: number;
  /** Where the object stands in the file; undefined until it is written. */
  readonly offset?: number;
  data: Record<string, unknown>;
  compress: boolean;
  buffer: Uint8Array[];
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
};

export type PdfPage = {
  readonly dictionary: PdfRef;
  readonly content: PdfRef;
  readonly fonts: Record<string, PdfRef>;
  readonly xobjects: Record<string, PdfRef>;
  readonly annotations: PdfRef[];
  readonly structParentTreeKey: number;
};

export type EmbeddedFont = {
  readonly id: string;
  readonly font: { getGlyph(glyph: number): { readonly path: { toSVG(): string } } };
  readonly subset: { glyphs: number[]; includeGlyph(glyph: number): number };
  readonly unicode: number[][];
  readonly widths: number[];
  ref(): PdfRef;
};

export type PdfImage = { readonly label: string; obj: PdfRef | null; embed(document: object): void };

type NumberTree = { add(key: number, value: unknown): void; get(key: number): PdfRef[] };
type NameTree = { add(key: string, value: unknown): void; _compareKeys(a: string, b: string): number };

export type PdfDocument = {
  readonly page: PdfPage;
  readonly _root: { data: Record<string, unknown> & { Names: { data: { Dests: NameTree } } } };
  _font: EmbeddedFont;
  _addInfo(): void;
  appendXML(xml: string): void;
  font(source: Buffer | object): unknown;
  openImage(source: Buffer): PdfImage;
  addPage(options: { size: [number, number]; margin: number }): unknown;
  ref(data: Record<string, unknown>): PdfRef;
  getStructTreeRoot(): PdfRef;
  getStructParentTree(): NumberTree;
  createStructParentTreeNextKey(): number;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): void;
  _offset: number;
  _write(data: Uint8Array | string): void;
  push(chunk: Uint8Array | null): boolean;
  /** Where the file is gathered. */
  output: FileBytes;
};

export type DocumentInfo = {
  readonly language: string;
  readonly title: string;
  readonly subject?: string;
  readonly author?: string;
  readonly date: Date;
};

const CREATOR = '准绳 Zhunsheng';

/** An empty tagged PDF 1.7 without a default font; the date is the only source of its file id. */
export function openDocument(info: DocumentInfo): PdfDocument {
  const options = {
    pdfVersion: '1.7',
    autoFirstPage: false,
    bufferPages: true,
    font: null,
    fontLayoutCache: false,
    tagged: true,
    lang: info.language,
    displayTitle: true,
    info: {
      Title: info.title,
      ...(info.author ? { Author: info.author } : {}),
      ...(info.subject ? { Subject: info.subject } : {}),
      Creator: CREATOR,
      CreationDate: info.date,
      ModDate: info.date,
    },
  };
  const document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
  gatherDirectly(document);
  document._root.data.Names.data.Dests._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  document._addInfo = () => document.appendXML(metadata(info));
  return document;
}

/** The file is gathered in memory instead of passing through the stream in tens of thousands of small pieces. */
function gatherDirectly(document: PdfDocument): void {
  const output = new FileBytes();
  document.output = output;
  output.add('%PDF-1.7\n');
  output.add(Buffer.from([0x25, 0xff, 0xff, 0xff, 0xff, 0x0a]));
  document._offset = output.length;
  document._write = (data) => {
    output.add(typeof data === 'string' ? `${data}\n` : data);
    document._offset = output.length;
  };
}

/** XMP packet content; pdfkit's own does not escape the title. */
function metadata(info: DocumentInfo): string {
  const date = `${info.date.toISOString().slice(0, 19)}Z`;
  const author = info.author
    ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(info.author)}</rdf:li></rdf:Seq></dc:creator>`
    : '';
  const subject = info.subject
    ? `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(info.subject)}</rdf:li></rdf:Alt></dc:description>`
    : '';
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(info.title)}</rdf:li></rdf:Alt></dc:title>${author}${subject}
<dc:language><rdf:Bag><rdf:li>${escapeXml(info.language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
`;
}

function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

/** Ends the document and gives its bytes. */
export function closeDocument(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    document.on('error', reject);
    document.push = (chunk) => {
      if (chunk === null) resolve(document.output.take());
      return true;
    };
    document.end();
  });
}
