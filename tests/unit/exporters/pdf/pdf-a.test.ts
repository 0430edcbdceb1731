import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicationToPdf } from '#host/exporters/pdf/index.ts';
import { parseXml } from '#host/importers/package/index.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import { nameOf, type PdfDict, type PdfFile, type PdfValue, readPdfFile } from '#tests/builders/pdf-file.ts';
import { readTagTree, textOfElement } from '#tests/builders/pdf-tag-tree.ts';
import { richPublication } from '#tests/builders/rich-publication.ts';
import { smallJpeg, smallPng } from '#tests/builders/small-pictures.ts';

const blobs: Record<string, Uint8Array> = { png: smallPng(120, 80, true), jpeg: smallJpeg() };
const clean: Publication = {
  ...richPublication({ png: 'png', jpeg: 'jpeg' }),
  subject: 'GB/T 12345—2026 & <征求意见>',
};
const review: Publication = {
  ...clean,
  copy: { lineNumbers: true, watermark: '征求意见稿', note: '审阅稿　2026-11-22' },
  anchors: { draft: 'draft-1', version: 7, name: '征求意见稿' },
};
const copies = { clean, review };
const files = new Map<string, { readonly bytes: Uint8Array; readonly file: PdfFile }>();
beforeAll(async () => {
  for (const [name, publication] of Object.entries(copies)) {
    const { bytes } = await publicationToPdf(publication, { readBlob: async (sha) => blobs[sha] ?? null });
    files.set(name, { bytes, file: readPdfFile(bytes) });
  }
});

/** Rules of ISO 19005-2 and -3, level A, that can be judged without rendering; clause numbers of part 2. */
describe.each(['clean', 'review'] as const)('a %s copy keeps to PDF/A', (name) => {
  let bytes: Buffer;
  let file: PdfFile;
  let catalog: PdfDict;
  let dicts: readonly PdfDict[];
  beforeAll(() => {
    const made = files.get(name)!;
    bytes = Buffer.from(made.bytes);
    file = made.file;
    catalog = file.dict(file.trailer.get('Root'));
    const inside = (value: PdfValue): PdfDict[] =>
      value instanceof Map
        ? [value, ...[...value.values()].flatMap(inside)]
        : Array.isArray(value)
          ? value.flatMap(inside)
          : [];
    dicts = [...file.objects.values()].flatMap(inside);
  });
  const having = (key: string) => dicts.filter((dict) => dict.has(key)).map((dict) => file.value(dict.get(key)));
  const typed = (type: string) => dicts.filter((dict) => nameOf(dict.get('Type')) === type);

  it('has a header with bytes above 127, an id, and no encryption (6.1)', () => {
    expect(bytes.subarray(0, 9).toString('latin1')).toBe('%PDF-1.7\n');
    expect([...bytes.subarray(9, 14)]).toEqual([0x25, 0xff, 0xff, 0xff, 0xff]);
    const ids = file.array(file.trailer.get('ID'));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toHaveLength(16);
    expect(file.trailer.has('Encrypt')).toBe(false);
  });

  it('says the same in its metadata and its information dictionary (6.6.2)', () => {
    expect(file.dict(catalog.get('Metadata')).has('Filter')).toBe(false);
    const xmp = file.stream(catalog.get('Metadata')).toString('utf8');
    expect(xmp.startsWith('<?xpacket begin="\ufeff"')).toBe(true);
    expect(parseXml(xmp.replace(/^.*\n|\n.*$/g, '')).ok).toBe(true);
    const plain = xmp.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    const info = file.dict(file.trailer.get('Info'));
    const said = (key: string) => file.value(info.get(key)) as string;
    expect(plain).toContain(`>${said('Title')}<`);
    expect(said('Title')).toBe(clean.title);
    expect(plain).toContain(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${said('Subject')}<`);
    expect(plain).toContain(`<dc:creator><rdf:Seq><rdf:li>${said('Author')}<`);
    expect(plain).toContain(`<pdf:Producer>${said('Producer')}<`);
    expect(plain).toContain(`<xmp:CreatorTool>${said('Creator')}<`);
    expect(said('CreationDate')).toBe('D:20261122000000Z');
    expect(said('ModDate')).toBe('D:20261122000000Z');
    expect(plain).toContain('<xmp:CreateDate>2026-11-22T00:00:00Z<');
    expect(plain).toContain('<xmp:ModifyDate>2026-11-22T00:00:00Z<');
    expect(plain).toContain('<dc:language><rdf:Bag><rdf:li>zh-CN<');
  });

  it('claims the part that allows what it holds', () => {
    const xmp = file.stream(catalog.get('Metadata')).toString('utf8');
    expect(/<pdfaid:part>(\d)<\/pdfaid:part><pdfaid:conformance>(\w)</.exec(xmp)?.slice(1)).toEqual(
      name === 'review' ? ['3', 'A'] : ['2', 'A'],
    );
  });

  it('has embedded files only as associated files with kind, day and size (part 3, 6.8)', () => {
    const attached = file.array(catalog.get('AF'));
    expect(attached).toHaveLength(name === 'review' ? 1 : 0);
    expect(typed('EmbeddedFile')).toHaveLength(attached.length);
    for (const value of attached) {
      const specification = file.dict(value);
      expect(nameOf(specification.get('AFRelationship'))).toBe('Data');
      expect(specification.get('UF')).toBe(specification.get('F'));
      const content = file.dict(file.dict(specification.get('EF')).get('F'));
      expect(nameOf(content.get('Subtype'))).toBe('application/json');
      const params = file.dict(content.get('Params'));
      expect(params.get('ModDate')).toBe('D:20261122000000Z');
      expect(params.get('Size')).toBe(file.stream(file.dict(specification.get('EF')).get('F')).length);
    }
  });

  it('tells what its colours mean, and uses no others (6.2.3, 6.2.4)', () => {
    const intents = file.array(catalog.get('OutputIntents')).map((intent) => file.dict(intent));
    expect(intents.map((intent) => nameOf(intent.get('S')))).toEqual(['GTS_PDFA1']);
    const profile = file.stream(intents[0]!.get('DestOutputProfile'));
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    for (const space of having('ColorSpace')) {
      const base = Array.isArray(space) ? nameOf(space[0]) : nameOf(space as PdfValue);
      if (base !== '') expect(['DeviceGray', 'DeviceRGB', 'Indexed', 'DeviceN']).toContain(base);
    }
    for (const page of file.pages) {
      const content = file.stream(page.dict.get('Contents')).toString('latin1');
      expect(content).not.toMatch(/\s(?:k|K|cs|CS|sc|scn|SC|SCN|gs|ri|sh)\s/);
    }
  });

  it('embeds every font, with the widths it has and a way back to the text (6.2.11)', () => {
    const fonts = typed('Font').filter((font) => font.has('DescendantFonts'));
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    expect(typed('Font').filter((font) => /^Type1$|^TrueType$/.test(nameOf(font.get('Subtype'))))).toEqual([]);
    for (const font of fonts) {
      expect(file.stream(font.get('ToUnicode')).toString('latin1')).not.toMatch(/\[[^\]]*<(?:0000|feff|fffe)>/i);
      const glyphs = file.dict(file.array(font.get('DescendantFonts'))[0]);
      expect(nameOf(glyphs.get('CIDToGIDMap'))).toBe('Identity');
      expect(nameOf(glyphs.get('BaseFont'))).toMatch(/^[A-Z]{6}\+\w/);
      const descriptor = file.dict(glyphs.get('FontDescriptor'));
      const widths = file.array(file.array(glyphs.get('W'))[1]) as readonly number[];
      const own = glyphWidths(file.stream(descriptor.get('FontFile2')));
      for (const [glyph, width] of widths.entries()) expect(width).toBeCloseTo(own(glyph), 0);
    }
  });

  it('shows no empty glyph and nothing that cannot be copied as text', () => {
    expect(textOfElement(readTagTree(file).root)).not.toMatch(/[\ufffd\ue000-\uf8ff]/);
  });

  it('runs nothing and holds nothing that is forbidden (6.1.7, 6.3, 6.5)', () => {
    for (const key of ['AA', 'JS', 'JavaScript', 'XFA', 'OCProperties', 'Alternates', 'OPI', 'TR', 'HTP', 'LZWDecode'])
      expect(having(key), key).toEqual([]);
    for (const action of having('S')) expect(nameOf(action)).not.toMatch(/Launch|Sound|Movie|JavaScript|ImportData/);
    for (const dict of dicts) expect(nameOf(dict.get('Filter'))).not.toBe('LZWDecode');
    for (const interpolated of having('Interpolate')) expect(interpolated).toBe(false);
    const annotations = typed('Annot');
    expect(annotations.length).toBeGreaterThan(10);
    for (const annotation of annotations) {
      expect(nameOf(annotation.get('Subtype'))).toBe('Link');
      expect(annotation.get('F')).toBe(4);
      expect(annotation.get('Contents')).toMatch(/\S/);
    }
  });

  it('paints nothing half transparent but pictures that are so themselves (6.2.10)', () => {
    for (const key of ['ca', 'CA', 'BM']) expect(having(key), key).toEqual([]);
    for (const dict of dicts) if (dict.has('SMask')) expect(nameOf(dict.get('Subtype'))).toBe('Image');
  });

  it('is tagged, in a language, under its title, with pages that are walked by the tags (6.7)', () => {
    expect(file.dict(catalog.get('MarkInfo')).get('Marked')).toBe(true);
    expect(catalog.get('Lang')).toBe('zh-CN');
    expect(file.dict(catalog.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true);
    for (const page of file.pages) expect(nameOf(page.dict.get('Tabs'))).toBe('S');
    const roles = new Set(
      Object.keys(Object.fromEntries(file.dict(file.dict(catalog.get('StructTreeRoot')).get('RoleMap')))),
    );
    const standard =
      /^(?:Document|Sect|P|H[1-6]|TOC|TOCI|L|LI|Lbl|LBody|Table|TR|TH|TD|Caption|Figure|Formula|Note|Reference|Link|Form)$/;
    for (const element of typed('StructElem')) {
      const tag = nameOf(element.get('S'));
      expect(standard.test(tag) || roles.has(tag), tag).toBe(true);
    }
  });
});

describe('a picture in four inks', () => {
  it('is told in the colours of the file', async () => {
    const head = [0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0, 8, 0, 8, 4];
    const inks = Buffer.from([...head, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0, 0xff, 0xd9]);
    const { bytes, problems } = await publicationToPdf(clean, { readBlob: async () => inks });
    expect(problems.filter(({ code }) => code.startsWith('picture'))).toEqual([]);
    const file = readPdfFile(bytes);
    const pictures = [...file.objects.values()]
      .map((value) => file.dict(value))
      .filter((dict) => nameOf(dict.get('Subtype')) === 'Image');
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      const [kind, , base] = file.array(picture.get('ColorSpace'));
      expect([nameOf(kind), nameOf(base), picture.has('Decode')]).toEqual(['DeviceN', 'DeviceRGB', false]);
    }
  });
});

describe('files of the same title and day', () => {
  it('have ids of their own', () => {
    const id = (name: string) => JSON.stringify(files.get(name)!.file.trailer.get('ID'));
    expect(id('clean')).not.toBe(id('review'));
  });
});

const hasVeraPdf = !spawnSync('verapdf', ['--version']).error;
if (!hasVeraPdf) console.warn('veraPDF is not installed: PDF/A is judged by our own checks only');
describe.skipIf(!hasVeraPdf)('veraPDF (skipped where it is not installed)', () => {
  it.each([
    ['clean', '2a'],
    ['review', '3a'],
  ])(
    'finds no fault in a %s copy',
    (name, flavour) => {
      const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-verapdf-'));
      try {
        const path = join(folder, `${name}.pdf`);
        writeFileSync(path, files.get(name)!.bytes);
        const { stdout } = spawnSync('verapdf', ['--flavour', flavour, '--format', 'text', path], { encoding: 'utf8' });
        expect(stdout).toMatch(/^PASS/);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    60_000,
  );
});

/** Advance widths (1/1000 em) by glyph of a TrueType file without a character map. */
function glyphWidths(font: Buffer): (glyph: number) => number {
  const table = (tag: string) => {
    for (let n = 0; n < font.readUInt16BE(4); n++)
      if (font.toString('latin1', 12 + 16 * n, 16 + 16 * n) === tag) return font.readUInt32BE(20 + 16 * n);
    throw new Error(`no ${tag}`);
  };
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const count = font.readUInt16BE(table('hhea') + 34);
  const hmtx = table('hmtx');
  return (glyph) => (font.readUInt16BE(hmtx + 4 * Math.min(glyph, count - 1)) * 1000) / unitsPerEm;
}
