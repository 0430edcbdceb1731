import type { Node } from 'prosemirror-model';
import type { EditorDialog } from './editor-store.ts';

/** Dialog that changes an atom, by its kind. */
export function dialogOf(node: Node, pos: number): EditorDialog | null {
  switch (node.type.name) {
    case 'formula':
      return { kind: 'formula', pos };
    case 'inlineMath':
      return { kind: 'inline-math', pos };
    case 'footnote':
      return { kind: 'footnote', pos };
    case 'crossReference':
      return { kind: 'reference', pos };
    case 'citation':
      return { kind: 'cite', pos };
    case 'image':
      return { kind: 'picture', pos };
    default:
      return null;
  }
}
