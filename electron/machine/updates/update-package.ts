import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ok, type Result, refuse } from '#shared/base/index.ts';
import type { ReleaseFile } from '#shared/domain/release.ts';
import { MOST_LIST_BYTES, SIGNATURE_BYTES } from './verify-release.ts';

export const LIST_NAME = 'release.json';
export const SIGNATURE_NAME = 'release.json.sig';
const MOST_ENTRIES = 8;

export type UpdatePackage = {
  readonly list: Uint8Array;
  readonly signature: Uint8Array;
  /** Bytes of an installer that the list names, never more than it says; null = the package does not hold it. */
  read(file: ReleaseFile): Promise<Readable | null>;
  close(): void;
};

/**
 * Opens a `.zsupdate` (a zip: list, signature, installer) from an untrusted source. Installers are larger than what the gate of imports keeps in
 * memory, so the file is read where it lies: three names known beforehand, no name of the package is ever used on disk. Refused: `update-package-broken`.
 */
export async function openUpdatePackage(path: string): Promise<Result<UpdatePackage>> {
  let zip: ZipFile | undefined;
  try {
    zip = await yauzl.openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
      strictFileNames: true,
    });
    if (zip.entryCount > MOST_ENTRIES) throw new Error('too many entries');
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName) || entry.isEncrypted()) throw new Error('not one of ours');
      entries.set(entry.fileName, entry);
    }
    const list = await small(zip, entries.get(LIST_NAME), MOST_LIST_BYTES);
    const signature = await small(zip, entries.get(SIGNATURE_NAME), SIGNATURE_BYTES);
    const opened = zip;
    return ok({
      list,
      signature,
      async read({ name, size }) {
        const entry = entries.get(name);
        return entry && entry.uncompressedSize === size ? opened.openReadStreamPromise(entry) : null;
      },
      close: () => opened.close(),
    });
  } catch {
    zip?.close();
    return refuse('update-package-broken');
  }
}

async function small(zip: ZipFile, entry: Entry | undefined, most: number): Promise<Uint8Array> {
  if (!entry || entry.uncompressedSize > most) throw new Error('not one of ours');
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
