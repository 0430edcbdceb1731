import type { Node } from 'prosemirror-model';
import type { Numbering } from '#shared/publishing/numbering.ts';
import { NO_TEXT, type RuleBlock, type RuleDocument, type RuleMeta } from '../model/index.ts';
import { buildDocument } from './build-document.ts';
import { chapterRole } from './chapter-role.ts';
import { footnotesIn, innerBlocks, leafBlocks, withKeys } from './draft-blocks.ts';
import { draftText } from './draft-text.ts';
import { type DraftContext, idOf, keep, numberOf } from './kept-block.ts';

export type DraftUnderCheck = Omit<DraftContext, 'typedNumbers'> & {
  /** Document of `standardSchema`; its numbering is handed in because the editor has it anyway. */
  readonly doc: Node;
  /** Title on the cover; null = not known. */
  readonly title: string | null;
  /** Null = nothing is known of cover and project. */
  readonly meta: RuleMeta | null;
  /** Numbers that were typed in the imported file, by block id; left out: the application derived them all. */
  readonly typedNumbers?: ReadonlyMap<string, string>;
};

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The document under check of a draft. Blocks whose node, numbers, printed references and inner blocks are the same as last time are
 * the same objects, and places too when the version `before` is handed in, so that results kept by block hold.
 *
 * Rows of flow blocks become the tree of clauses. Derived elements (contents, repeated title, lines of the index) are left out.
 */
export function documentOfDraft(draft: DraftUnderCheck, before: RuleDocument | null = null): RuleDocument {
  const { doc, numbering, profile, title, meta, typedNumbers = NONE } = draft;
  const context: DraftContext = { numbering, profile, typedNumbers };
  return buildDocument(
    {
      language: profile.language.startsWith('en') ? 'en' : 'zh',
      title,
      meta: meta ?? {},
      hasMeta: meta !== null,
      blocks: doc.children.flatMap((section) => sectionBlocks(section, context)),
    },
    before,
  );
}

function sectionBlocks(section: Node, context: DraftContext): readonly RuleBlock[] {
  const id = idOf(section);
  switch (section.type.name) {
    case 'foreword':
      return [keep(section, { id, type: 'foreword', children: flow(section.children, 1, context) })];
    case 'introduction':
      return [keep(section, { id, type: 'introduction', children: flow(section.children, 2, context) })];
    case 'annex': {
      const [titleNode, ...rest] = section.children;
      const kind = section.attrs['obligation'] === 'normative' ? 'normative' : 'informative';
      return [
        keep(section, {
          id,
          type: 'annex',
          kind,
          title: titleNode ? draftText(titleNode, context.numbering) : NO_TEXT,
          number: numberOf(id, 'number', context),
          mark: { text: context.profile.wording.annexObligation[kind], typed: false },
          children: flow(rest, 2, context),
        }),
      ];
    }
    case 'bibliography':
      return [keep(section, { id, type: 'bibliography', children: flow(section.children, 1, context) })];
    case 'index':
      return [keep(section, { id, type: 'index' })];
    default:
      return flow(section.children, 1, context);
  }
}

/** The tree of a flat row, chapter by chapter (in annexes and the introduction clause by clause of the highest level). */
function flow(row: readonly Node[], topLevel: number, context: DraftContext): readonly RuleBlock[] {
  const blocks: RuleBlock[] = [];
  for (let from = 0; from < row.length; ) {
    let to = from + 1;
    while (to < row.length && clauseLevel(row[to]!, topLevel) !== topLevel) to++;
    for (const block of groupBlocks(row, from, to, topLevel, context)) blocks.push(block);
    from = to;
  }
  return blocks;
}

type Group = Pick<DraftContext, 'profile'> & {
  readonly numbers: Numbering['byId'];
  readonly nodes: readonly Node[];
  readonly topLevel: number;
  readonly blocks: readonly RuleBlock[];
};
const groups = new WeakMap<Node, Group>();

/** While nothing is renumbered, the chapters of which no node changed are found at once. */
function groupBlocks(
  row: readonly Node[],
  from: number,
  to: number,
  topLevel: number,
  context: DraftContext,
): readonly RuleBlock[] {
  const { profile, numbering, typedNumbers } = context;
  const first = row[from]!;
  const known = typedNumbers.size > 0 ? undefined : groups.get(first);
  const same =
    known?.numbers === numbering.byId &&
    known.profile === profile &&
    known.topLevel === topLevel &&
    known.nodes.length === to - from &&
    known.nodes.every((node, index) => node === row[from + index]);
  if (same) return known.blocks;
  const nodes = row.slice(from, to);
  const blocks = tree(nodes, topLevel, context);
  if (typedNumbers.size === 0) groups.set(first, { profile, numbers: numbering.byId, nodes, topLevel, blocks });
  return blocks;
}

/** A clause or term holds what follows it up to the next one of its level or above. */
function tree(row: readonly Node[], topLevel: number, context: DraftContext): readonly RuleBlock[] {
  const nodes = withKeys(row);
  let at = 0;

  function blocksBelow(level: number, symbols: boolean): readonly RuleBlock[] {
    const blocks: RuleBlock[] = [];
    while (at < nodes.length) {
      const { node, key } = nodes[at]!;
      const own = clauseLevel(node, topLevel);
      if (own === null) {
        at++;
        blocks.push(...leafBlocks(node, key, symbols, context));
      } else {
        if (own <= level) break;
        at++;
        blocks.push(clauseBlock(node, own, blocksBelow(own, symbolsIn(node, own, symbols, context)), context));
      }
    }
    return blocks;
  }

  return blocksBelow(0, false);
}

/** Level as numbered; null for blocks that are no clause. */
function clauseLevel(node: Node, topLevel: number): number | null {
  const name = node.type.name;
  if (name !== 'heading' && name !== 'clause' && name !== 'termEntry') return null;
  return Math.max(topLevel, Math.min(Number(node.attrs['level']), 6));
}

/** Whether what stands below is a list of symbols: told by the titles of chapter and clause. */
function symbolsIn(node: Node, level: number, around: boolean, context: DraftContext): boolean {
  if (node.type.name !== 'heading') return around;
  const role = chapterRole(draftText(node, context.numbering).plain);
  return role === 'symbols' || (level > 1 && around);
}

function clauseBlock(node: Node, level: number, below: readonly RuleBlock[], context: DraftContext): RuleBlock {
  const id = idOf(node);
  const number = numberOf(id, 'number', context);
  if (node.type.name === 'termEntry') return termBlock(node, below, context);
  const footnotes = footnotesIn(node, context);
  const children = footnotes.length === 0 ? below : [...footnotes, ...below];
  const text = draftText(node, context.numbering);
  if (node.type.name === 'clause') return keep(node, { id, type: 'untitledClause', text, number, children });
  return keep(node, { id, type: level === 1 ? 'chapter' : 'clause', title: text, number, children });
}

function termBlock(entry: Node, below: readonly RuleBlock[], context: DraftContext): RuleBlock {
  const id = idOf(entry);
  const { numbering } = context;
  const part = (name: string) => {
    const node = entry.children.find((child) => child.type.name === name);
    return node ? draftText(node, numbering) : NO_TEXT;
  };
  return keep(entry, {
    id,
    type: 'term',
    title: part('termName'),
    en: part('termEnglish'),
    text: part('termDefinition'),
    source: part('termSource'),
    number: numberOf(id, 'number', context),
    children: [...innerBlocks(entry.children, context), ...footnotesIn(entry, context), ...below],
  });
}
