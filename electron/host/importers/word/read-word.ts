import { RefusalError } from '#host/refusal-error.ts';
import { ok, type Result, refuse } from '#shared/base/index.ts';
import {
  child,
  children,
  descendants,
  openZip,
  parseXml,
  sniffFile,
  textOf,
  type XmlElement,
  type ZipArchive,
} from '../package/index.ts';
import { readBlocks } from './block-reader.ts';
import { readNumbering } from './numbering.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { readStyles } from './styles.ts';
import { emptyFindings, type WordContext } from './word-context.ts';
import type { WordBlock, WordDocument, WordFindings } from './word-model.ts';

/** Relationship types that point outside or embed something that is never opened. */
const NEVER_FOLLOWED = new Set(['attachedTemplate', 'oleObject', 'frame', 'subDocument', 'aFChunk', 'externalLink']);

/**
 * Reads a Word file (.docx, transitional or strict). Refusals: those of the package gate, and `file-not-docx`, `file-is-pdf`,
 * `file-is-xlsx`, `file-encrypted-or-old`, `docx-no-text` (no main document part).
 */
export async function readWord(bytes: Uint8Array, fileName: string): Promise<Result<WordDocument>> {
  const wrong = refuseOtherKinds(bytes, fileName);
  if (wrong) return wrong;
  const opened = await openZip(bytes);
  if (!opened.ok) return opened;
  try {
    return ok(await readPackage(opened.value));
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, error: error.refusal };
    throw error;
  } finally {
    opened.value.close();
  }
}

function refuseOtherKinds(bytes: Uint8Array, fileName: string): Result<never> | null {
  if (bytes.length === 0) return refuse('file-empty');
  const { kind, truncated } = sniffFile(fileName, bytes);
  if (kind === 'ole2') return refuse('file-encrypted-or-old');
  if (kind === 'pdf') return refuse('file-is-pdf');
  if (kind === 'xlsx') return refuse('file-is-xlsx');
  if (truncated) return refuse('file-truncated');
  // A zip archive without Word parts goes on to openZip first, which knows unsafe archives better.
  return kind === 'docx' || kind === 'zip' ? null : refuse('file-not-docx');
}

async function readPackage(zip: ZipArchive): Promise<WordDocument> {
  const main = await mainPart(zip);
  const document = await xmlPart(zip, main);
  const body = child(document ?? undefined, 'w:body');
  if (!body) throw new RefusalError('docx-no-text');
  const relationships = await readRelationships(zip, main);
  const findings = emptyFindings();
  findings.macros = zip.names.some((name) => /vbaProject\.bin$/i.test(name));
  await noteOutside(zip, findings);
  const part = async (type: string): Promise<XmlElement | null> => {
    const found = [...relationships.values()].find((entry) => entry.type === type && !entry.external);
    return found ? xmlPart(zip, found.target) : null;
  };
  const styles = readStyles(await part('styles'));
  const numbering = readNumbering(await part('numbering'), styles);
  const contextFor = (own: ReadonlyMap<string, Relationship>): WordContext => {
    const context: WordContext = {
      styles,
      numbering,
      relationships: own,
      findings,
      fields: [],
      readBlocks: (container) => readBlocks(container, context),
    };
    return context;
  };
  const blocks = readBlocks(body, contextFor(relationships));
  const footnotes = new Map<string, readonly WordBlock[]>();
  for (const [type, name, prefix] of [
    ['footnotes', 'w:footnote', 'f'],
    ['endnotes', 'w:endnote', 'e'],
  ] as const) {
    for (const note of children((await part(type)) ?? undefined, name)) {
      if (note.attrs['w:type'] && note.attrs['w:type'] !== 'normal') continue;
      footnotes.set(`${prefix}${note.attrs['w:id'] ?? ''}`, readBlocks(note, contextFor(relationships)));
    }
  }
  findings.comments = descendants((await part('comments')) ?? undefined, 'w:comment').length;
  const media = new Map<string, Uint8Array>();
  for (const entry of relationships.values()) {
    if (entry.type !== 'image' || entry.external || media.has(entry.target)) continue;
    const bytes = await zip.read(entry.target);
    if (bytes) media.set(entry.target, bytes);
  }
  return { blocks, footnotes, media, findings, title: await titleOf(zip) };
}

/** Title in the properties of the file; empty where there is none. */
async function titleOf(zip: ZipArchive): Promise<string> {
  const core = await zip.text('docProps/core.xml');
  const root = core === null ? null : parseXml(core);
  return root?.ok ? textOf(child(root.value, 'dc:title')).trim() : '';
}

/** The main document part by the package's own relationships; `word/document.xml` where these are missing. */
export async function mainPart(zip: ZipArchive): Promise<string> {
  const roots = await readRelationships(zip, '');
  const found = [...roots.values()].find((entry) => entry.type === 'officeDocument' && !entry.external)?.target;
  if (found && zip.names.includes(found)) return found;
  if (zip.names.includes('word/document.xml')) return 'word/document.xml';
  throw new RefusalError(zip.names.some((name) => name.startsWith('word/')) ? 'docx-no-text' : 'file-not-docx');
}

async function xmlPart(zip: ZipArchive, name: string): Promise<XmlElement | null> {
  const text = await zip.text(name);
  if (text === null) return null;
  const root = parseXml(text);
  if (!root.ok) throw new RefusalError(root.error.code, root.error.params);
  return root.value;
}

/** Names every outside target and embedded object in the relationships of all parts (none is ever opened). */
async function noteOutside(zip: ZipArchive, findings: WordFindings): Promise<void> {
  for (const name of zip.names) {
    if (!/^word\/_rels\/.*\.rels$/.test(name)) continue;
    const part = name.replace('_rels/', '').replace(/\.rels$/, '');
    for (const entry of (await readRelationships(zip, part)).values()) {
      if (entry.external && entry.type !== 'hyperlink') findings.external.add(entry.target);
      if (!entry.external && NEVER_FOLLOWED.has(entry.type)) findings.objects += entry.type === 'oleObject' ? 0 : 1;
    }
  }
}
