import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { touchedBlocks } from '#shared/doc-model/index.ts';

/**
 * Refuses a change that would leave a document which the schema does not allow. ProseMirror fits what is pasted or dropped into its
 * place, but a piece that was cut across two sections can come out wrong, and the host would refuse it, and all that follows, later.
 */
export function soundDocumentPlugin(): Plugin {
  return new Plugin({
    // What comes from the host it has looked at itself.
    filterTransaction: (tr, state) =>
      !tr.docChanged || tr.getMeta('rebased') !== undefined || isSound(state.doc, tr.doc),
  });
}

function isSound(before: Node, doc: Node): boolean {
  try {
    checkChildren(doc);
    doc.forEach((section, _, index) => {
      const old = before.maybeChild(index);
      if (old === section) return;
      if (old?.type !== section.type) {
        section.check();
        return;
      }
      checkChildren(section);
      const { start, end } = touchedBlocks(old, section);
      for (let i = start; i < end; i++) section.child(i).check();
    });
    return true;
  } catch {
    return false;
  }
}

function checkChildren(node: Node): void {
  if (!node.type.validContent(node.content)) throw new RangeError(`what stands in ${node.type.name} may not`);
}
