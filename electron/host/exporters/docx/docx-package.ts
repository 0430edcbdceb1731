import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Publication } from '#shared/publishing/publication.ts';
import { ANCHOR_RELATIONSHIP, type ExtraPart } from './anchor-part.ts';
import type { Picture } from './picture.ts';
import type { SectionShell } from './section-shell.ts';
import { xmlText } from './xml-text.ts';

/** The parts that replace or complete those of the shell. */
export type PackageParts = {
  /** Body of each section; `sectionBreak` puts the section properties where they belong. */
  readonly sections: readonly string[];
  /** The properties that end the text, from those of all sections. */
  readonly finalSection: (properties: readonly string[]) => string;
  readonly styles: string;
  readonly numbering: string;
  readonly fontTable: string;
  /** `w:footnote` elements. */
  readonly footnotes: string;
  readonly pictures: readonly Picture[];
  /** `docProps/custom.xml`. */
  readonly customProperties: string;
  /** The map of the draft's blocks; empty = none. */
  readonly anchors: readonly ExtraPart[];
};

/** Earliest moment that a zip entry can carry: the same for all entries of all files. */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);
const DEFLATE_LEVEL = 6;
const IMAGE_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/**
 * Puts the text into the shell and zips it so that the same publication always gives the same bytes: no random ids, the paper's date as
 * creation date, fixed zip times, parts in fixed order.
 */
export function packDocx({ bytes, running }: SectionShell, publication: Publication, parts: PackageParts): Uint8Array {
  const files = unzipSync(bytes);
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const put = (path: string, xml: string): void => {
    files[path] = strToU8(xml);
  };
  put('word/document.xml', documentXml(text('word/document.xml'), parts));
  for (const path of Object.keys(files)) {
    if (/^word\/(?:header|footer)\d+\.xml$/.test(path)) put(path, runningPart(text(path), running));
  }
  put('word/styles.xml', parts.styles);
  put('word/numbering.xml', parts.numbering);
  put('word/fontTable.xml', parts.fontTable);
  put(
    'word/footnotes.xml',
    text('word/footnotes.xml').replace(/<\/w:footnotes>\s*$/, () => `${parts.footnotes}</w:footnotes>`),
  );
  put('word/settings.xml', settingsXml(text('word/settings.xml'), publication.language));
  put('docProps/core.xml', corePropertiesXml(publication));
  put('docProps/custom.xml', parts.customProperties);
  addParts(parts.anchors, text, put);
  if (parts.pictures.length > 0) {
    const links = parts.pictures.map(
      ({ relationship, part }) => `<Relationship Id="${relationship}" Type="${IMAGE_RELATIONSHIP}" Target="${part}"/>`,
    );
    put(
      'word/_rels/document.xml.rels',
      text('word/_rels/document.xml.rels').replace('</Relationships>', `${links.join('')}</Relationships>`),
    );
  }
  const zip: Zippable = {};
  // Readers that look only at the beginning of a file expect the content types first.
  for (const path of Object.keys(files).sort(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'),
  )) {
    zip[path] = [files[path] ?? new Uint8Array(), { level: DEFLATE_LEVEL, mtime: ZIP_TIME }];
  }
  for (const { part, bytes } of parts.pictures) zip[`word/${part}`] = [bytes, { level: 0, mtime: ZIP_TIME }];
  return zipSync(zip);
}

/** Further parts, with their content types and the relationship from the document to them. */
function addParts(
  parts: readonly ExtraPart[],
  text: (path: string) => string,
  put: (path: string, xml: string) => void,
): void {
  if (parts.length === 0) return;
  const types = parts.flatMap(({ path, contentType }) =>
    contentType === undefined ? [] : [`<Override ContentType="${contentType}" PartName="/${path}"/>`],
  );
  for (const part of parts) put(part.path, part.text);
  const insert = (path: string, before: string, xml: string): void =>
    put(
      path,
      text(path).replace(before, () => xml + before),
    );
  insert('[Content_Types].xml', '</Types>', types.join(''));
  insert('word/_rels/document.xml.rels', '</Relationships>', ANCHOR_RELATIONSHIP);
}

/** A header or footer with its text in place of the paragraph that holds the token. */
function runningPart(xml: string, running: ReadonlyMap<string, string>): string {
  return xml.replace(/<w:p>.*<\/w:p>/s, (held) => running.get(/running-\d+/.exec(held)?.[0] ?? '') ?? held);
}

/** The shell's root element and section properties with the written bodies between them. */
function documentXml(shell: string, { sections, finalSection }: PackageParts): string {
  const start = shell.indexOf('<w:body>') + '<w:body>'.length;
  const properties = shell.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  const bodies = sections.map((body, index) => {
    const last = index === sections.length - 1;
    return last ? body : sectionBreak(body, properties[index] ?? '');
  });
  return `${shell.slice(0, start)}${bodies.join('')}${finalSection(properties)}</w:body></w:document>`;
}

/** Puts the properties that end a section into its last paragraph. */
function sectionBreak(body: string, properties: string): string {
  const paragraph = body.lastIndexOf('<w:p>');
  const head = body.slice(0, paragraph);
  const tail = body.slice(paragraph);
  const merged = tail.startsWith('<w:p><w:pPr>')
    ? tail.replace('</w:pPr>', () => `${properties}</w:pPr>`)
    : tail.replace('<w:p>', () => `<w:p><w:pPr>${properties}</w:pPr>`);
  return head + merged;
}

function settingsXml(settings: string, language: string): string {
  const eastAsia = language.startsWith('zh') ? language : 'zh-CN';
  return settings
    .replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
    .replace('</w:settings>', `<w:themeFontLang w:val="en-US" w:eastAsia="${xmlText(eastAsia)}"/></w:settings>`);
}

function corePropertiesXml({ title, subject, author, date, language }: Publication): string {
  const moment = new Date(date);
  const time = Number.isNaN(moment.getTime()) ? '1980-01-01T00:00:00Z' : `${moment.toISOString().slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title>`,
    subject ? `<dc:subject>${xmlText(subject)}</dc:subject>` : '',
    author ? `<dc:creator>${xmlText(author)}</dc:creator>` : '',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    `<dc:language>${xmlText(language)}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}
