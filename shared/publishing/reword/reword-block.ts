import type { Mark, Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { standardSchema } from '#shared/doc-model/index.ts';
import { isWhole, type KeptStretch, keptCharacters, without } from './kept-characters.ts';
import type { PrintedBlock, PrintedLine, PrintedPiece } from './printed-block.ts';

/**
 * The edit by which a block prints exactly `text` (line feeds are breaks, or part the lines of a term entry). Only words that differ are
 * replaced: marks, references, formulas and notes stay wherever what they print stays; new words are set as those around them. `block` is as
 * `printedBlock` or `printedClause` gives it for this document. Null when it is no text, or would get another number of lines.
 */
export function rewordBlock(doc: Node, block: PrintedBlock, text: string): Transform | null {
  const tr = new Transform(doc);
  if (block.node.type.name === 'footnote') return tr.setNodeAttribute(block.pos, 'text', text);
  const texts = dividedText(block.lines, block.text, text);
  if (!texts) return null;
  // From the end, so that the positions before are still those of the document.
  for (const [index, line] of [...block.lines.entries()].reverse())
    rewordLine(tr, line, block.text.slice(line.from, line.to), texts[index] ?? '');
  return tr;
}

/** The new text for each line; of several lines each keeps its number of breaks. */
function dividedText(lines: readonly PrintedLine[], before: string, text: string): readonly string[] | null {
  if (lines.length < 2) return lines.length === 1 ? [text] : null;
  const rows = text.split('\n');
  const counts = lines.map(({ from, to }) => before.slice(from, to).split('\n').length);
  if (counts.reduce((sum, count) => sum + count, 0) !== rows.length) return null;
  return counts.map((count) => rows.splice(0, count).join('\n'));
}

function rewordLine(tr: Transform, line: PrintedLine, before: string, after: string): void {
  if (before === after) return;
  const pieces = line.pieces.map((piece) => ({ ...piece, from: piece.from - line.from, to: piece.to - line.from }));
  const atoms = pieces.filter(({ node, from, to }) => !node.isText && from < to);
  const kept = wholeAtoms(keptCharacters(before, after, atoms, needsCare(pieces)), atoms, after);
  const edits: { from: number; to: number; words: string }[] = [];
  let at = { old: 0, now: 0 };
  for (const { old, now, length } of [...kept, { old: before.length, now: after.length, length: 0 }]) {
    if (old > at.old || now > at.now) edits.push({ from: at.old, to: old, words: after.slice(at.now, now) });
    at = { old: old + length, now: now + length };
  }
  for (const { from, to, words } of edits.reverse()) {
    const [first, ...rest] = spansOf(line, pieces, from, to);
    for (const span of rest.reverse()) tr.delete(span.from, span.to);
    if (first) tr.replaceWith(first.from, first.to, nodesOf(words, line.node, marksFor(pieces, from, to)));
  }
}

/** Words around references and other marks are compared character by character; plain ones are replaced whole. */
function needsCare(pieces: readonly PrintedPiece[]): (from: number, to: number) => boolean {
  return (from, to) => {
    const touched = pieces.filter((piece) => piece.from < to && piece.to > from);
    return touched.length > 1 || touched.some(({ node }) => !node.isText);
  };
}

/** Stretches without atoms of which only some is left, or which would be read on: 表1 in 表12. */
function wholeAtoms(kept: readonly KeptStretch[], atoms: readonly PrintedPiece[], after: string): KeptStretch[] {
  let found = [...kept];
  for (const atom of atoms) {
    const stretch = found.find(({ old, length }) => old < atom.to && old + length > atom.from);
    const stands = isWhole(found, atom) && (NOTES.has(atom.node.type.name) || !readsOn(stretch, atom, after));
    if (!stands) found = found.flatMap((each) => without(each, atom));
  }
  return found;
}

/** Marks of notes are raised: they stand right behind words. */
const NOTES: ReadonlySet<string> = new Set(['footnote', 'objectFootnoteMark']);

function readsOn(stretch: KeptStretch | undefined, { from, to }: PrintedPiece, after: string): boolean {
  if (!stretch) return false;
  const { old, now, length } = stretch;
  const begin = now + from - old;
  const end = now + to - old;
  return (from === old && isJoined(after, begin)) || (to === old + length && isJoined(after, end));
}

/** Whether a number or a Latin word goes on over a place of a text. */
function isJoined(text: string, at: number): boolean {
  const [left, right] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  return JOINTS.some(([before, behind]) => before.test(left) && behind.test(right));
}

const JOINTS = [
  [/\d\.?$/, /^\d/],
  [/\d$/, /^\.\d/],
  [/\p{Script=Latin}$/u, /^\p{Script=Latin}/u],
] as const;

/** Positions of a stretch of the line, without atoms that print nothing: these stay. */
function spansOf(line: PrintedLine, pieces: readonly PrintedPiece[], from: number, to: number) {
  const spans: { from: number; to: number }[] = [];
  if (from === to) {
    const before = pieces.findLast((piece) => piece.from < from && piece.to >= from);
    const pos = before ? before.pos + (before.to === from ? before.node.nodeSize : from - before.from) : line.pos + 1;
    return [{ from: pos, to: pos }];
  }
  for (const piece of pieces) {
    if (piece.from >= to || piece.to <= from) continue;
    const isText = piece.node.isText;
    const begin = piece.pos + (isText ? Math.max(0, from - piece.from) : 0);
    const end = piece.pos + piece.node.nodeSize - (isText ? Math.max(0, piece.to - to) : 0);
    const last = spans.at(-1);
    if (last?.to === begin) last.to = end;
    else spans.push({ from: begin, to: end });
  }
  return spans;
}

/** Marks of the words that are replaced, or those that both neighbours have; at an edge nothing raised or lowered is taken over. */
function marksFor(pieces: readonly PrintedPiece[], from: number, to: number): readonly Mark[] {
  const texts = pieces.filter(({ node }) => node.isText);
  const replaced = texts.filter((piece) => piece.from < to && piece.to > from);
  if (replaced.length > 0) return common(replaced);
  const left = texts.findLast((piece) => piece.to <= from || (piece.from < from && piece.to >= to));
  const right = texts.find((piece) => piece.from >= to || (piece.from <= from && piece.to > to));
  if (left && right) return common([left, right]);
  const edge = left ?? right;
  return edge ? edge.node.marks.filter(({ type }) => type.name === 'strong' || type.name === 'emphasis') : [];
}

function common(pieces: readonly PrintedPiece[]): readonly Mark[] {
  const [first, ...rest] = pieces;
  return (first?.node.marks ?? []).filter((mark) => rest.every(({ node }) => mark.isInSet(node.marks)));
}

function nodesOf(words: string, line: Node, marks: readonly Mark[]): Node[] {
  const allowed = line.type.allowedMarks(marks);
  return words
    .split('\n')
    .flatMap((text, index) => [
      ...(index > 0 ? [standardSchema.nodes.hardBreak.create()] : []),
      ...(text === '' ? [] : [standardSchema.text(text, allowed)]),
    ]);
}
