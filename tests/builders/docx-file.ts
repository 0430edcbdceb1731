import { strToU8, zipSync } from 'fflate';

/** Small Word files made of the given parts, for tests of reading. Text is escaped; every helper gives WordprocessingML. */
export type DocxParts = {
  /** Content of w:body. */
  readonly body: string;
  /** Content of w:styles; default: Normal and heading 1–5. */
  readonly styles?: string;
  /** Content of w:numbering. */
  readonly numbering?: string;
  /** Footnotes by id, as content of w:footnote. */
  readonly footnotes?: Readonly<Record<string, string>>;
  /** Number of comments in comments.xml. */
  readonly comments?: number;
  /** Further relationships of the document part: XML of `Relationship` elements. */
  readonly relationships?: string;
  /** Further parts by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Strict (ISO/IEC 29500) namespaces instead of the transitional ones. */
  readonly strict?: boolean;
};

const TRANSITIONAL = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
};
const STRICT = {
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  m: 'http://purl.oclc.org/ooxml/officeDocument/math',
};
const OTHERS =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

/** A PNG of one pixel. */
export const TINY_PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

/** Bytes of a .docx file. Pictures named `media/….png` in `parts` are related as `rId_<name without extension>`. */
export function docxFile(given: DocxParts): Uint8Array {
  const names = given.strict ? STRICT : TRANSITIONAL;
  const root = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${names.w}" xmlns:r="${names.r}" xmlns:m="${names.m}" ${OTHERS}>${content}</w:${name}>`;
  const files: Record<string, Uint8Array> = {};
  const relationships: string[] = [given.relationships ?? ''];
  const add = (type: string, name: string, content: string): void => {
    files[`word/${name}`] = strToU8(content);
    relationships.push(
      `<Relationship Id="rId_${name.replace(/\.\w+$/, '')}" Type="${names.r}/${type}" Target="${name}"/>`,
    );
  };
  add('styles', 'styles.xml', root('styles', given.styles ?? HEADING_STYLES));
  if (given.numbering) add('numbering', 'numbering.xml', root('numbering', given.numbering));
  if (given.footnotes) {
    const notes = Object.entries(given.footnotes).map(([id, text]) => `<w:footnote w:id="${id}">${text}</w:footnote>`);
    add('footnotes', 'footnotes.xml', root('footnotes', notes.join('')));
  }
  if (given.comments) {
    const comments = Array.from(
      { length: given.comments },
      (_, i) => `<w:comment w:id="${i}">${p('批注')}</w:comment>`,
    );
    add('comments', 'comments.xml', root('comments', comments.join('')));
  }
  for (const [name, content] of Object.entries(given.parts ?? {})) {
    files[`word/${name}`] = typeof content === 'string' ? strToU8(content) : content;
    const media = /^media\/(\w+)\.\w+$/.exec(name);
    if (media) relationships.push(`<Relationship Id="rId_${media[1]}" Type="${names.r}/image" Target="${name}"/>`);
  }
  files['word/document.xml'] = strToU8(root('document', `<w:body>${given.body}</w:body>`));
  files['word/_rels/document.xml.rels'] = strToU8(relationshipsXml(relationships.join('')));
  files['_rels/.rels'] = strToU8(
    relationshipsXml(`<Relationship Id="rId1" Type="${names.r}/officeDocument" Target="word/document.xml"/>`),
  );
  files['[Content_Types].xml'] = strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  return zipSync(files);
}

function relationshipsXml(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

export type ParagraphOptions = {
  /** Style id. */
  readonly style?: string;
  /** Numbering: [numId, level]. */
  readonly num?: readonly [number, number];
  readonly align?: string;
  /** Further XML in w:pPr. */
  readonly properties?: string;
};

/** A paragraph: a string is one run of text, otherwise the XML of its runs. */
export function p(content: string | readonly string[], options: ParagraphOptions = {}): string {
  const runs = typeof content === 'string' ? (content === '' ? '' : r(content)) : content.join('');
  const num = options.num
    ? `<w:numPr><w:ilvl w:val="${options.num[1]}"/><w:numId w:val="${options.num[0]}"/></w:numPr>`
    : '';
  const style = options.style ? `<w:pStyle w:val="${options.style}"/>` : '';
  const align = options.align ? `<w:jc w:val="${options.align}"/>` : '';
  return `<w:p><w:pPr>${style}${num}${align}${options.properties ?? ''}</w:pPr>${runs}</w:p>`;
}

/** A run of text; `properties` is XML of w:rPr, e.g. `<w:i/>`. */
export function r(text: string, properties = ''): string {
  const parts = text.split('\t').map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`);
  return `<w:r><w:rPr>${properties}</w:rPr>${parts.join('<w:tab/>')}</w:r>`;
}

export const SUPER = '<w:vertAlign w:val="superscript"/>';
export const SUB = '<w:vertAlign w:val="subscript"/>';

export function footnoteMark(id: number): string {
  return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
}

/** A field as Word writes it: begin, code, separator, result, end. */
export function field(code: string, result: string): string {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${char('begin')}<w:r><w:instrText xml:space="preserve"> ${escapeXml(code)} </w:instrText></w:r>${char('separate')}${r(result)}${char('end')}`;
}

export function bookmark(name: string, content = ''): string {
  return `<w:bookmarkStart w:id="1" w:name="${name}"/>${content}<w:bookmarkEnd w:id="1"/>`;
}

/** A picture from `media/<name>.png`, in mm. */
export function picture(name: string, widthMm = 40, heightMm = 30): string {
  return `<w:r><w:drawing><wp:inline><wp:extent cx="${widthMm * 36000}" cy="${heightMm * 36000}"/><wp:docPr id="1" name="图片"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId_${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

export type CellOptions = { readonly span?: number; readonly merge?: 'restart' | 'continue' };

/** A cell: a string is one paragraph, otherwise the XML of its blocks. */
export function cell(content: string | readonly string[], options: CellOptions = {}): string {
  const blocks = typeof content === 'string' ? p(content) : content.join('');
  const span = options.span ? `<w:gridSpan w:val="${options.span}"/>` : '';
  const merge = options.merge ? `<w:vMerge${options.merge === 'restart' ? ' w:val="restart"' : ''}/>` : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${blocks}</w:tc>`;
}

/** A table of rows of cells; the first `head` rows are marked as repeating heads. */
export function table(rows: readonly (readonly string[])[], columns: number, head = 0): string {
  const grid = Array.from({ length: columns }, () => '<w:gridCol w:w="1500"/>').join('');
  const xml = rows.map(
    (cells, i) =>
      `<w:tr>${i < head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((c) => (c.startsWith('<w:tc>') ? c : cell(c))).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${xml.join('')}</w:tbl>`;
}

export function styleXml(id: string, name: string, properties = '', basedOn = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn ? `<w:basedOn w:val="${basedOn}"/>` : ''}<w:pPr>${properties}</w:pPr></w:style>`;
}

/** Normal and heading 1–5 (ids H1–H5), without automatic numbers. */
export const HEADING_STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3, 4, 5].map((n) => styleXml(`H${n}`, `heading ${n}`, `<w:outlineLvl w:val="${n - 1}"/>`, 'Normal')),
].join('');

/** One level of an abstract list. */
export function levelXml(level: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

export function abstractXml(id: number, levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
}

export function numXml(id: number, abstractId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
