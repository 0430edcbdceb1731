import type { DocJson } from '#shared/doc-model/index.ts';
import { type Api, downloadBlob, uploadFile } from '../../rpc/index.ts';

export type UploadedPicture = {
  readonly sha: string;
  readonly mime: string;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** Width of the text on an A4 page of a standard. */
const MAXIMUM_WIDTH_MM = 160;
const MM_PER_PIXEL = 25.4 / 96;

/** Object URLs of the pictures of a draft. Pictures are fetched before the editor asks for them, since it asks while drawing. */
export type PictureUrls = {
  readonly load: (blobs: ReadonlySet<string>, signal: AbortSignal) => Promise<void>;
  /** Empty text while the picture is not here. */
  readonly urlOf: (blob: string) => string;
  readonly upload: (file: File) => Promise<UploadedPicture>;
  readonly release: () => void;
};

export function pictureUrls(api: Api): PictureUrls {
  const urls = new Map<string, string>();
  const keep = (blob: string, content: Blob) => {
    if (!urls.has(blob)) urls.set(blob, URL.createObjectURL(content));
  };
  return {
    load: async (blobs, signal) => {
      await Promise.all(
        [...blobs].map(async (blob) => {
          // A picture that cannot be read must not keep the text from opening.
          const bytes = await downloadBlob(api, blob, signal).catch(() => null);
          if (bytes && !signal.aborted) keep(blob, new Blob([bytes]));
        }),
      );
    },
    urlOf: (blob) => urls.get(blob) ?? '',
    upload: async (file) => {
      const { blob } = await uploadFile(api, file);
      keep(blob, file);
      return { sha: blob, mime: file.type, ...(await measure(file)) };
    },
    release: () => {
      for (const url of urls.values()) URL.revokeObjectURL(url);
      urls.clear();
    },
  };
}

/** Size on paper: at 96 dots per inch, never wider than the text. */
async function measure(file: File): Promise<{ readonly widthMm: number; readonly heightMm: number }> {
  const picture = await createImageBitmap(file);
  const width = picture.width * MM_PER_PIXEL;
  const scale = Math.min(1, MAXIMUM_WIDTH_MM / width);
  const size = {
    widthMm: Math.round(width * scale * 10) / 10,
    heightMm: Math.round(picture.height * MM_PER_PIXEL * scale * 10) / 10,
  };
  picture.close();
  return size;
}

/** SHA-256 of every picture of a document. */
export function picturesOf(doc: DocJson): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: DocJson) => {
    const blob: unknown = node.type === 'image' ? node.attrs?.['blob'] : undefined;
    if (typeof blob === 'string' && blob !== '') found.add(blob);
    for (const child of node.content ?? []) visit(child);
  };
  visit(doc);
  return found;
}
