import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { HostContext } from '#host/host-context.ts';
import { PACKAGE_LIMITS } from '#host/importers/package/index.ts';
import { need, RefusalError } from '#host/refusal-error.ts';
import { FILE_PIECE_BYTES } from '#shared/contract/index.ts';

type Upload = { readonly name: string; readonly size: number; readonly pieces: Buffer[]; received: number };

const MEGABYTE = 1024 * 1024;

/** Uploads under way; a door that goes away leaves them to the next restart. */
const MAX_UPLOADS = 32;

export type FileDesk = {
  begin(name: string, size: number): string;
  append(uploadId: string, base64: string): number;
  finish(uploadId: string, keep: boolean): Promise<{ blob: string; name: string; size: number }>;
  read(blob: string, offset: number): Promise<{ base64: string; size: number }>;
};

/** Takes files in and hands them out in pieces, whatever the transport. */
export function createFileDesk(ctx: HostContext): FileDesk {
  const uploads = new Map<string, Upload>();
  const find = (id: string): Upload => {
    const upload = uploads.get(id);
    if (!upload) throw new RefusalError('upload-unknown');
    return upload;
  };
  return {
    begin(name, size) {
      refuseLarge(ctx, name, size);
      if (uploads.size >= MAX_UPLOADS) uploads.delete(uploads.keys().next().value as string);
      const id = ctx.newId();
      uploads.set(id, { name, size, pieces: [], received: 0 });
      return id;
    },
    append(uploadId, base64) {
      const upload = find(uploadId);
      const piece = Buffer.from(base64, 'base64');
      if (upload.received + piece.length > upload.size) {
        uploads.delete(uploadId);
        throw new RefusalError('upload-too-long', { name: upload.name });
      }
      upload.pieces.push(piece);
      upload.received += piece.length;
      return upload.received;
    },
    async finish(uploadId, keep) {
      const upload = find(uploadId);
      uploads.delete(uploadId);
      if (upload.received !== upload.size) throw new RefusalError('upload-incomplete', { name: upload.name });
      const bytes = Buffer.concat(upload.pieces);
      const blob = keep ? await keepBlob(ctx, bytes, 'file.upload') : ctx.scratch.put(bytes);
      return { blob, name: upload.name, size: bytes.length };
    },
    async read(blob, offset) {
      const bytes = ctx.scratch.get(blob) ?? need(await ctx.store.readBlob(blob));
      const piece = bytes.subarray(offset, offset + FILE_PIECE_BYTES);
      return { base64: Buffer.from(piece).toString('base64'), size: bytes.length };
    },
  };
}

/** The limit of the program, or the lower one of the machine (`MaxImportMB`). Refuses `file-too-large`, `file-too-large-policy`. */
function refuseLarge({ policy }: HostContext, name: string, size: number): void {
  const most = PACKAGE_LIMITS.fileBytes / MEGABYTE;
  const limitMb = Math.min(most, policy.values.MaxImportMB ?? most);
  if (size <= limitMb * MEGABYTE) return;
  if (limitMb === most) throw new RefusalError('file-too-large', { limitMb });
  throw new RefusalError('file-too-large-policy', { name, limitMb, source: policy.from.MaxImportMB ?? '' });
}

/** Keeps bytes in the workspace under their SHA-256 and answers it. */
export async function keepBlob(ctx: HostContext, bytes: Uint8Array, command: string): Promise<string> {
  need(await ctx.store.commit({ blobs: [bytes] }, { actor: ctx.actor, command, undo: 'none' }));
  return createHash('sha256').update(bytes).digest('hex');
}
