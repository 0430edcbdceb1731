import { type ImportedDraft, importDraft } from '#host/importers/draft/index.ts';
import { type DocJson, sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';
import { type DocxParts, docxFile, p } from '#tests/builders/docx-file.ts';

export type Imported = ImportedDraft & {
  /** Codes of the problems, in order. */
  readonly codes: readonly string[];
  /** The document in short: see `sketch`. */
  readonly sketch: readonly string[];
};

/** Imports a Word file of these parts; throws when it is refused. */
export async function importParts(parts: DocxParts): Promise<Imported> {
  const result = await importDraft(docxFile(parts), 'draft.docx', { newId: sequentialBlockIds() });
  if (!result.ok) throw new Error(result.error.code);
  standardSchema.nodeFromJSON(result.value.doc).check();
  return {
    ...result.value,
    codes: result.value.problems.map((problem) => problem.code),
    sketch: (result.value.doc.content ?? []).flatMap((section) => sketch(section)),
  };
}

/**
 * One line a block: `body` / `  heading 1 范围` / `  list alpha` / `    - 甲`. References print as {ref}, formulas as $…$, footnotes as
 * {fn 文}, marks of table footnotes as {a…}; ids are left out.
 */
export function sketch(node: DocJson, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  const children = node.content ?? [];
  const attrs = node.attrs ?? {};
  const notes = [
    attrs['level'],
    attrs['kind'],
    attrs['obligation'],
    attrs['unit'] || undefined,
    attrs['latex'] && `$${attrs['latex']}$`,
    attrs['symbol'],
  ]
    .filter((value) => value !== undefined && value !== '')
    .join(' ');
  const span =
    (attrs['colspan'] ?? 1) !== 1 || (attrs['rowspan'] ?? 1) !== 1 ? `${attrs['colspan']}×${attrs['rowspan']}` : '';
  const name = [node.type, notes, span, node.type === 'image' ? (attrs['subtitle'] ?? '') : '']
    .filter((part) => part !== '')
    .join(' ');
  if (children.some((child) => INLINE.has(child.type))) return [`${indent}${name} ${children.map(inline).join('')}`];
  return [`${indent}${name}`, ...children.flatMap((child) => sketch(child, depth + 1))];
}

const INLINE = new Set([
  'text',
  'hardBreak',
  'crossReference',
  'citation',
  'footnote',
  'objectFootnoteMark',
  'inlineMath',
]);

function inline(node: DocJson): string {
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'hardBreak':
      return '⏎';
    case 'crossReference':
      return `{ref ${node.attrs?.['form']}}`;
    case 'citation':
      return '{cite}';
    case 'footnote':
      return `{fn ${node.attrs?.['text']}}`;
    case 'objectFootnoteMark':
      return '{mark}';
    default:
      return `$${node.attrs?.['latex']}$`;
  }
}

export const START = p('前言') + p('甲。') + p('1 范围');
export const lines = (...texts: string[]): string => texts.map((text) => p(text)).join('');
/** Sketch of what follows the heading of chapter 1. */
export async function flow(body: string, more: object = {}): Promise<{ sketch: string[]; codes: readonly string[] }> {
  const draft = await importParts({ body: START + body, ...more });
  return { sketch: draft.sketch.slice(4).map((line) => line.slice(2)), codes: draft.codes };
}
