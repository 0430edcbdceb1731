import { FILE_PIECE_BYTES } from '#shared/contract/index.ts';
import type { Api } from './api.ts';

export type StoredFile = { readonly blob: string; readonly name: string; readonly size: number };

/** Uploads a file in pieces. `onProgress` gets bytes done and all bytes; with `keep` false the workspace does not store it. */
export async function uploadFile(
  api: Api,
  file: File,
  options: {
    readonly signal?: AbortSignal;
    readonly keep?: boolean;
    readonly onProgress?: (done: number, total: number) => void;
  } = {},
): Promise<StoredFile> {
  const call = { signal: options.signal };
  const { uploadId } = await api.file.begin({ name: file.name, size: file.size }, call);
  for (let offset = 0; offset < file.size; offset += FILE_PIECE_BYTES) {
    const piece = new Uint8Array(await file.slice(offset, offset + FILE_PIECE_BYTES).arrayBuffer());
    await api.file.append({ uploadId, base64: toBase64(piece) }, call);
    options.onProgress?.(Math.min(offset + piece.length, file.size), file.size);
  }
  return api.file.finish({ uploadId, keep: options.keep ?? true }, call);
}

/** Reads a stored file whole. */
export async function downloadBlob(api: Api, blob: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let offset = 0;
  for (;;) {
    const { base64, size } = await api.file.read({ blob, offset }, { signal });
    const piece = fromBase64(base64);
    pieces.push(piece);
    offset += piece.length;
    if (offset >= size || piece.length === 0) break;
  }
  const all = new Uint8Array(offset);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // `apply` takes a limited number of arguments.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

function fromBase64(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
