import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive whose records may lie. Everything left out is as it should be. */
export type RawEntry = {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array | string;
  readonly stored?: boolean;
  /** What the records say instead of the truth. */
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly attributes?: number;
  readonly madeBy?: number;
  readonly extra?: Uint8Array;
  /** The local record of this earlier entry is used once more. */
  readonly sameAs?: number;
  readonly offset?: number;
  /** Sizes stand behind the data, the local record says nothing. */
  readonly descriptor?: boolean;
  readonly localName?: string;
};

export type RawZip = {
  readonly comment?: string;
  readonly before?: Uint8Array;
  /** What the end of the directory says. */
  readonly count?: number;
  readonly directoryOffset?: number;
  readonly end?: 'none' | 'twice';
};

/** Writes an archive record by record, without asking whether it makes sense. */
export function rawZip(entries: readonly RawEntry[], zip: RawZip = {}): Uint8Array {
  const parts: Buffer[] = [Buffer.from(zip.before ?? [])];
  let at = parts[0]!.length;
  const offsets: number[] = [];
  const directory: Buffer[] = [];
  for (const entry of entries) {
    const content = Buffer.from(entry.content as string);
    const data = entry.stored ? content : deflateRawSync(content);
    const name = Buffer.from(entry.name as string);
    const sizes = [entry.crc ?? crc32(content), entry.packed ?? data.length, entry.size ?? content.length] as const;
    const method = entry.method ?? (entry.stored ? 0 : 8);
    const flags = (entry.flags ?? 0x800) | (entry.descriptor ? 8 : 0);
    const extra = Buffer.from(entry.extra ?? []);
    if (entry.sameAs === undefined) {
      offsets.push(at);
      const inFile = entry.descriptor ? ([0, 0, 0] as const) : sizes;
      const local = Buffer.from(entry.localName ?? name);
      const piece = Buffer.concat([head(0x04034b50, [20, flags, method], inFile, local, extra), local, extra, data]);
      const after = entry.descriptor ? words([0x08074b50, ...sizes]) : Buffer.alloc(0);
      parts.push(piece, after);
      at += piece.length + after.length;
    } else offsets.push(offsets[entry.sameAs] ?? 0);
    const central = head(0x02014b50, [entry.madeBy ?? 20, 20, flags, method], sizes, name, extra);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((entry.attributes ?? 0) >>> 0, 6);
    rest.writeUInt32LE(entry.offset ?? offsets.at(-1)!, 10);
    directory.push(central, rest, name, extra);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE((zip.count ?? entries.length) & 0xffff, 8);
  end.writeUInt16LE((zip.count ?? entries.length) & 0xffff, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(zip.directoryOffset ?? at, 16);
  end.writeUInt16LE(Buffer.byteLength(zip.comment ?? ''), 20);
  const ends = { none: [], twice: [end, end] }[zip.end as string] ?? [end];
  return new Uint8Array(Buffer.concat([...parts, list, ...ends, Buffer.from(zip.comment ?? '')]));
}

/** A local or central record up to the lengths of name and extra field. */
function head(
  mark: number,
  shorts: readonly number[],
  sizes: readonly [number, number, number],
  name: Buffer,
  extra: Buffer,
): Buffer {
  const dates = [0, 0x21];
  const start = Buffer.alloc(4 + (shorts.length + dates.length) * 2);
  start.writeUInt32LE(mark, 0);
  for (const [i, value] of [...shorts, ...dates].entries()) start.writeUInt16LE(value & 0xffff, 4 + i * 2);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(name.length & 0xffff, 0);
  lengths.writeUInt16LE(extra.length & 0xffff, 2);
  return Buffer.concat([start, words(sizes), lengths]);
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, i * 4);
  return bytes;
}
