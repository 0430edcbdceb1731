import PDFDocument from 'pdfkit';
import type { DocumentInfo } from './document-info.ts';
import { FileBytes } from './file-bytes.ts';
import { srgbProfile } from './srgb-profile.ts';
import { xmpMetadata } from './xmp-metadata.ts';

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
  readonly height: number;
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

export type PdfImage = {
  readonly label: string;
  colorSpace?: unknown;
  obj: PdfRef | null;
  embed(document: object): void;
};

type NumberTree = { limits: boolean; add(key: number, value: unknown): void; get(key: number): PdfRef[] };
type NameTree = { limits: boolean; add(key: string, value: unknown): void; _compareKeys(a: string, b: string): number };

export type PdfDocument = {
  readonly page: PdfPage;
  readonly _root: { data: Record<string, unknown> & { Names: { data: { Dests: NameTree } } } };
  _font: EmbeddedFont;
  _addInfo(): void;
  /** Identifies the file (ISO 32000-1, 14.4). */
  _id: Uint8Array;
  appendXML(xml: string): void;
  font(source: Buffer | object): unknown;
  openImage(source: Buffer): PdfImage;
  endAcroForm(): void;
  addNamedEmbeddedFile(name: string, specification: PdfRef): void;
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

const CREATOR = '准绳 Zhunsheng';
const PRODUCER = 'PDFKit';

/** An empty tagged PDF 1.7 without a default font. */
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
      Producer: PRODUCER,
      CreationDate: info.date,
      ModDate: info.date,
    },
  };
  const document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
  gatherDirectly(document);
  const { Dests } = document._root.data.Names.data;
  Dests._compareKeys = compareNames;
  // Only the nodes below the root of a tree have limits (ISO 32000-1, 7.9.6), and ours are all root.
  Dests.limits = false;
  document.getStructParentTree().limits = false;
  document._addInfo = () => document.appendXML(xmpMetadata(info, CREATOR, PRODUCER));
  if (info.pdfaPart) addOutputIntent(document);
  return document;
}

/** Order of the bytes in the file: names that are not ASCII are written in UTF-16 and stand last. */
function compareNames(a: string, b: string): number {
  const [wideA, wideB] = [isWide(a), isWide(b)];
  if (wideA !== wideB) return wideA ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function isWide(name: string): boolean {
  return /[^\0-\x7f]/.test(name);
}

/** The colours of the pages are those of sRGB (ISO 19005-2, 6.2.3). */
function addOutputIntent(document: PdfDocument): void {
  const profile = document.ref({ N: 3 });
  profile.end(srgbProfile());
  const name = new String('sRGB IEC61966-2.1');
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: profile,
  });
  intent.end();
  document._root.data['OutputIntents'] = [intent];
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

/** Ends the document and gives its bytes; `fileId` (16 bytes) tells files of the same title and date apart. */
export function closeDocument(document: PdfDocument, fileId: Uint8Array): Promise<Uint8Array> {
  document._id = fileId;
  return new Promise((resolve, reject) => {
    document.on('error', reject);
    document.push = (chunk) => {
      if (chunk === null) resolve(document.output.take());
      return true;
    };
    document.end();
  });
}
