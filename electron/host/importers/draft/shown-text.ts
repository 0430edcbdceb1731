import type { Node } from 'prosemirror-model';
import { type Numbering, resolveCitation, resolveReference } from '#shared/publishing/index.ts';
import { plainMath } from './plain-math.ts';

/** Inline content as it prints: references by their target, formulas as plain text, marks of footnotes by their numbers. */
export function shownText(node: Node, numbering: Numbering): string {
  let text = '';
  node.forEach((child) => {
    const name = child.type.name;
    if (child.isText) text += child.text ?? '';
    else if (name === 'crossReference')
      text += resolveReference(numbering, child.attrs['target'], child.attrs['form']).text;
    else if (name === 'inlineMath') text += plainMath(child.attrs['latex']);
    else if (name === 'objectFootnoteMark') text += numbering.byId.get(child.attrs['target'])?.label ?? '';
    else if (name === 'citation') text += resolveCitation(numbering, child.attrs['target']).text;
    else if (name === 'hardBreak') text += '\n';
    else if (name === 'footnote') text += numbering.byId.get(child.attrs['id'])?.label ?? '';
  });
  return text;
}
