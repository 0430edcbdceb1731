import type { Node } from 'prosemirror-model';
import type { Numbering } from '../numbering.ts';
import { printedAtom } from '../printed-atom.ts';

type Stretch = { readonly from: number; readonly to: number };

/** A stretch of a line: text, or one atom (reference, formula, break). Offsets count in the text of the whole block. */
export type PrintedPiece = {
  readonly from: number;
  readonly to: number;
  readonly node: Node;
  /** Position in the document. */
  readonly pos: number;
};

/** A block of text within a block; `node` is the text block at `pos`. */
export type PrintedLine = {
  readonly from: number;
  readonly to: number;
  readonly node: Node;
  readonly pos: number;
  readonly pieces: readonly PrintedPiece[];
};

/** A block as it is printed, without its number or mark. */
export type PrintedBlock = {
  /** Position before the block. */
  readonly pos: number;
  readonly node: Node;
  /** Its lines joined by line feeds; a table gives its title and a line for each row, cells apart by ` | `. */
  readonly text: string;
  /** Empty where the text cannot be edited as words: tables, figures, formulas, whole elements. */
  readonly lines: readonly PrintedLine[];
};

/** Blocks that hold several texts which are their own; what has an id of its own inside them is another block. */
const OWN_LINES: Readonly<Record<string, ReadonlySet<string>>> = {
  listItem: new Set(['paragraph']),
  annex: new Set(['annexTitle']),
  termEntry: new Set(['termName', 'termEnglish', 'termDefinition']),
};

/** The block with an id, or null when the document has none. A footnote prints its text. */
export function printedBlock(doc: Node, blockId: string, numbering: Numbering): PrintedBlock | null {
  const found = placeOfBlock(doc, blockId);
  return found && printedAt(found, numbering);
}

/** The block at a place. */
export function printedAt({ node, pos }: Place, numbering: Numbering): PrintedBlock {
  if (node.type.name === 'footnote') return { node, pos, text: String(node.attrs['text']), lines: [] };
  const own = node.isTextblock ? [{ node, pos }] : ownTexts(node, pos);
  if (own.length === 0) return { node, pos, text: plainLines(node, numbering).join('\n'), lines: [] };
  return { node, pos, ...printedLines(own, numbering) };
}

export type Place = { readonly node: Node; readonly pos: number };

export function printedLines(own: readonly Place[], numbering: Numbering): Pick<PrintedBlock, 'text' | 'lines'> {
  let text = '';
  const lines = own.map((line, index): PrintedLine => {
    if (index > 0) text += '\n';
    const from = text.length;
    const pieces: PrintedPiece[] = [];
    line.node.forEach((child, offset) => {
      const begin = text.length;
      text += child.isText ? (child.text ?? '') : printedAtom(child, numbering);
      pieces.push({ from: begin, to: text.length, node: child, pos: line.pos + 1 + offset });
    });
    return { ...line, from, to: text.length, pieces };
  });
  return { text, lines };
}

export function placeOfBlock(doc: Node, id: string): Place | null {
  if (id === '') return null;
  let found: { node: Node; pos: number } | null = null;
  doc.descendants((node, pos) => {
    if (!found && node.attrs['id'] === id) found = { node, pos };
    return found === null;
  });
  return found;
}

function ownTexts(node: Node, pos: number): readonly Place[] {
  const names = OWN_LINES[node.type.name];
  const texts: Place[] = [];
  node.forEach((child, offset) => {
    if (names?.has(child.type.name)) texts.push({ node: child, pos: pos + 1 + offset });
  });
  return texts;
}

/** What a reader sees of a block that is no text of its own. */
function plainLines(node: Node, numbering: Numbering): string[] {
  const words = (each: Node): string =>
    each.textBetween(0, each.content.size, '\n', (atom) => printedAtom(atom, numbering));
  if (node.type.name === 'formula') return [String(node.attrs['latex'])];
  if (node.type.name === 'formulaKeyItem') return [`${node.attrs['symbol']}——${words(node)}`];
  if (node.type.name === 'tableRow')
    return [node.children.map((cell) => words(cell).replaceAll('\n', ' ')).join(' | ')];
  if (node.isTextblock) return [words(node)];
  return node.children.flatMap((child) => plainLines(child, numbering));
}

/** The text offsets of a stretch of a block, given in positions counted from the position before it; null when it has no words there. */
export function printedRange({ pos, lines }: PrintedBlock, range: Stretch): Stretch | null {
  const [from, to] = [pos + range.from, pos + range.to];
  let found = null as Stretch | null;
  for (const { pieces } of lines)
    for (const piece of pieces) {
      const end = piece.pos + piece.node.nodeSize;
      if (end <= from || piece.pos >= to) continue;
      const begins = piece.node.isText ? piece.from + Math.max(0, from - piece.pos) : piece.from;
      const ends = piece.node.isText ? piece.to - Math.max(0, end - to) : piece.to;
      found = { from: found?.from ?? begins, to: ends };
    }
  return found && found.from < found.to ? found : null;
}

/** The positions, counted from the position before the block, of a stretch of its text; an atom counts whole. Null outside of it. */
export function positionsOf({ pos, lines }: PrintedBlock, range: Stretch): Stretch | null {
  let found = null as Stretch | null;
  for (const { pieces } of lines)
    for (const piece of pieces) {
      if (piece.to <= range.from || piece.from >= range.to) continue;
      const { isText, nodeSize } = piece.node;
      const begins = piece.pos + (isText ? Math.max(0, range.from - piece.from) : 0) - pos;
      const ends = piece.pos + nodeSize - (isText ? Math.max(0, piece.to - range.to) : 0) - pos;
      found = { from: found?.from ?? begins, to: ends };
    }
  return found;
}
