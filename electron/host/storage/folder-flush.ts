import { sep } from 'node:path';

/** Folders whose entries could not be flushed, as long as the program runs: a few, since a folder inside of one says nothing new. */
const seen = new Set<string>();

/** Remembers that the volume of a folder flushes no entries of folders (目录不能单独落盘), which a save passes over quietly. */
export function noteNoFolderFlush(folder: string): void {
  if (!lacksFolderFlush(folder)) seen.add(folder);
}

/** Whether that was seen in a folder, in one around it, or in one inside of it. */
export function lacksFolderFlush(folder: string): boolean {
  for (const known of seen) {
    if (known === folder || folder.startsWith(known + sep) || known.startsWith(folder + sep)) return true;
  }
  return false;
}
