import type { Node } from 'prosemirror-model';
import type { Numbering } from '../numbering.ts';
import { printedAtom } from '../printed-atom.ts';

/** What atoms within a line print, for comparisons and lists: the text of a footnote stands in brackets behind its mark. */
export function atomPrinter(numbering: Numbering): (atom: Node) => string {
  return (atom) => {
    const printed = printedAtom(atom, numbering);
    return atom.type.name === 'footnote' ? `${printed}〔${String(atom.attrs['text'])}〕` : printed;
  };
}
