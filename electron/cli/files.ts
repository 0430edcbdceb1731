import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Host } from '#host/index.ts';
import { FILE_PIECE_BYTES } from '#shared/contract/index.ts';
import { translate } from '#shared/i18n/index.ts';
import type { CliIo } from './verb.ts';

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** Reads a file named on the command line; null (with a note) when it cannot be read. */
export async function readNamed(path: string, io: CliIo): Promise<NamedBytes | null> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    io.note(translate(io.locale, 'cli.cannot-read', { path, reason: (error as NodeJS.ErrnoException).code ?? '' }));
    return null;
  }
}

/** Puts a file into the workspace the way every door does. */
export async function upload(host: Host, file: NamedBytes): Promise<{ blob: string; name: string }> {
  const { client } = host;
  const { uploadId } = await client.file.begin({ name: file.name, size: file.bytes.length });
  for (let offset = 0; offset < file.bytes.length; offset += FILE_PIECE_BYTES) {
    const piece = Buffer.from(file.bytes.subarray(offset, offset + FILE_PIECE_BYTES));
    await client.file.append({ uploadId, base64: piece.toString('base64') });
  }
  const { blob, name } = await client.file.finish({ uploadId });
  return { blob, name };
}

/** Fetches a file from the host the way every door does. */
export async function download(host: Host, blob: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (let offset = 0; ; ) {
    const { base64, size } = await host.client.file.read({ blob, offset });
    const piece = Buffer.from(base64, 'base64');
    pieces.push(piece);
    offset += piece.length;
    if (offset >= size || piece.length === 0) return Buffer.concat(pieces);
  }
}
