import { entriesWhere } from '../../engine/entries-where.ts';
import type { FixEdit, RuleBlock, RuleDocument, RuleEntry } from '../../model/index.ts';

/** Clauses of both kinds (条): with a title and without (无标题条). */
export function isClause(block: RuleBlock): boolean {
  return block.type === 'clause' || block.type === 'untitledClause';
}

/** What carries a number of the clause series: clauses and term entries. */
export function isNumbered(block: RuleBlock): boolean {
  return isClause(block) || block.type === 'term';
}

/** Level as in the document schema: chapter 1, its clauses 2 …; an annex and the introduction stand where a chapter would. */
export function levelOf(entry: RuleEntry): number {
  let level = 1;
  for (let above = entry.parent; above; above = above.parent) level++;
  return level;
}

const chapters = entriesWhere(({ type }) => type === 'chapter');

/** The chapters of the body in their order. */
export function chaptersOf(document: RuleDocument): readonly RuleEntry[] {
  return chapters(document).filter(({ parent }) => parent === null);
}

export function elementOf(document: RuleDocument, type: RuleBlock['type']): RuleBlock | undefined {
  return document.blocks.find((block) => block.type === type);
}

/** The words a message names a heading with: number and title, or the beginning of an untitled clause. */
export function nameOf(block: RuleBlock): string {
  const words = block.title.plain.trim() || shortened(block.text.plain.trim());
  return [block.number.text, words].filter((part) => part !== '').join(' ');
}

function shortened(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}…` : text;
}

/** Takes the title away and keeps what stands below it: a removed clause would take its content along. */
export function titleAway(clause: RuleBlock): readonly FixEdit[] {
  return [
    { kind: 'convert', block: clause.id, to: 'paragraph' },
    { kind: 'remove', block: clause.id },
  ];
}

/** Whether a clause carries a title that is written already. */
export function isTitled(clause: RuleBlock): boolean {
  return clause.type === 'clause' && clause.title.plain.trim() !== '';
}

/** Nothing written below the title; blank paragraphs are nothing. */
export function isBlank(block: RuleBlock): boolean {
  if (block.type === 'untitledClause' && block.text.plain.trim() !== '') return false;
  return block.children.every(
    ({ type, text, children }) => type === 'paragraph' && text.plain.trim() === '' && children.length === 0,
  );
}

/** What carries a title of its own and may be divided. */
export const HEADED: ReadonlySet<RuleBlock['type']> = new Set(['chapter', 'clause', 'annex']);
