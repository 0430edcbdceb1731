import type { Node } from 'prosemirror-model';
import type { PubBlock } from '../publication.ts';
import { headingBlock, termBlocks, untitledClauseBlock } from './clause-blocks.ts';
import { figureBlock } from './figure-block.ts';
import { formulaBlock, formulaKeyBlocks } from './formula-blocks.ts';
import { inlineRuns } from './inline-runs.ts';
import { listBlocks } from './list-blocks.ts';
import { exampleBlocks, noteParagraph } from './note-blocks.ts';
import type { FlowPlace } from './standard-context.ts';
import { tableBlock } from './table-block.ts';

/** The running text of a section as blocks of the publication, in order. */
export function flowBlocks(blocks: readonly Node[], place: FlowPlace): readonly PubBlock[] {
  /** Whether the clause has had a formula: 式中 explains one; without it the symbols are a list of their own (4 符号). */
  let hasFormula = false;
  return blocks.flatMap((block) => {
    const name = block.type.name;
    if (name === 'heading' || name === 'clause') hasFormula = false;
    else if (name === 'formula') hasFormula = true;
    return flowBlock(block, place, hasFormula);
  });
}

function flowBlock(node: Node, place: FlowPlace, hasFormula: boolean): readonly PubBlock[] {
  const { context } = place;
  const id = node.attrs['id'] as string;
  switch (node.type.name) {
    case 'heading':
      return [headingBlock(node, place)];
    case 'clause':
      return [untitledClauseBlock(node, place)];
    case 'termEntry':
      return termBlocks(node, place);
    case 'list':
      return listBlocks(node, context);
    case 'note':
      return [noteParagraph(node, context, ownerOf(id, place), false)];
    case 'example':
      return exampleBlocks(node, place, ownerOf(id, place));
    case 'figure':
      return [figureBlock(node, place)];
    case 'tableBlock':
      return [tableBlock(node, place)];
    case 'formula':
      return [formulaBlock(node, context)];
    case 'formulaKey':
      return formulaKeyBlocks(node, context, hasFormula);
    case 'warning': {
      const runs = inlineRuns(node, context);
      const { warningLead } = context.profile.wording;
      const typed = node.textContent.startsWith(warningLead.slice(0, -1));
      return [
        {
          kind: 'paragraph',
          style: 'warning',
          id,
          ...(typed ? {} : { label: { text: warningLead, gap: 'none' } as const }),
          runs,
        },
      ];
    }
    case 'reference':
      return [{ kind: 'paragraph', style: 'reference', id, runs: inlineRuns(node, context) }];
    default:
      return [{ kind: 'paragraph', style: 'paragraph', id, runs: inlineRuns(node, context) }];
  }
}

/** What a note or example counts within: the clause it stands in. */
function ownerOf(id: string, { context }: FlowPlace): string {
  return context.numbering.placeOf.get(id) ?? id;
}
