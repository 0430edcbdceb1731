import type { Node } from 'prosemirror-model';

/** What a document contains. `notes` are all notes: of the text, of terms, tables and figures. */
export type DraftCounts = {
  readonly tables: number;
  readonly figures: number;
  readonly formulas: number;
  readonly terms: number;
  readonly notes: number;
  readonly examples: number;
  readonly footnotes: number;
  /** Entries of 规范性引用文件. */
  readonly references: number;
  readonly annexes: number;
};

const KINDS: Readonly<Record<string, keyof DraftCounts>> = {
  tableBlock: 'tables',
  figure: 'figures',
  formula: 'formulas',
  termEntry: 'terms',
  note: 'notes',
  example: 'examples',
  footnote: 'footnotes',
  reference: 'references',
  annex: 'annexes',
};

export function draftCounts(doc: Node): DraftCounts {
  const counts: Record<keyof DraftCounts, number> = {
    tables: 0,
    figures: 0,
    formulas: 0,
    terms: 0,
    notes: 0,
    examples: 0,
    footnotes: 0,
    references: 0,
    annexes: 0,
  };
  doc.descendants((node) => {
    const kind = KINDS[node.type.name];
    if (kind) counts[kind] += 1;
    return true;
  });
  return counts;
}
