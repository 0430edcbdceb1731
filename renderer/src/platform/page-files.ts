import { safeWholeFileName } from '#shared/base/index.ts';
import { filesOfFolder } from './dropped-files.ts';

/** Saves through the page's own download. */
export function downloadFile(name: string, mime: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mime }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = safeWholeFileName(name);
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Asks for files with the page's own chooser. */
export function chooseFiles(accept: string, multiple: boolean): Promise<readonly File[]> {
  return choose((input) => {
    input.accept = accept;
    input.multiple = multiple;
  });
}

/** Asks for a folder with the page's own chooser and gives all files inside, with their paths as names. */
export async function chooseFolder(): Promise<readonly File[]> {
  return filesOfFolder(
    await choose((input) => {
      input.webkitdirectory = true;
    }),
  );
}

function choose(prepare: (input: HTMLInputElement) => void): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    prepare(input);
    input.hidden = true;
    const finish = (files: readonly File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => finish([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => finish([]), { once: true });
    document.body.append(input);
    input.click();
  });
}
