/** Character map and advance widths of a TrueType file, read straight into typed arrays (ISO/IEC 14496-22: cmap 4 and 12, hmtx). */
export type SfntTables = {
  readonly unitsPerEm: number;
  /** Glyph id, 0 when the font has none. */
  glyphOf(codePoint: number): number;
  /** Advance in font units. */
  advanceOf(glyph: number): number;
};

/** Throws `RangeError` when the file lacks one of the tables. */
export function readSfntTables(file: Buffer): SfntTables {
  const table = (tag: string): number => {
    const count = file.readUInt16BE(4);
    for (let i = 0; i < count; i++) {
      const entry = 12 + 16 * i;
      if (file.toString('latin1', entry, entry + 4) === tag) return file.readUInt32BE(entry + 8);
    }
    throw new RangeError(`font without table ${tag}`);
  };
  const unitsPerEm = file.readUInt16BE(table('head') + 18);
  const longMetrics = file.readUInt16BE(table('hhea') + 34);
  const hmtx = table('hmtx');
  const advances = new Uint16Array(longMetrics);
  for (let i = 0; i < longMetrics; i++) advances[i] = file.readUInt16BE(hmtx + 4 * i);
  const basic = new Uint16Array(0x10000);
  const astral = new Map<number, number>();
  readCharacterMap(file, table('cmap'), basic, astral);
  return {
    unitsPerEm,
    glyphOf: (codePoint) => (codePoint < 0x10000 ? (basic[codePoint] as number) : (astral.get(codePoint) ?? 0)),
    advanceOf: (glyph) => advances[Math.min(glyph, longMetrics - 1)] as number,
  };
}

function readCharacterMap(file: Buffer, cmap: number, basic: Uint16Array, astral: Map<number, number>): void {
  const count = file.readUInt16BE(cmap + 2);
  const subtables = Array.from({ length: count }, (_, i) => cmap + file.readUInt32BE(cmap + 4 + 8 * i + 4));
  const full = subtables.find((offset) => file.readUInt16BE(offset) === 12);
  if (full !== undefined) {
    const groups = file.readUInt32BE(full + 12);
    for (let g = 0; g < groups; g++) {
      const at = full + 16 + 12 * g;
      const start = file.readUInt32BE(at);
      const end = file.readUInt32BE(at + 4);
      const glyph = file.readUInt32BE(at + 8);
      for (let c = start; c <= end; c++) {
        if (c < 0x10000) basic[c] = glyph + c - start;
        else astral.set(c, glyph + c - start);
      }
    }
    return;
  }
  const segmented = subtables.find((offset) => file.readUInt16BE(offset) === 4);
  if (segmented === undefined) throw new RangeError('font without a Unicode character map');
  const segments = file.readUInt16BE(segmented + 6) / 2;
  for (let s = 0; s < segments; s++) {
    const end = file.readUInt16BE(segmented + 14 + 2 * s);
    const start = file.readUInt16BE(segmented + 16 + 2 * (segments + s));
    const delta = file.readUInt16BE(segmented + 16 + 2 * (2 * segments + s));
    const rangeAt = segmented + 16 + 2 * (3 * segments + s);
    const range = file.readUInt16BE(rangeAt);
    for (let c = start; c <= end && c < 0xffff; c++) {
      const raw = range === 0 ? c : file.readUInt16BE(rangeAt + range + 2 * (c - start));
      basic[c] = raw === 0 ? 0 : (raw + delta) & 0xffff;
    }
  }
}
