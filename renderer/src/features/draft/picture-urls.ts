import type { DocJson } from '#shared/doc-model/index.ts';
import { type Api, downloadBlob, uploadFile } from '../../rpc/index.ts';
import { isSvg, svgToPng } from './svg-picture.ts';

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
          if (bytes && !signal.aborted) keep(blob, new Blob([bytes], drawingType(bytes)));
        }),
      );
    },
    urlOf: (blob) => urls.get(blob) ?? '',
    upload: async (chosen) => {
      const drawn = isSvg(chosen) ? await svgToPng(chosen) : null;
      const file = drawn?.file ?? chosen;
      const { blob } = await uploadFile(api, file);
      keep(blob, file);
      return { sha: blob, mime: file.type, ...onPaper(drawn ?? (await pixelsOf(file))) };
    },
    release: () => {
      for (const url of urls.values()) URL.revokeObjectURL(url);
      urls.clear();
    },
  };
}

type Pixels = { readonly width: number; readonly height: number };

async function pixelsOf(file: File): Promise<Pixels> {
  const picture = await createImageBitmap(file);
  const { width, height } = picture;
  picture.close();
  return { width, height };
}

/** Size on paper: at 96 dots per inch, never wider than the text. */
function onPaper({ width, height }: Pixels): { readonly widthMm: number; readonly heightMm: number } {
  const scale = Math.min(1, MAXIMUM_WIDTH_MM / (width * MM_PER_PIXEL));
  const mm = (pixels: number) => Math.round(pixels * MM_PER_PIXEL * scale * 10) / 10;
  return { widthMm: mm(width), heightMm: mm(height) };
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

/** A drawing of an imported file is shown only when its kind is named; of all others the browser finds it out. */
function drawingType(bytes: Uint8Array): BlobPropertyBag {
  const start = new TextDecoder().decode(bytes.subarray(0, 256));
  return /^\s*<(?:svg|\?xml)/.test(start) ? { type: 'image/svg+xml' } : {};
}
