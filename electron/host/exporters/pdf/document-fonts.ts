import type { DrawnFont, PrintFont } from '#shared/typesetting/index.ts';
import { fontFile, printFont } from '../fonts/index.ts';
import type { EmbeddedFont, PdfDocument, PdfRef } from './pdfkit-document.ts';

/** Parsed font files by face, shared by all documents of the process. */
const parsed = new Map<PrintFont, object>();

export type DocumentFont = {
  readonly name: string;
  /** Reference for the resources of a page. */
  readonly ref: () => PdfRef;
  /** Glyph id in the subset; takes the glyph into the subset on first use. */
  readonly glyph: (codePoint: number) => number;
  readonly drawn: () => DrawnFont;
};

export type DocumentFonts = {
  readonly font: (font: PrintFont) => DocumentFont;
  /** Outlines and widths of all glyphs used so far, by the name of their font. */
  readonly drawn: () => Readonly<Record<string, DrawnFont>>;
};

/** Opens faces in a document when they are first used and keeps their subsets. */
export function documentFonts(document: PdfDocument): DocumentFonts {
  const open = new Map<PrintFont, DocumentFont>();
  return {
    font: (font) => {
      let known = open.get(font);
      if (!known) {
        known = openFont(document, font);
        open.set(font, known);
      }
      return known;
    },
    drawn: () => Object.fromEntries([...open.values()].map((font) => [font.name, font.drawn()])),
  };
}

function openFont(document: PdfDocument, font: PrintFont): DocumentFont {
  document.font(parsed.get(font) ?? fontFile(font));
  const embedded = document._font;
  parsed.set(font, embedded.font);
  const tables = printFont(font);
  const scale = 1000 / tables.unitsPerEm;
  // The empty glyph is never shown, yet stands in the maps of the font, where U+0000 is forbidden (ISO 19005-2, 6.2.11.7).
  embedded.unicode[0] = [0xfffd];
  embedded.widths[0] = tables.advanceOf(0) * scale;
  const basic = new Uint16Array(0x10000);
  const astral = new Map<number, number>();
  return {
    name: embedded.id,
    ref: () => embedded.ref(),
    glyph: (codePoint) => {
      const known = codePoint < 0x10000 ? (basic[codePoint] as number) : (astral.get(codePoint) ?? 0);
      if (known > 0) return known;
      const glyph = tables.glyphOf(codePoint) || tables.glyphOf(0x20);
      const id = include(embedded, glyph, codePoint, tables.advanceOf(glyph) * scale);
      if (codePoint < 0x10000) basic[codePoint] = id;
      else astral.set(codePoint, id);
      return id;
    },
    drawn: () => ({
      unitsPerEm: tables.unitsPerEm,
      glyphs: Object.fromEntries(
        embedded.widths.map((width, id) => {
          const glyph = embedded.font.getGlyph(embedded.subset.glyphs[id] as number);
          return [id, { path: glyph.path.toSVG(), width }];
        }),
      ),
    }),
  };
}

/** A glyph that stands for two code points is taken twice, so that copied text is the text that was written. */
function include(embedded: EmbeddedFont, glyph: number, codePoint: number, advance: number): number {
  let id = embedded.subset.includeGlyph(glyph);
  const known = embedded.unicode[id];
  if (known !== undefined && known[0] !== codePoint) {
    embedded.subset.glyphs.push(glyph);
    id = embedded.subset.glyphs.length - 1;
  }
  embedded.unicode[id] = [codePoint];
  embedded.widths[id] = advance;
  return id;
}
