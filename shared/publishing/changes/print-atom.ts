import type { Node } from 'prosemirror-model';
import type { Numbering } from '../numbering.ts';
import { type ReferenceForm, resolveCitation, resolveReference } from '../resolve-reference.ts';

/**
 * Atoms within a line as plain text: references and citations resolved, formulas as LaTeX, footnotes as their mark with the text in
 * brackets behind it.
 */
export function atomPrinter(numbering: Numbering): (atom: Node) => string {
  return (atom) => {
    const target = String(atom.attrs['target'] ?? '');
    switch (atom.type.name) {
      case 'crossReference':
        return resolveReference(numbering, target, atom.attrs['form'] as ReferenceForm).text;
      case 'citation':
        return resolveCitation(numbering, target).text;
      case 'objectFootnoteMark':
        return numbering.byId.get(target)?.label ?? '?';
      case 'footnote':
        return `${numbering.byId.get(String(atom.attrs['id']))?.label ?? ''}〔${String(atom.attrs['text'])}〕`;
      case 'inlineMath':
        return String(atom.attrs['latex']);
      case 'hardBreak':
        return '\n';
      default:
        return '';
    }
  };
}
