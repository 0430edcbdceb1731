import { parseOutsideJson } from '#shared/base/index.ts';
import { parseXml, textOf, type ZipArchive } from '../package/index.ts';
import { ANCHORS_NAMESPACE } from './may-hold-notes.ts';

/** Draft and version that a file of ours shows, and the block of each of its bookmarks. */
export type OwnAnchors = {
  readonly draft: string;
  readonly version: number;
  readonly name: string;
  /** Block id by bookmark. */
  readonly blocks: ReadonlyMap<string, string>;
};

const PREFIX = 'zs_';

/** The map of blocks that a DOCX of ours carries (custom XML part); null when there is none. Never trusts more than its shape. */
export async function readOwnAnchors(zip: ZipArchive): Promise<OwnAnchors | null> {
  for (const name of zip.names) {
    // Word gives the parts numbers of its own when it saves.
    if (!/^customXml\/item\d+\.xml$/i.test(name)) continue;
    const text = await zip.text(name);
    if (!text?.includes(ANCHORS_NAMESPACE)) continue;
    const root = parseXml(text);
    const found = root.ok ? parseAnchors(textOf(root.value)) : null;
    if (found) return found;
  }
  return null;
}

function parseAnchors(text: string): OwnAnchors | null {
  let json: unknown;
  try {
    json = parseOutsideJson(text);
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null) return null;
  const { draft, version, name, blocks } = json as Record<string, unknown>;
  if (typeof draft !== 'string' || typeof blocks !== 'object' || blocks === null) return null;
  const byBookmark = new Map<string, string>();
  for (const [id, bookmark] of Object.entries(blocks))
    if (typeof bookmark === 'string' && bookmark !== '') byBookmark.set(bookmark.toLowerCase(), id);
  return {
    draft,
    version: typeof version === 'number' && Number.isInteger(version) ? version : 0,
    name: typeof name === 'string' ? name : '',
    blocks: byBookmark,
  };
}

/**
 * The block of a bookmark; null for any other bookmark. Where a program dropped the map, the name of the bookmark still is the id of most
 * blocks.
 */
export function blockOfBookmark(bookmark: string, anchors: OwnAnchors | null): string | null {
  if (anchors) return anchors.blocks.get(bookmark.toLowerCase()) ?? null;
  return /^zs_(?!number_)\w+$/.test(bookmark) ? bookmark.slice(PREFIX.length) : null;
}
