import { type Atom, emptyPage, type FootnoteAtom, type PageSink } from './atom.ts';

export type BodyArea = {
  /** Edges of the text area, points from the top left corner of the page. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const EPSILON = 0.01;
/** Space between text and footnote rule, and between rule and first footnote. */
const FOOTNOTE_GAP = 6;
const FOOTNOTE_RULE_GAP = 3;
/** Share of the page that repeated heads may take. */
const MOST_REPEATED = 0.4;

/**
 * Fills pages with atoms from top to bottom. A page ends at the last place that allows it (keep with next, widows and orphans are
 * expressed by `breakBefore`); footnotes stand at the foot of the page of their mark, under a thin rule a quarter of the text wide.
 */
export function paginate(source: readonly Atom[], area: BodyArea): PageSink[] {
  const atoms = [...source];
  const pages: PageSink[] = [];
  let next = 0;
  while (next < atoms.length || pages.length === 0) {
    const first = pages.length === 0;
    const end = findPageEnd(atoms, next, area, first);
    pages.push(placePage(atoms, next, end, area, first));
    next = end;
  }
  return pages;
}

/** Index of the first atom that goes to the following page. May replace an atom of `atoms` by its two parts. */
function findPageEnd(atoms: Atom[], start: number, area: BodyArea, firstPage: boolean): number {
  let y = carryHeight(atoms[start], area, firstPage);
  let notes = 0;
  let lastBreak = -1;
  const known = new Set<string>();
  for (let i = start; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    if (i > start && atom.breakBefore && !(atoms[i - 1] as Atom).keepNext) lastBreak = i;
    const above = spaceAbove(atoms, i, start, firstPage);
    const extra = footnoteHeight(atom, known, notes);
    if (y + above + atom.height + notes + extra > area.height + EPSILON) {
      const whole = area.height - carryHeight(atom, area, false);
      const onlyOne = i === start;
      if (atom.split && (onlyOne || atom.height > whole)) {
        const parts = atom.split(area.height - y - above - notes - extra);
        if (parts) {
          atoms.splice(i, 1, ...parts);
          return i + 1;
        }
      }
      if (onlyOne) return i + 1;
      return lastBreak > start ? lastBreak : i;
    }
    y += above + atom.height;
    notes += extra;
    for (const note of atom.footnotes ?? []) known.add(note.id);
  }
  return atoms.length;
}

/** What is repeated above an atom that begins a page; a head that would fill much of every page is not. */
function carriedBy(atom: Atom | undefined, area: BodyArea, firstPage: boolean): readonly Atom[] {
  if (!atom?.carry || firstPage) return [];
  const height = atom.carry.reduce((sum, part) => sum + part.height + part.after, 0);
  return height <= area.height * MOST_REPEATED ? atom.carry : [];
}

function carryHeight(atom: Atom | undefined, area: BodyArea, firstPage: boolean): number {
  return carriedBy(atom, area, firstPage).reduce((sum, part) => sum + part.height + part.after, 0);
}

function spaceAbove(atoms: readonly Atom[], index: number, start: number, firstPage: boolean): number {
  const atom = atoms[index] as Atom;
  if (index > start) return (atoms[index - 1] as Atom).after + atom.before;
  return firstPage ? atom.before : 0;
}

function footnoteHeight(atom: Atom, known: ReadonlySet<string>, sofar: number): number {
  if (!atom.footnotes) return 0;
  let height = 0;
  for (const note of atom.footnotes) if (!known.has(note.id)) height += note.height;
  return height > 0 && sofar === 0 ? height + FOOTNOTE_GAP + FOOTNOTE_RULE_GAP : height;
}

function placePage(atoms: readonly Atom[], start: number, end: number, area: BodyArea, firstPage: boolean): PageSink {
  const page = emptyPage();
  let y = area.top;
  for (const part of carriedBy(atoms[start], area, firstPage)) {
    part.place(page, y);
    y += part.height + part.after;
  }
  const notes: FootnoteAtom[] = [];
  for (let i = start; i < end; i++) {
    const atom = atoms[i] as Atom;
    y += spaceAbove(atoms, i, start, firstPage);
    if (atom.height > area.height + 1 && y + atom.height > area.top + area.height + 1) page.overfull.push(atom.blockId);
    atom.place(page, y);
    y += atom.height;
    for (const note of atom.footnotes ?? []) if (!notes.some((known) => known.id === note.id)) notes.push(note);
  }
  for (const close of page.closers.values()) close();
  page.closers.clear();
  placeFootnotes(page, notes, area, y);
  return page;
}

/** `textEnd`: where the text of the page ends; notes that reach above it are longer than the page has room for. */
function placeFootnotes(page: PageSink, notes: readonly FootnoteAtom[], area: BodyArea, textEnd: number): void {
  if (notes.length === 0) return;
  let y = area.top + area.height - notes.reduce((sum, note) => sum + note.height, 0);
  if (y < textEnd - 1) page.overfull.push(notes[0]?.id);
  page.items.push({
    kind: 'rule',
    x1: area.left,
    y1: y - FOOTNOTE_RULE_GAP,
    x2: area.left + area.width / 4,
    y2: y - FOOTNOTE_RULE_GAP,
    thickness: 0.5,
  });
  for (const note of notes) {
    note.place(page, y);
    y += note.height;
  }
}
