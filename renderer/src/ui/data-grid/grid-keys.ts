import type { GridLines } from './grid-lines.ts';

/** What a key does in a list: moves to a line, or folds the group of a line or unfolds it. */
export type GridMove = { readonly to: number } | { readonly fold: number } | { readonly unfold: number };

/** The move of a key at a line, as in every tree grid: Right opens a group and goes into it, Left goes to its head and closes it. */
export function moveOf(key: string, line: number, page: number, lines: GridLines): GridMove | null {
  const last = lines.count - 1;
  const to = (wanted: number) => ({ to: Math.max(0, Math.min(last, wanted)) });
  switch (key) {
    case 'ArrowDown':
      return to(line + 1);
    case 'ArrowUp':
      return to(line - 1);
    case 'PageDown':
      return to(line + page);
    case 'PageUp':
      return to(line - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    default:
  }
  const head = lines.headOf(line);
  if (head < 0) return null;
  const at = lines.at(line);
  const group = at?.kind === 'group' ? at : null;
  if (key === 'ArrowRight') return group === null ? null : group.folded ? { unfold: line } : to(line + 1);
  if (key === 'ArrowLeft') return group === null ? to(head) : group.folded ? null : { fold: line };
  if (key === 'Enter' && group !== null) return group.folded ? { unfold: line } : { fold: line };
  return null;
}
