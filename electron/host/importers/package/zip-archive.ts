import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { RefusalError } from '#host/refusal-error.ts';
import { ok, type Result, refuse } from '#shared/base/index.ts';
import { decodeText } from './decode-text.ts';
import { PACKAGE_LIMITS } from './limits.ts';

/**
 * A zip file whose directory has passed every check; parts are unpacked one by one. `read` and `text` give null for a part that
 * is not there and throw `RefusalError` (`zip-broken`, `zip-too-large`, `xml-encoding`) when the part itself is damaged.
 */
export type ZipArchive = {
  readonly names: readonly string[];
  read(name: string): Promise<Uint8Array | null>;
  /** The bytes of a part as they are unpacked; none for a part that is not there. Whoever stops leaves the rest packed, and unchecked. */
  chunks(name: string): AsyncIterable<Uint8Array>;
  /** The part decoded as UTF-8 or UTF-16 (by its byte order mark). */
  text(name: string): Promise<string | null>;
  close(): void;
};

const SIGNATURE_LOCAL = 0x04034b50;
const UNIX = 3;
const UTF8_NAMES = 0x800;
/** Extra field that holds the name in UTF-8 beside the old one. */
const UNICODE_PATH = 0x7075;

/**
 * Opens a zip archive from an untrusted source. Refusals: `file-empty`, `file-too-large`, `file-truncated`, `file-not-zip`,
 * `zip-broken`, `zip-too-many-entries`, `zip-too-large`, `zip-bomb`, `zip-unsafe-name`, `zip-duplicate-name`,
 * `zip-encrypted`, `zip-overlap`. A file packed by `any` program may have names in GBK and folders apart by `\\`; Office files have neither.
 */
export async function openZip(bytes: Uint8Array, packer: 'office' | 'any' = 'office'): Promise<Result<ZipArchive>> {
  const early = refuseEarly(bytes);
  if (early) return early;
  let zip: ZipFile | undefined;
  try {
    zip = await openFile(bytes, packer);
    if (zip.entryCount > PACKAGE_LIMITS.entries) {
      throw new RefusalError('zip-too-many-entries', { found: zip.entryCount, limit: PACKAGE_LIMITS.entries });
    }
    const entries = await readEntries(zip);
    await refuseOverlaps(zip, entries);
    return ok(archiveOf(zip, entries));
  } catch (error) {
    zip?.close();
    if (error instanceof RefusalError) return { ok: false, error: error.refusal };
    return refuse('zip-broken', { detail: messageOf(error) });
  }
}

function refuseEarly(bytes: Uint8Array): Result<never> | null {
  if (bytes.length === 0) return refuse('file-empty');
  if (bytes.length > PACKAGE_LIMITS.fileBytes) {
    return refuse('file-too-large', { limitMb: PACKAGE_LIMITS.fileBytes / 1024 / 1024 });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== SIGNATURE_LOCAL) return refuse('file-not-zip');
  return null;
}

async function openFile(bytes: Uint8Array, packer: 'office' | 'any'): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await yauzl.fromBufferPromise(buffer, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
      strictFileNames: true,
      decodeStrings: packer === 'office',
    });
  } catch {
    // The file begins like a zip archive, but its directory (at the end) is missing or cut.
    throw new RefusalError('file-truncated');
  }
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = typeof entry.fileName === 'string' ? entry.fileName : writtenName(entry);
    entry.fileName = name;
    checkName(name, entry);
    const key = name.toLowerCase();
    if (seen.has(key)) throw new RefusalError('zip-duplicate-name', { name });
    seen.add(key);
    if (entry.isEncrypted()) throw new RefusalError('zip-encrypted', { name });
    total += entry.uncompressedSize;
    checkSize(entry, total);
    entries.set(name, entry);
  }
  return entries;
}

/** Programs in China have long written names in GBK and said nothing of it. */
function writtenName(entry: Entry): string {
  const { generalPurposeBitFlag: flags, fileNameRaw: raw, extraFields } = entry;
  const known = (flags & UTF8_NAMES) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH);
  const name = known
    ? yauzl.getFileNameLowLevel(flags, raw, extraFields, false)
    : (decodeText(raw) ?? new TextDecoder('gb18030').decode(raw));
  return name.replaceAll('\\', '/');
}

function checkName(name: string, entry: Entry): void {
  const unsafe =
    name.length === 0 ||
    name.length > 1024 ||
    /[\u0000-\u001f\\]/.test(name) ||
    /^(?:\/|[A-Za-z]:)/.test(name) ||
    name.split('/').includes('..');
  const isLink = entry.versionMadeBy >> 8 === UNIX && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  if (unsafe || isLink) throw new RefusalError('zip-unsafe-name', { name: printable(name) });
}

function checkSize(entry: Entry, total: number): void {
  const { entryBytes, totalBytes, ratio, ratioFromBytes } = PACKAGE_LIMITS;
  const name = entry.fileName;
  const size = entry.uncompressedSize;
  if (size > ratioFromBytes && size > ratio * Math.max(entry.compressedSize, 1)) {
    throw new RefusalError('zip-bomb', { name, ratio: Math.round(size / Math.max(entry.compressedSize, 1)) });
  }
  if (size > entryBytes || total > totalBytes) {
    throw new RefusalError('zip-too-large', { name, limitMb: (size > entryBytes ? entryBytes : totalBytes) / 1048576 });
  }
}

/** Two entries that share bytes multiply data without showing in the ratio; yauzl does not look for them. */
async function refuseOverlaps(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<void> {
  const spans: { start: number; end: number; name: string }[] = [];
  for (const entry of entries.values()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    spans.push({
      start: entry.relativeOffsetOfLocalHeader,
      end: fileDataStart + entry.compressedSize,
      name: entry.fileName,
    });
  }
  spans.sort((a, b) => a.start - b.start);
  for (let i = 1; i < spans.length; i++) {
    if (spans[i - 1]!.end > spans[i]!.start) throw new RefusalError('zip-overlap', { name: spans[i]!.name });
  }
}

function archiveOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): ZipArchive {
  const entryOf = (name: string): Entry | undefined => (name.endsWith('/') ? undefined : entries.get(name));
  const read = async (name: string): Promise<Uint8Array | null> => {
    const entry = entryOf(name);
    if (!entry) return null;
    const chunks: Uint8Array[] = [];
    for await (const chunk of inflate(zip, entry)) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
  };
  return {
    names: [...entries.keys()],
    read,
    async *chunks(name) {
      const entry = entryOf(name);
      if (entry) yield* inflate(zip, entry);
    },
    text: async (name) => {
      const bytes = await read(name);
      if (!bytes) return null;
      const text = decodeText(bytes);
      if (text === null) throw new RefusalError('xml-encoding', { name });
      return text;
    },
    close: () => zip.close(),
  };
}

async function* inflate(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array, void> {
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += (chunk as Buffer).length;
      if (size > PACKAGE_LIMITS.entryBytes) {
        throw new RefusalError('zip-too-large', {
          name: entry.fileName,
          limitMb: PACKAGE_LIMITS.entryBytes / 1048576,
        });
      }
      crc = crc32(chunk as Buffer, crc);
      yield chunk as Buffer;
    }
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    throw new RefusalError('zip-broken', { detail: `${entry.fileName}: ${messageOf(error)}` });
  }
  if (crc !== entry.crc32) throw new RefusalError('zip-broken', { detail: `${printable(entry.fileName)}: CRC-32` });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function printable(name: string): string {
  return name.replace(/[\u0000-\u001f]/g, '?').slice(0, 80);
}
