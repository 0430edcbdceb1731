import type { PubSection } from '../publishing/publication.ts';
import type { PageSink } from './atom.ts';
import type { LayoutContext } from './layout-context.ts';
import { PT_PER_MM } from './measures.ts';
import { paragraphAtoms } from './paragraph-atoms.ts';

/** Prints the boxes and rules that stand at fixed places of a section's first page (covers). */
export function placeFixed(context: LayoutContext, section: PubSection, page: PageSink, parent: number): void {
  for (const item of section.fixed ?? []) {
    const x = item.x * PT_PER_MM;
    const top = item.y * PT_PER_MM;
    if (item.kind === 'rule') {
      page.items.push({
        kind: 'rule',
        x1: x,
        y1: top,
        x2: x + item.length * PT_PER_MM,
        y2: top,
        thickness: item.thicknessPt,
      });
      continue;
    }
    const width = item.width * PT_PER_MM;
    const atoms = item.paragraphs.flatMap((paragraph) => paragraphAtoms(context, paragraph, { x, width, parent }));
    let height = 0;
    atoms.forEach((atom, n) => {
      height += atom.height + (n > 0 ? (atoms[n - 1]?.after ?? 0) + atom.before : 0);
    });
    const free = item.height > 0 ? item.height * PT_PER_MM - height : 0;
    let y = top + (item.verticalAlign === 'middle' ? free / 2 : item.verticalAlign === 'bottom' ? free : 0);
    atoms.forEach((atom, n) => {
      if (n > 0) y += (atoms[n - 1]?.after ?? 0) + atom.before;
      atom.place(page, y);
      y += atom.height;
    });
  }
}
