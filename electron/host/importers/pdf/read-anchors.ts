import { constants, inflateSync } from 'node:zlib';
import { parseOutsideJson } from '#shared/base/index.ts';
import {
  ANCHOR_FORMAT,
  ANCHOR_VERSION,
  type AnchorLine,
  type AnchorMap,
  type AnchorPage,
  type AnchorPlace,
} from '#shared/publishing/anchor-map.ts';

/** Text of a map; 5,000 pages need less. */
const MAX_MAP_BYTES = 32 * 1024 * 1024;
/** Streams of a file that are looked at. */
const MAX_STREAMS = 40_000;
const MARK = Buffer.from(`{"format":"${ANCHOR_FORMAT}"`, 'latin1');

/**
 * The map of lines and blocks that a review copy of ours carries, also after viewers have written notes into the file; null when there
 * is none (another PDF, one printed anew, an encrypted one). Never rejects. Streams stand unhidden in every PDF that is not encrypted, so
 * the map is found by its beginning, without trusting anything else in the file; only the first bytes of other streams are unpacked.
 */
export function readAnchors(bytes: Uint8Array): AnchorMap | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found: AnchorMap | null = null;
  let at = 0;
  for (let n = 0; n < MAX_STREAMS; n++) {
    const keyword = file.indexOf('stream', at, 'latin1');
    if (keyword < 0) break;
    at = keyword + 6;
    if (file.toString('latin1', keyword - 3, keyword) === 'end') continue;
    const start = file[at] === 0x0d && file[at + 1] === 0x0a ? at + 2 : at + 1;
    // Of several, the last one written is in force.
    found = mapAt(file, start) ?? found;
  }
  return found;
}

function mapAt(file: Buffer, start: number): AnchorMap | null {
  const head = file.subarray(start, start + MARK.length);
  if (head.equals(MARK)) {
    const end = file.indexOf('endstream', start, 'latin1');
    return parseMap(file.subarray(start, end < 0 ? file.length : end));
  }
  // A zlib stream begins with the method (8) in the low half of its first byte, and a check sum over two bytes.
  if (head.length < 2 || ((head[0] as number) & 0x0f) !== 8 || head.readUInt16BE(0) % 31 !== 0) return null;
  try {
    const begin = inflateSync(file.subarray(start, start + 256), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 1024 * 1024,
    });
    if (!begin.subarray(0, MARK.length).equals(MARK)) return null;
    return parseMap(inflateSync(file.subarray(start), { maxOutputLength: MAX_MAP_BYTES }));
  } catch {
    return null;
  }
}

function parseMap(bytes: Buffer): AnchorMap | null {
  if (bytes.length > MAX_MAP_BYTES) return null;
  try {
    const value: unknown = parseOutsideJson(bytes.toString('utf8'));
    return isMap(value) ? value : null;
  } catch {
    return null;
  }
}

function isMap(value: unknown): value is AnchorMap {
  if (!isRecord(value)) return false;
  const { format, version, draft, draftVersion, name, pages, blocks } = value;
  return (
    format === ANCHOR_FORMAT &&
    version === ANCHOR_VERSION &&
    typeof draft === 'string' &&
    Number.isSafeInteger(draftVersion) &&
    typeof name === 'string' &&
    Array.isArray(pages) &&
    pages.every(isPage) &&
    isRecord(blocks) &&
    Object.values(blocks).every(isPlace)
  );
}

function isPage(value: unknown): value is AnchorPage {
  return (
    isRecord(value) &&
    typeof value['label'] === 'string' &&
    Array.isArray(value['lines']) &&
    value['lines'].every(isLine)
  );
}

function isLine(value: unknown): value is AnchorLine {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [number, block, y, height] = value as readonly unknown[];
  return Number.isSafeInteger(number) && typeof block === 'string' && Number.isFinite(y) && Number.isFinite(height);
}

function isPlace(value: unknown): value is AnchorPlace {
  if (!isRecord(value)) return false;
  const { page, x, y } = value;
  return Number.isSafeInteger(page) && Number.isFinite(x) && Number.isFinite(y);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
