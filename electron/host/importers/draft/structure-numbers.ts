import { isSentence } from '#shared/doc-model/index.ts';
import type { DraftLine } from './draft-line.ts';
import type { DraftItem } from './item-cursor.ts';

/** How a numbered line is to be read. */
type NumberedRole = 'heading' | 'clause';

/**
 * Decides for every numbered line of two or more levels whether it is a titled clause or an untitled one (无标题条). Styles decide
 * first; a line that reads like a sentence is untitled; what is left follows its brothers, since clauses of one parent are all titled
 * or all untitled (GB/T 1.1—2020, 7.3).
 */
export function numberedRoles(items: readonly DraftItem[]): ReadonlyMap<DraftLine, NumberedRole> {
  const roles = new Map<DraftLine, NumberedRole>();
  const open: { line: DraftLine; parent: string }[] = [];
  const votes = new Map<string, { heading: number; clause: number }>();
  const parents = new Set<string>();
  for (const item of items) {
    if (item.kind !== 'line' || item.line.number === null) continue;
    const { line } = item;
    const number = line.number ?? '';
    const parent = number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : '';
    parents.add(parent);
    const sure = sureRole(line);
    if (sure) {
      roles.set(line, sure);
      const vote = votes.get(parent) ?? { heading: 0, clause: 0 };
      vote[sure] += 1;
      votes.set(parent, vote);
    } else open.push({ line, parent });
  }
  for (const { line, parent } of open) {
    const vote = votes.get(parent);
    const hasChildren = parents.has(line.number ?? '');
    roles.set(line, !hasChildren && vote && vote.clause > vote.heading ? 'clause' : 'heading');
  }
  return roles;
}

function sureRole(line: DraftLine): NumberedRole | null {
  if (line.style?.role === 'clause') return 'clause';
  const styled = line.style?.role === 'heading' || line.paragraph.outline !== null;
  if (isSentence(line.contentText)) {
    const ends = /[。；;]$/.test(line.contentText.trim()) || line.contentText.length > 60;
    return styled && !ends ? 'heading' : 'clause';
  }
  return styled ? 'heading' : null;
}
