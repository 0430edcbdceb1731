import { type Atom, emptyPage, type FootnoteAtom, type NoteLine, type PageSink } from './atom.ts';

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

/** Footnotes of at most so many lines are not divided: their mark goes to the next page with them. */
const WHOLE_NOTE_LINES = 3;
/** Least number of lines of a divided footnote on either page. */
const LEAST_NOTE_LINES = 2;

/** What goes on one page: atoms up to `end`, lines at its foot, and lines left for the foot of the next. */
type PageFill = { readonly end: number; readonly notes: readonly NoteLine[]; readonly rest: readonly NoteLine[] };

/**
 * Fills pages with atoms from top to bottom. A page ends at the last place that allows it (keep with next, widows and orphans are
 * expressed by `breakBefore`); footnotes stand at the foot of the page of their mark, under a thin rule a quarter of the text wide;
 * long ones go on at the foot of the next page.
 */
export function paginate(source: readonly Atom[], area: BodyArea): PageSink[] {
  const atoms = [...source];
  const pages: PageSink[] = [];
  let next = 0;
  let rest: readonly NoteLine[] = [];
  while (next < atoms.length || pages.length === 0 || rest.length > 0) {
    const first = pages.length === 0;
    const fill = fillPage(atoms, next, area, first, rest);
    pages.push(placePage(atoms, next, fill, area, first));
    next = fill.end;
    rest = fill.rest;
  }
  return pages;
}

/** Finds the first atom that goes to the following page. May replace an atom of `atoms` by its two parts. */
function fillPage(
  atoms: Atom[],
  start: number,
  area: BodyArea,
  firstPage: boolean,
  pending: readonly NoteLine[],
): PageFill {
  const begun = fitting(pending, area.height - FOOTNOTE_GAP - FOOTNOTE_RULE_GAP, true);
  const carried = pending.slice(0, begun);
  const rest = pending.slice(begun);
  if (rest.length > 0) return { end: start, notes: carried, rest };
  const whole = (end: number): PageFill => ({ end, notes: [...carried, ...notesOf(atoms, start, end)], rest });
  let y = carryHeight(atoms[start], area, firstPage);
  let notes = notesHeight(carried, 0);
  let lastBreak = -1;
  const known = new Set<string>();
  for (let i = start; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    if (i > start && atom.breakBefore && !(atoms[i - 1] as Atom).keepNext) {
      const tail = tailHeight(atoms[i - 1] as Atom);
      if (tail === 0 || y + tail + notes <= area.height + EPSILON) lastBreak = i;
    }
    const above = spaceAbove(atoms, i, start, firstPage);
    const fresh = atom.footnotes ? freshLines(atom.footnotes, known) : NO_LINES;
    const extra = notesHeight(fresh, notes);
    if (y + above + atom.height + notes + extra > area.height + EPSILON) {
      const most = area.height - carryHeight(atom, area, false);
      const onlyOne = i === start;
      const left = area.height - y - above - notes - extra;
      const divides = onlyOne || atom.height > most || left >= (atom.dividedFrom ?? Number.POSITIVE_INFINITY);
      if (atom.split && divides) {
        const parts = atom.split(left);
        if (parts) {
          atoms.splice(i, 1, ...parts);
          return whole(i + 1);
        }
      }
      const room = area.height - y - above - atom.height - notes - (notes === 0 ? FOOTNOTE_GAP + FOOTNOTE_RULE_GAP : 0);
      const cut = mayEndAfter(atoms, i) || onlyOne ? dividedAt(fresh, room, onlyOne) : 0;
      if (cut > 0) {
        const before = whole(i).notes;
        return { end: i + 1, notes: [...before, ...fresh.slice(0, cut)], rest: fresh.slice(cut) };
      }
      // Beside what is left of earlier footnotes the atom may have no place; alone on a page it takes what it needs.
      if (onlyOne) return carried.length > 0 ? whole(i) : whole(i + 1);
      return whole(lastBreak > start ? lastBreak : i);
    }
    y += above + atom.height;
    notes += extra;
    for (const note of atom.footnotes ?? []) known.add(note.id);
  }
  return whole(atoms.length);
}

const NO_LINES: readonly NoteLine[] = [];

function freshLines(notes: readonly FootnoteAtom[], known: ReadonlySet<string>): readonly NoteLine[] {
  return notes.filter((note) => !known.has(note.id)).flatMap((note) => note.lines);
}

function mayEndAfter(atoms: readonly Atom[], index: number): boolean {
  const next = atoms[index + 1];
  return !next || (next.breakBefore && !(atoms[index] as Atom).keepNext);
}

/** How many lines of the notes go on the page of their mark when the rest goes to the next; 0 = they are not divided. */
function dividedAt(lines: readonly NoteLine[], room: number, must: boolean): number {
  if (lines.length <= WHOLE_NOTE_LINES && !must) return 0;
  const count = Math.min(fitting(lines, room, false), lines.length - LEAST_NOTE_LINES);
  return count >= (must ? 1 : LEAST_NOTE_LINES) ? count : 0;
}

/** How many lines fit into `room`; at least one when `must`. */
function fitting(lines: readonly NoteLine[], room: number, must: boolean): number {
  let height = 0;
  let count = 0;
  for (const line of lines) {
    height += line.height;
    if (height > room + EPSILON && !(must && count === 0)) break;
    count++;
  }
  return count;
}

/** Footnotes of the atoms `start` to `end`, each once. */
function notesOf(atoms: readonly Atom[], start: number, end: number): readonly NoteLine[] {
  const known = new Set<string>();
  const lines: NoteLine[] = [];
  for (let i = start; i < end; i++) {
    for (const note of (atoms[i] as Atom).footnotes ?? []) {
      if (!known.has(note.id)) lines.push(...note.lines);
      known.add(note.id);
    }
  }
  return lines;
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

function tailHeight(atom: Atom): number {
  if (!atom.tail) return 0;
  return atom.tail.reduce((sum, part) => sum + part.before + part.height, atom.after);
}

function placeTail(page: PageSink, atom: Atom, y: number): number {
  let below = y + (atom.tail ? atom.after : 0);
  for (const part of atom.tail ?? []) {
    below += part.before;
    part.place(page, below);
    below += part.height;
  }
  return below;
}

function spaceAbove(atoms: readonly Atom[], index: number, start: number, firstPage: boolean): number {
  const atom = atoms[index] as Atom;
  if (index > start) return (atoms[index - 1] as Atom).after + atom.before;
  return firstPage ? atom.before : 0;
}

/** Height of lines at the foot, with the rule above them unless there are some already (`sofar`). */
function notesHeight(lines: readonly NoteLine[], sofar: number): number {
  if (lines.length === 0) return 0;
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  return sofar === 0 ? height + FOOTNOTE_GAP + FOOTNOTE_RULE_GAP : height;
}

function placePage(
  atoms: readonly Atom[],
  start: number,
  { end, notes }: PageFill,
  area: BodyArea,
  firstPage: boolean,
): PageSink {
  const page = emptyPage();
  let y = area.top;
  const carried = end > start ? carriedBy(atoms[start], area, firstPage) : [];
  for (const part of carried) {
    part.place(page, y);
    y += part.height + part.after;
  }
  for (let i = start; i < end; i++) {
    const atom = atoms[i] as Atom;
    y += spaceAbove(atoms, i, start, firstPage);
    if (atom.height > area.height + 1 && y + atom.height > area.top + area.height + 1) page.overfull.push(atom.blockId);
    atom.place(page, y);
    y += atom.height;
    if (i === end - 1) y = placeTail(page, atom, y);
  }
  for (const close of page.closers.values()) close();
  page.closers.clear();
  placeFootnotes(page, notes, area, y);
  return page;
}

/** `textEnd`: where the text of the page ends; notes that reach above it are longer than the page has room for. */
function placeFootnotes(page: PageSink, notes: readonly NoteLine[], area: BodyArea, textEnd: number): void {
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
