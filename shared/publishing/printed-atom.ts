import type { Node } from 'prosemirror-model';
import type { Numbering } from './numbering.ts';
import { type ReferenceForm, resolveCitation, resolveReference } from './resolve-reference.ts';

/** What an atom within a line prints; formulas stand as their LaTeX, a line break as a line feed. */
export function printedAtom(atom: Node, numbering: Numbering): string {
  const target = String(atom.attrs['target'] ?? '');
  switch (atom.type.name) {
    case 'crossReference':
      return resolveReference(numbering, target, atom.attrs['form'] as ReferenceForm).text;
    case 'citation':
      return resolveCitation(numbering, target).text;
    case 'objectFootnoteMark':
      return numbering.byId.get(target)?.label ?? '';
    case 'footnote':
      return numbering.byId.get(String(atom.attrs['id']))?.label ?? '';
    case 'inlineMath':
      return String(atom.attrs['latex']);
    case 'hardBreak':
      return '\n';
    default:
      return '';
  }
}
