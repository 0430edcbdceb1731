import type { Node } from 'prosemirror-model';
import { plainLetters } from './plain-letters.ts';

/** A piece of the draft that a comment can point at: heading, paragraph, list item, note, term, table, figure … with its letters. */
export type AnchorUnit = {
  readonly id: string;
  readonly type: string;
  /** Position before the block. */
  readonly pos: number;
  /** Letters of the draft that are its own. */
  readonly from: number;
  readonly to: number;
};

export type AnchorUnits = {
  readonly units: readonly AnchorUnit[];
  /** Every letter and digit, unit after unit; where in the document each begins and how long it is there. */
  readonly text: string;
  readonly positions: Int32Array;
  readonly sizes: Uint8Array;
  /** Every block with an id: its place in the document, and the unit that holds it or that it begins with. */
  readonly blocks: ReadonlyMap<string, { readonly pos: number; readonly size: number; readonly unit: number }>;
};

type Open = {
  readonly index: number;
  readonly id: string;
  readonly type: string;
  readonly pos: number;
  letters: string;
  readonly positions: number[];
  readonly sizes: number[];
};

/** The units of a draft in its order; `print` says how references and formulas within a line are printed. Linear. */
export function anchorUnits(doc: Node, print: (atom: Node) => string): AnchorUnits {
  const open: Open[] = [];
  const blocks = new Map<string, { pos: number; size: number; unit: number }>();

  const add = (unit: Open, text: string, pos: number, size: number | null): void => {
    let at = pos;
    for (const char of text) {
      const letters = plainLetters(char);
      unit.letters += letters;
      for (let i = 0; i < letters.length; i++) {
        unit.positions.push(at);
        unit.sizes.push(size ?? char.length);
      }
      if (size === null) at += char.length;
    }
  };

  const line = (node: Node, pos: number, unit: Open): void => {
    const notes: [Node, number][] = [];
    node.forEach((child, offset) => {
      const at = pos + 1 + offset;
      if (child.isText) add(unit, child.text ?? '', at, null);
      else if (child.type.name === 'footnote') notes.push([child, at]);
      else if (child.type.name === 'inlineMath') add(unit, lettersOfFormula(child), at, child.nodeSize);
      else if (child.type.name !== 'objectFootnoteMark') add(unit, print(child), at, child.nodeSize);
    });
    for (const [note, at] of notes) {
      const own = begin(note, at);
      add(own, String(note.attrs['text']), at, note.nodeSize);
    }
  };

  const begin = (node: Node, pos: number, id = String(node.attrs['id'] ?? '')): Open => {
    const unit = { index: open.length, id, type: node.type.name, pos, letters: '', positions: [], sizes: [] };
    if (id !== '' && !blocks.has(id)) blocks.set(id, { pos, size: node.nodeSize, unit: open.length });
    open.push(unit);
    return unit;
  };

  /** `unit` is the one around; `closed` keeps everything in it (cells of a table). */
  const block = (node: Node, pos: number, unit: Open | null, closed: boolean): void => {
    const name = node.type.name;
    const own = !closed && (UNITS.has(name) || (name === 'paragraph' && !(unit && TEXT_INSIDE.has(unit.type))));
    const mine = own ? begin(node, pos) : unit;
    const id = String(node.attrs['id'] ?? '');
    if (!own && id !== '' && !blocks.has(id)) {
      const at = name === 'list' && !closed ? open.length : (unit?.index ?? open.length);
      blocks.set(id, { pos, size: node.nodeSize, unit: at });
    }
    if (name === 'formula' && mine) add(mine, lettersOfFormula(node), pos, node.nodeSize);
    if (node.isTextblock) {
      if (mine) line(node, pos, mine);
      return;
    }
    const inside = closed || name === 'table';
    // What belongs to the block itself comes before what is a unit of its own inside it.
    const later: [Node, number][] = [];
    node.forEach((child, offset) => {
      const at = pos + 1 + offset;
      const apart = UNITS.has(child.type.name) || LATER.has(`${name} ${child.type.name}`);
      if (own && apart) later.push([child, at]);
      else block(child, at, mine, inside);
    });
    for (const [child, at] of later) block(child, at, mine, inside);
  };

  doc.forEach((section, pos) => {
    const id = String(section.attrs['id'] ?? '');
    if (section.type.name !== 'annex' && id !== '') blocks.set(id, { pos, size: section.nodeSize, unit: open.length });
    section.forEach((child, offset) => {
      const at = pos + 1 + offset;
      if (child.type.name !== 'annexTitle') block(child, at, null, false);
      else line(child, at, begin(section, pos, id));
    });
  });
  return joined(open, blocks);
}

/** Blocks that are pieces of their own wherever they stand; a paragraph is one unless it is the text of another. */
const UNITS: ReadonlySet<string> = new Set([
  ...['heading', 'clause', 'note', 'reference', 'bibliographyItem', 'warning', 'objectFootnote', 'listItem'],
  ...['termEntry', 'figure', 'tableBlock', 'example', 'formula', 'formulaKey'],
]);
const TEXT_INSIDE: ReadonlySet<string> = new Set(['listItem', 'example']);
/** Children that come after the texts of their block: lists below an item, paragraphs below a table. */
const LATER: ReadonlySet<string> = new Set([
  'listItem list',
  'example list',
  'tableBlock paragraph',
  'figure paragraph',
]);

function lettersOfFormula(node: Node): string {
  return plainFormula(String(node.attrs['latex'] ?? ''));
}

/** What a reader sees of a formula, roughly: `w=\frac{m_1}{m_0}` → wm1m0. */
function plainFormula(latex: string): string {
  return latex.replace(/\\[a-zA-Z]+/g, ' ');
}

function joined(open: readonly Open[], blocks: AnchorUnits['blocks']): AnchorUnits {
  const length = open.reduce((sum, { positions }) => sum + positions.length, 0);
  const positions = new Int32Array(length);
  const sizes = new Uint8Array(length);
  const texts: string[] = [];
  let from = 0;
  const units = open.map((unit): AnchorUnit => {
    positions.set(unit.positions, from);
    sizes.set(unit.sizes, from);
    texts.push(unit.letters);
    const { id, type, pos } = unit;
    const to = from + unit.letters.length;
    const made = { id, type, pos, from, to };
    from = to;
    return made;
  });
  return { units, text: texts.join(''), positions, sizes, blocks };
}
