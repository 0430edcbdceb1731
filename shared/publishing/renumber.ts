import type { Node } from 'prosemirror-model';
import { touchedBlocks } from '#shared/doc-model/index.ts';
import { type Numbering, numberDocument } from './numbering.ts';

/**
 * Numbers of `doc`, of which `before` was an earlier version with the numbers `numbering`. Equal to `numberDocument(doc)` but for
 * titles, which are as old as the last change of a number. When only blocks came, went or changed that carry and hold no number
 * (running text), the numbers are those that are there, and the same maps are given back.
 */
export function renumber(numbering: Numbering, before: Node, doc: Node): Numbering {
  if (!sameNumbers(before, doc)) return numberDocument(doc, numbering.wording);
  let places: Numbering['placeOf'] | undefined;
  return {
    byId: numbering.byId,
    wording: numbering.wording,
    // The new paragraphs stand somewhere too, but hardly anybody asks while somebody types.
    get placeOf() {
      places ??= numberDocument(doc, numbering.wording).placeOf;
      return places;
    },
  };
}

function sameNumbers(before: Node, doc: Node): boolean {
  if (before.childCount !== doc.childCount) return false;
  return before.children.every((section, index) => {
    const next = doc.child(index);
    if (section === next) return true;
    if (section.type !== next.type || section.attrs !== next.attrs) return false;
    const { start, oldEnd, end } = touchedBlocks(section, next);
    return section.children.slice(start, oldEnd).every(isPlain) && next.children.slice(start, end).every(isPlain);
  });
}

/** A paragraph of running text, without anything in its line that is counted. */
function isPlain(block: Node): boolean {
  return block.type.name === 'paragraph' && block.children.every((child) => child.type.name !== 'footnote');
}
