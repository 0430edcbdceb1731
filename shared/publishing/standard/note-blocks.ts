import type { Node } from 'prosemirror-model';
import type { PubBlock, PubLabel, PubParagraph } from '../publication.ts';
import { formulaBlock, formulaKeyBlocks } from './formula-blocks.ts';
import { inlineRuns } from './inline-runs.ts';
import { exampleListStyles, listBlocks } from './list-blocks.ts';
import type { FlowPlace, StandardContext } from './standard-context.ts';

/** A note (注) of a clause, or of a figure or table (`inObject`); `owner` is the id of what it counts within. */
export function noteParagraph(note: Node, context: StandardContext, owner: string, inObject: boolean): PubParagraph {
  const id = note.attrs['id'] as string;
  const entry = context.numbering.byId.get(id);
  const numbered = (entry?.number ?? '') !== '';
  const role = inObject ? 'object-note' : 'note';
  return {
    kind: 'paragraph',
    style: numbered ? `${role}-numbered` : role,
    id,
    label: labelOf(context, entry?.label ?? '', numbered, 'notes', owner),
    runs: inlineRuns(note, context),
  };
}

function labelOf(
  { profile }: StandardContext,
  text: string,
  numbered: boolean,
  list: 'notes' | 'examples',
  instance: string,
): PubLabel {
  return {
    text,
    face: profile.layout.labelFace,
    gap: numbered ? 'tab' : 'none',
    numbering: { list, level: 0, instance },
  };
}

/**
 * An example (示例): the label leads its first paragraph; before a list, a formula or a frame it stands alone. A boxed example has its
 * content, not its label, in the thin frame.
 */
export function exampleBlocks(example: Node, place: FlowPlace, owner: string): readonly PubBlock[] {
  const { context } = place;
  const id = example.attrs['id'] as string;
  const entry = context.numbering.byId.get(id);
  const numbered = (entry?.number ?? '') !== '';
  const label = labelOf(context, entry?.label ?? '', numbered, 'examples', owner);
  const style = numbered ? 'example-numbered' : 'example';
  const children = example.children;
  const first = children[0];
  const boxed = example.attrs['boxed'] === true;
  if (!boxed && first?.type.name === 'paragraph') {
    const lead: PubParagraph = { kind: 'paragraph', style, id, label, runs: inlineRuns(first, context) };
    return [lead, ...children.slice(1).flatMap((child) => exampleContent(child, place))];
  }
  const lead: PubParagraph = {
    kind: 'paragraph',
    style: 'example-label',
    id,
    label: { ...label, gap: 'none' },
    runs: [],
  };
  const content = children.flatMap((child) => exampleContent(child, place));
  return boxed ? [lead, { kind: 'group', framed: true, blocks: content }] : [lead, ...content];
}

function exampleContent(node: Node, place: FlowPlace): readonly PubBlock[] {
  const { context } = place;
  switch (node.type.name) {
    case 'list':
      return listBlocks(node, context, exampleListStyles);
    case 'formula':
      return [formulaBlock(node, context)];
    case 'formulaKey':
      return formulaKeyBlocks(node, context);
    default:
      return [{ kind: 'paragraph', style: 'example-text', id: node.attrs['id'], runs: inlineRuns(node, context) }];
  }
}
