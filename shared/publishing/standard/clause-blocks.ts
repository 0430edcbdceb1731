import type { Node } from 'prosemirror-model';
import type { NumberingList, PubBlock, PubParagraph } from '../publication.ts';
import type { ClauseLevel, StandardRole } from '../standard-layout.ts';
import { headingLine } from './contents-lines.ts';
import { figureBlock } from './figure-block.ts';
import { formulaBlock, formulaKeyBlocks } from './formula-blocks.ts';
import { inlineRuns, plainText } from './inline-runs.ts';
import { exampleBlocks, noteParagraph } from './note-blocks.ts';
import type { FlowPlace } from './standard-context.ts';

/** Level of a clause style: first clause level is 1 (chapters are not asked for). */
function clauseLevel(level: number): ClauseLevel {
  return Math.min(Math.max(level - 1, 1), 5) as ClauseLevel;
}

function numberingOf(place: FlowPlace, level: number): NonNullable<PubParagraph['label']>['numbering'] {
  const lists: Partial<Record<FlowPlace['section'], NumberingList>> = {
    introduction: 'introduction',
    annex: 'annexes',
  };
  const list = lists[place.section] ?? 'clauses';
  // The introduction's first figure is fixed text (0.1), so its clauses begin one level higher.
  return { list, level: list === 'introduction' ? level - 2 : level - 1, instance: list };
}

/** Chapter or titled clause (章, 条): number, gap, title in 黑体 on its own line. */
export function headingBlock(node: Node, place: FlowPlace): PubParagraph {
  const { context, section } = place;
  const id = node.attrs['id'] as string;
  const { level, label, title, text, isListed } = headingLine(node, section, context);
  const prefix = section === 'annex' ? 'annex-' : section === 'introduction' ? 'introduction-' : '';
  const style: StandardRole = level === 1 ? 'chapter' : (`${prefix}clause-${clauseLevel(level)}` as StandardRole);
  return {
    kind: 'paragraph',
    style,
    id,
    label: {
      text: label,
      gap: title === '' ? 'none' : context.profile.layout.headingGap,
      numbering: numberingOf(place, level),
    },
    runs: inlineRuns(node, context),
    outline: { level, text, inContents: isListed },
  };
}

/** 无标题条: number in 黑体, then the text of the clause. */
export function untitledClauseBlock(node: Node, place: FlowPlace): PubParagraph {
  const { context, section } = place;
  const id = node.attrs['id'] as string;
  const entry = context.numbering.byId.get(id);
  const level = entry?.level ?? 2;
  const prefix = section === 'annex' ? 'annex-' : section === 'introduction' ? 'introduction-' : '';
  return {
    kind: 'paragraph',
    style: `${prefix}untitled-${clauseLevel(level)}`,
    id,
    label: {
      text: entry?.label ?? '',
      face: context.profile.layout.labelFace,
      gap: context.profile.layout.headingGap,
      numbering: numberingOf(place, level),
    },
    runs: inlineRuns(node, context),
  };
}

/**
 * 术语条目: number on its own line, then term and English equivalent in 黑体, definition, and what follows it (GB/T 1.1—2020, 8.7.3).
 * Terms count in the row of clauses and never enter the contents.
 */
export function termBlocks(node: Node, place: FlowPlace): readonly PubBlock[] {
  const { context } = place;
  const id = node.attrs['id'] as string;
  const entry = context.numbering.byId.get(id);
  const level = entry?.level ?? 2;
  const label = entry?.label ?? '';
  const { wideBlank } = context.profile.wording;
  return node.children.flatMap((child): readonly PubBlock[] => {
    switch (child.type.name) {
      case 'termName':
        return [
          {
            kind: 'paragraph',
            style: `term-number-${clauseLevel(level)}`,
            id,
            label: { text: label, gap: 'none', numbering: { ...numberingOf(place, level)!, list: termList(place) } },
            runs: [],
            outline: { level, text: `${label}${wideBlank}${plainText(child, context)}`, inContents: false },
          },
        ];
      case 'termEnglish': {
        const name = node.firstChild ? inlineRuns(node.firstChild, context) : [];
        const english = inlineRuns(child, context);
        const gap = english.length > 0 ? [{ kind: 'text', text: wideBlank } as const] : [];
        return [{ kind: 'paragraph', style: 'term-name', runs: [...name, ...gap, ...english] }];
      }
      case 'note':
        return [noteParagraph(child, context, id, false)];
      case 'example':
        return exampleBlocks(child, place, id);
      case 'figure':
        return [figureBlock(child, place)];
      case 'formula':
        return [formulaBlock(child, context)];
      case 'formulaKey':
        return formulaKeyBlocks(child, context);
      default:
        return [{ kind: 'paragraph', style: 'paragraph', runs: inlineRuns(child, context) }];
    }
  });
}

function termList({ section }: FlowPlace): NumberingList {
  return section === 'annex' ? 'annexes' : 'terms';
}
