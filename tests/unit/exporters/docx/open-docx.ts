import { strFromU8, unzipSync } from 'fflate';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import { samplePageLabels, sampleReadBlob } from '#tests/builders/sample-publication.ts';
import { all, attributeOf, first, parseXml, type XmlElement } from '#tests/builders/xml-tree.ts';

/** A paragraph as a reader of the file sees it. */
export type ReadParagraph = {
  readonly style: string;
  readonly number: string;
  readonly text: string;
  readonly element: XmlElement;
};

export type OpenDocx = {
  readonly paths: readonly string[];
  readonly part: (path: string) => XmlElement;
  readonly raw: (path: string) => string;
  readonly body: XmlElement;
  /** Paragraphs of the body with the number that Word prints before them. */
  readonly paragraphs: readonly ReadParagraph[];
};

export async function writeAndOpen(publication: Publication): Promise<OpenDocx> {
  const { bytes } = await publicationToDocx(publication, {
    readBlob: sampleReadBlob,
    pageLabelOf: (id) => samplePageLabels[id],
  });
  return openDocx(bytes);
}

export function openDocx(bytes: Uint8Array): OpenDocx {
  const files = unzipSync(bytes);
  const raw = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const part = (path: string): XmlElement => parseXml(raw(path));
  const body = part('word/document.xml');
  return {
    paths: Object.keys(files),
    part,
    raw,
    body,
    paragraphs: readParagraphs(body, part('word/styles.xml'), part('word/numbering.xml')),
  };
}

/** Text as displayed: field codes and deleted text aside. */
export function shownText(element: XmlElement): string {
  return [...all(element, 'w:t'), ...all(element, 'm:t')].length === 0 ? '' : walkText(element);
}

function walkText(element: XmlElement): string {
  if (element.name === 'w:tab' && Object.keys(element.attributes).length === 0) return '\t';
  if (element.name === 'w:t' || element.name === 'm:t')
    return element.children.filter((child) => typeof child === 'string').join('');
  return element.children.map((child) => (typeof child === 'string' ? '' : walkText(child))).join('');
}

/** Counts the lists of the file as Word does, from numbering.xml alone. */
function readParagraphs(body: XmlElement, styles: XmlElement, numbering: XmlElement): ReadParagraph[] {
  const styleById = new Map(all(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const abstracts = new Map(
    all(numbering, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
  );
  const nums = new Map(
    all(numbering, 'w:num').map((num) => {
      const overrides = new Map(
        all(num, 'w:lvlOverride').map((each) => [
          each.attributes['w:ilvl'] ?? '',
          Number(attributeOf(each, 'w:startOverride')),
        ]),
      );
      return [num.attributes['w:numId'] ?? '', { abstractId: attributeOf(num, 'w:abstractNumId') ?? '', overrides }];
    }),
  );
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return all(body, 'w:p').map((element) => {
    const properties = first(element, 'w:pPr');
    const styleId = attributeOf(properties, 'w:pStyle') ?? '';
    const style = styleById.get(styleId);
    const numPr = first(properties, 'w:numPr') ?? first(style, 'w:numPr');
    const numId = attributeOf(numPr, 'w:numId');
    let number = '';
    const num = numId === undefined ? undefined : nums.get(numId);
    if (num && numId !== undefined) {
      const ilvl = Number(attributeOf(numPr, 'w:ilvl') ?? 0);
      const levels = all(abstracts.get(num.abstractId) ?? numbering, 'w:lvl');
      const levelOf = (index: number): XmlElement | undefined =>
        levels.find((each) => each.attributes['w:ilvl'] === String(index));
      const startOf = (index: number): number => Number(attributeOf(levelOf(index), 'w:start') ?? 1);
      const counter = counters.get(num.abstractId) ?? [];
      counters.set(num.abstractId, counter);
      const override = num.overrides.get(String(ilvl));
      const key = `${numId} ${ilvl}`;
      if (override !== undefined && !begun.has(key)) counter[ilvl] = override;
      else counter[ilvl] = counter[ilvl] === undefined ? startOf(ilvl) : (counter[ilvl] ?? 0) + 1;
      begun.add(key);
      counter.length = ilvl + 1;
      for (let above = 0; above < ilvl; above++) counter[above] ??= startOf(above);
      number = (attributeOf(levelOf(ilvl), 'w:lvlText') ?? '').replace(/%(\d)/g, (_, level: string) =>
        shownNumber(attributeOf(levelOf(Number(level) - 1), 'w:numFmt') ?? 'decimal', counter[Number(level) - 1] ?? 0),
      );
    }
    return { style: attributeOf(style, 'w:name') ?? '', number, text: shownText(element), element };
  });
}

function shownNumber(format: string, value: number): string {
  if (format === 'none') return '';
  if (format === 'decimal') return String(value);
  const letter = String.fromCharCode(96 + value);
  return format === 'upperLetter' ? letter.toUpperCase() : letter;
}
