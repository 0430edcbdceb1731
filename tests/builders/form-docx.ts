import { strToU8, zipSync } from 'fflate';

/** A table cell: its text (`\n` begins a paragraph), or more than that. `xml` replaces the paragraphs. */
export type DocxCell =
  | string
  | { readonly text?: string; readonly span?: number; readonly down?: 'start' | 'more'; readonly xml?: string };

/** A paragraph, a table of rows of cells, or XML of the body. */
export type DocxBlock = string | readonly (readonly DocxCell[])[] | { readonly xml: string };

export type FormDocxOptions = {
  /** Tables and paragraphs of the page header. */
  readonly header?: readonly DocxBlock[];
  /** Content of word/numbering.xml. */
  readonly numbering?: string;
  /** More parts of the package. */
  readonly parts?: Readonly<Record<string, string>>;
};

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Builds the bytes of a Word file with the given paragraphs and tables. */
export function formDocx(blocks: readonly DocxBlock[], options: FormDocxOptions = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${blocks.map(blockXml).join('')}<w:sectPr/></w:body>`),
    ...(options.header ? { 'word/header1.xml': part('hdr', options.header.map(blockXml).join('')) } : {}),
    ...(options.numbering ? { 'word/numbering.xml': part('numbering', options.numbering) } : {}),
    ...options.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** `<w:p>` with one run; `\n` in the text is a line break. */
export function paragraphXml(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:p><w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
}

function part(root: string, content: string): string {
  return `<w:${root} xmlns:w="${W}" xmlns:w14="${W14}">${content}</w:${root}>`;
}

function blockXml(block: DocxBlock): string {
  if (typeof block === 'string') return paragraphXml(block);
  if ('xml' in block) return block.xml;
  return `<w:tbl>${block.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function cellXml(cell: DocxCell): string {
  const { text = '', span = 1, down, xml } = typeof cell === 'string' ? { text: cell } : cell;
  const properties =
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    (down ? `<w:vMerge${down === 'start' ? ' w:val="restart"' : ''}/>` : '');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${xml ?? text.split('\n').map(paragraphXml).join('')}</w:tc>`;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
