import type { Node } from 'prosemirror-model';
import { indexEntries } from '../index-entries.ts';
import type { PubBlock, PubParagraph, PubRun } from '../publication.ts';
import { elementTitle } from './element-blocks.ts';
import { inlineRuns } from './inline-runs.ts';
import type { StandardContext } from './standard-context.ts';

/** Dots are drawn up to the number at the right edge, anything else is printed as it is. */
function leaderRun(leader: string): PubRun {
  return /^[….·]+$/u.test(leader) ? { kind: 'leader' } : { kind: 'text', text: leader };
}

/** 索引: the terms under capital letters, each with the number of its entry. */
export function indexBlocks(index: Node, doc: Node, context: StandardContext): readonly PubBlock[] {
  return [
    elementTitle(index, context),
    ...[...indexEntries(doc, context.numbering)].flatMap(([letter, group]): readonly PubParagraph[] => [
      { kind: 'paragraph', style: 'index-letter', runs: [{ kind: 'text', text: letter }] },
      ...group.map(
        ({ id, name, number }): PubParagraph => ({
          kind: 'paragraph',
          style: 'index-item',
          runs: [
            ...inlineRuns(name, context),
            leaderRun(context.profile.wording.indexLeader),
            { kind: 'ref', text: number, target: id },
          ],
        }),
      ),
    ]),
  ];
}
