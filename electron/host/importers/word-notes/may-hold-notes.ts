import type { ZipArchive } from '../package/index.ts';

/** The part of a file of ours that says which block each bookmark is. */
export const ANCHORS_NAMESPACE = 'urn:zhunsheng:anchors';

/** What a text with notes in it has somewhere, whatever prefix it uses. */
export const NOTE_TRACES =
  /[<:](?:ins|del|moveFrom|moveTo|cellIns|cellDel|comment(?:RangeStart|RangeEnd|Reference)|\w+PrChange)[\s/>]/;

const TEXTS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/i;

/**
 * False for a Word file that surely holds neither comments nor tracked changes and is no copy of ours. Looks at names and texts only:
 * most forms are such files, and there are many of them.
 */
export async function mayHoldNotes(zip: ZipArchive): Promise<boolean> {
  if (!zip.names.includes('word/document.xml') || zip.names.some((name) => /comments/i.test(name))) return true;
  try {
    for (const name of zip.names) {
      if (TEXTS.test(name) && NOTE_TRACES.test((await zip.text(name)) ?? '')) return true;
      if (/^customXml\/item\d+\.xml$/i.test(name) && (await zip.text(name))?.includes(ANCHORS_NAMESPACE)) return true;
    }
  } catch {
    // A damaged part is for the reader to name.
    return true;
  }
  return false;
}
