import { type DocumentRecord, parseDocumentRecord } from '#shared/doc-model/index.ts';
import { codesIn, leadingCode, type StandardCode } from '#shared/domain/standard-code.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleDocument, RuleEntry } from '../../model/index.ts';

/** An entry of 规范性引用文件 or 参考文献 as it is read. */
export type ListedDocument = {
  readonly block: RuleBlock;
  readonly text: string;
  /** Length of a number or bullet typed before it. */
  readonly label: number;
  readonly code: StandardCode | null;
  readonly record: DocumentRecord;
};

const TYPED_LABEL = /^\s*(?:\[\d+\]|[（(]\d+[）)]|\d{1,2}[.、．)）](?!\d)|[•●■·—-]+)\s*/;

/** Reads an entry; the code's offsets are those of the block's text. */
export const listedDocument: (block: RuleBlock) => ListedDocument = factOf((block) => {
  const text = block.text.plain;
  // A number that somebody typed before the entry (NR02) hides nothing of it.
  const label = TYPED_LABEL.exec(text)?.[0].length ?? 0;
  const [code = null] = leadingCode(text.slice(label)) ? codesIn(text) : [];
  return { block, text, label, code, record: parseDocumentRecord(text.slice(label)) };
});

/** Chapter of a role as it stands in the document; undefined = there is none. */
export function chapterOf(document: RuleDocument, role: 'references' | 'terms'): RuleEntry | undefined {
  for (const block of document.blocks) {
    if (block.type !== 'chapter') continue;
    const entry = document.entryOf(block.id);
    if (entry?.place.role === role) return entry;
  }
  return undefined;
}

/** Entries of chapter 2. */
export function normativeReferences(document: RuleDocument): readonly ListedDocument[] {
  const chapter = chapterOf(document, 'references');
  return (chapter?.block.children ?? []).filter(({ type }) => type === 'normativeReference').map(listedDocument);
}

/** Entries of the bibliography (参考文献). */
export function bibliographyEntries(document: RuleDocument): readonly ListedDocument[] {
  return document.blocks
    .filter(({ type }) => type === 'bibliography')
    .flatMap(({ children }) => children.filter(({ type }) => type === 'bibliographyItem').map(listedDocument));
}

/** Whether an entry lists the document that a code means: the same one, all its parts, or a part of it. */
export function lists(entry: ListedDocument, code: StandardCode): boolean {
  if (!entry.code) return false;
  if (entry.code.key === code.key) return true;
  if (entry.code.allParts && isPartOf(code.key, entry.code.key)) return true;
  return code.allParts && isPartOf(entry.code.key, code.key);
}

function isPartOf(part: string, whole: string): boolean {
  return part.startsWith(whole) && /^[.-]/.test(part.slice(whole.length));
}
