import { entriesWhere } from '../../engine/entries-where.ts';
import type { RuleBlock, RuleBlockType, RuleDocument, RuleEntry } from '../../model/index.ts';
import { oncePerDocument } from './once-per-document.ts';

/** A list (列项): its items of one level, and the text that leads in. */
export type ListRun = {
  readonly items: readonly RuleEntry[];
  /** null = nothing that could lead in stands before it. */
  readonly lead: RuleBlock | null;
  /** Of the item that a second-level list belongs to. */
  readonly parentItem: RuleEntry | null;
};

/** Blocks that stand between the items of one list and belong to the item before them. */
const ATTACHED: ReadonlySet<RuleBlockType> = new Set([
  'note',
  'example',
  'footnote',
  'formula',
  'formulaKey',
  'figure',
  'table',
  'quote',
  'code',
]);

const listItems = entriesWhere(({ type }) => type === 'listItem');

/** The lists of a document in its order, outer ones before the lists within them. */
export const listRuns: (document: RuleDocument) => readonly ListRun[] = oncePerDocument((document) => {
  const runs: ListRun[] = [];
  const open = new Map<readonly RuleBlock[], RuleEntry[]>();
  for (const entry of listItems(document)) {
    const running = open.get(entry.siblings);
    const last = running?.at(-1);
    const between = last ? entry.siblings.slice(last.position + 1, entry.position) : [];
    if (running && last && between.every(({ type }) => ATTACHED.has(type))) {
      running.push(entry);
      continue;
    }
    const items = [entry];
    open.set(entry.siblings, items);
    const parentItem = entry.parent?.block.type === 'listItem' ? entry.parent : null;
    runs.push({ items, lead: leadOf(entry), parentItem });
  }
  return runs;
});

function leadOf({ siblings, position, parent }: RuleEntry): RuleBlock | null {
  let at = position - 1;
  while (siblings[at]?.type === 'footnote') at--;
  const before = siblings[at];
  if (before) return before.type === 'paragraph' || before.type === 'untitledClause' ? before : null;
  const around = parent?.block;
  const leads =
    around && ['untitledClause', 'listItem', 'note', 'example', 'footnote', 'term', 'warning'].includes(around.type);
  return leads && around.text.plain.trim() !== '' ? around : null;
}
