import { unzipSync } from 'fflate';
import { all, attributeOf, first, parseXml, textOf, type XmlElement } from '#tests/builders/xml-tree.ts';

export type DocxFile = {
  readonly part: (name: string) => XmlElement;
  readonly style: (name: string) => DocxStyleRead | undefined;
  readonly styleById: (id: string | undefined) => DocxStyleRead | undefined;
  readonly sections: readonly XmlElement[];
  readonly paragraphs: readonly XmlElement[];
};

/** A paragraph style as Word reads it; lengths in points and mm. */
export type DocxStyleRead = {
  readonly name: string;
  readonly sizePt: number;
  readonly eastAsia: string;
  readonly ascii: string;
  readonly bold: boolean;
  readonly align: string;
  readonly beforePt: number;
  readonly afterPt: number;
  readonly linePt: number;
  readonly leftMm: number;
  readonly hangingMm: number;
  readonly firstMm: number;
  readonly keepNext: boolean;
};

export const twipsToMm = (twips: string | undefined): number => (Number(twips ?? 0) / 20) * (25.4 / 72);
const points = (twips: string | undefined) => Number(twips ?? 0) / 20;

export function readDocx(bytes: Uint8Array): DocxFile {
  const files = unzipSync(bytes);
  const parsed = new Map<string, XmlElement>();
  const part = (name: string) => {
    const known = parsed.get(name) ?? parseXml(new TextDecoder().decode(files[name] as Uint8Array));
    parsed.set(name, known);
    return known;
  };
  const styles = part('word/styles.xml');
  const defaults = first(styles, 'w:docDefaults');
  const read = (element: XmlElement): DocxStyleRead => {
    const get = (name: string, attribute = 'w:val') => attributeOf(element, name, attribute);
    return {
      name: get('w:name') ?? '',
      sizePt: Number(get('w:sz') ?? attributeOf(defaults, 'w:sz')) / 2,
      eastAsia: get('w:rFonts', 'w:eastAsia') ?? attributeOf(defaults, 'w:rFonts', 'w:eastAsia') ?? '',
      ascii: get('w:rFonts', 'w:ascii') ?? attributeOf(defaults, 'w:rFonts', 'w:ascii') ?? '',
      bold: first(element, 'w:b') !== undefined,
      align: get('w:jc') ?? 'left',
      beforePt: points(get('w:spacing', 'w:before')),
      afterPt: points(get('w:spacing', 'w:after')),
      linePt: points(get('w:spacing', 'w:line')),
      leftMm: twipsToMm(get('w:ind', 'w:left')),
      hangingMm: twipsToMm(get('w:ind', 'w:hanging')),
      firstMm: twipsToMm(get('w:ind', 'w:firstLine')),
      keepNext: first(element, 'w:keepNext') !== undefined,
    };
  };
  const elements = all(styles, 'w:style').filter((style) => style.attributes['w:type'] === 'paragraph');
  const document = part('word/document.xml');
  return {
    part,
    style: (name) => {
      const element = elements.find(
        (style) => attributeOf(style, 'w:name') === name || attributeOf(style, 'w:aliases') === name,
      );
      return element && read(element);
    },
    styleById: (id) => {
      const element = elements.find((style) => style.attributes['w:styleId'] === id);
      return element && read(element);
    },
    sections: all(document, 'w:sectPr'),
    paragraphs: all(document, 'w:p'),
  };
}

/** What a run shows: its text, or the chosen entry of a drop-down field. */
function shownBy(run: XmlElement): string {
  const list = first(run, 'w:ddList');
  const chosen = Number(attributeOf(list, 'w:result') ?? 0);
  const choice = list && all(list, 'w:listEntry')[chosen]?.attributes['w:val'];
  return choice ?? all(run, 'w:t').map(textOf).join('');
}

/** Frames of the first section: text, place in mm, style. */
export function framesOf(file: DocxFile) {
  return file.paragraphs
    .filter((paragraph) => first(paragraph, 'w:framePr') !== undefined)
    .map((paragraph) => {
      const frame = first(paragraph, 'w:framePr')?.attributes ?? {};
      return {
        text: all(paragraph, 'w:r').map(shownBy).join(''),
        style: file.styleById(attributeOf(paragraph, 'w:pStyle')),
        runs: all(paragraph, 'w:r'),
        x: twipsToMm(frame['w:x']),
        y: twipsToMm(frame['w:y']),
        width: twipsToMm(frame['w:w']),
        height: twipsToMm(frame['w:h']),
      };
    });
}

/** Lines anchored to the page, mm and points. */
export function drawnLinesOf(file: DocxFile) {
  const emu = (text: string | undefined) => Number(text ?? Number.NaN) / 36000;
  return all(file.part('word/document.xml'), 'wp:anchor').map((anchor) => {
    const offsets = all(anchor, 'wp:posOffset').map(textOf);
    return {
      x: emu(offsets[0]),
      y: emu(offsets[1]),
      length: emu(attributeOf(anchor, 'wp:extent', 'cx')),
      thicknessPt: Number(attributeOf(anchor, 'a:ln', 'w')) / 12700,
    };
  });
}
