import type { Node } from 'prosemirror-model';
import type { StandardProfile } from '#shared/publishing/index.ts';
import { NO_TEXT, plainText, type RuleBlock, type RuleText } from '../model/index.ts';
import { draftText } from './draft-text.ts';
import { type DraftContext, derivedNumber, idOf, keep, numberOf } from './kept-block.ts';
import { hasAtoms, keepRows, rowsOf } from './kept-rows.ts';
import { splitSymbol } from './split-symbol.ts';

const NONE: readonly RuleBlock[] = [];

type Leaf = {
  readonly key: Node | null;
  readonly symbols: boolean;
  readonly profile: StandardProfile;
  readonly blocks: readonly RuleBlock[];
};
const leaves = new WeakMap<Node, Leaf>();

/**
 * Blocks of one node of the flow other than clauses and terms: a list gives its items, a paragraph of a list of symbols a symbol; blank
 * paragraphs give none. `key` is the legend right behind a formula. Footnotes of the text follow their block.
 */
export function leafBlocks(
  node: Node,
  key: Node | null,
  symbols: boolean,
  context: DraftContext,
): readonly RuleBlock[] {
  const { profile, typedNumbers } = context;
  if (typedNumbers.size > 0) return readLeaf(node, key, symbols, context);
  const known = leaves.get(node);
  const same = known?.key === key && known.symbols === symbols && known.profile === profile;
  if (same && isSettled(node, key, known.blocks, context)) return known.blocks;
  const blocks = readLeaf(node, key, symbols, context);
  leaves.set(node, { key, symbols, profile, blocks });
  return blocks;
}

/** Whether blocks read before are still right: nothing in them prints a number of elsewhere, and their own is the same. */
function isSettled(node: Node, key: Node | null, [block]: readonly RuleBlock[], context: DraftContext): boolean {
  if (printsOthers(node) || (key && printsOthers(key))) return false;
  const kind = OWN_NUMBER[node.type.name];
  return kind === undefined || block?.number.text === derivedNumber(block?.id ?? '', kind, context);
}

/** Leaves whose number depends on what stands around them; items of lists count within their list. */
const OWN_NUMBER: Readonly<Record<string, 'number' | 'label'>> = {
  note: 'label',
  example: 'label',
  figure: 'number',
  tableBlock: 'number',
  formula: 'label',
  bibliographyItem: 'label',
};
const PRINTS_OTHERS: ReadonlySet<string> = new Set(['crossReference', 'citation', 'footnote', 'formula']);
const othersPrinted = new WeakMap<Node, boolean>();

function printsOthers(node: Node): boolean {
  let known = othersPrinted.get(node);
  if (known === undefined) {
    known = false;
    node.descendants((child) => {
      known ||= PRINTS_OTHERS.has(child.type.name);
      return !known;
    });
    othersPrinted.set(node, known);
  }
  return known;
}

function readLeaf(node: Node, key: Node | null, symbols: boolean, context: DraftContext): readonly RuleBlock[] {
  const id = idOf(node);
  const { numbering } = context;
  switch (node.type.name) {
    case 'paragraph':
      return withFootnotes(paragraphBlock(node, symbols, context), node, context);
    case 'warning':
      return withFootnotes([keep(node, { id, type: 'warning', text: draftText(node, numbering) })], node, context);
    case 'note':
      return withFootnotes([noteBlock(node, context)], node, context);
    case 'list':
      return withFootnotes(listItems(node, context), node, context);
    case 'example':
      return withFootnotes([exampleBlock(node, context)], node, context);
    case 'figure':
      return withFootnotes([figureBlock(node, context)], node, context);
    case 'tableBlock':
      return withFootnotes([tableBlock(node, context)], node, context);
    case 'formula':
      return withFootnotes([formulaBlock(node, key, context)], key ?? node, context);
    case 'formulaKey':
      return withFootnotes([keyBlock(node, context)], node, context);
    case 'reference':
      return withFootnotes(
        [keep(node, { id, type: 'normativeReference', text: draftText(node, numbering) })],
        node,
        context,
      );
    case 'bibliographyItem': {
      const number = numberOf(id, 'label', context);
      const block = keep(node, { id, type: 'bibliographyItem', text: draftText(node, numbering), number });
      return withFootnotes([block], node, context);
    }
    default:
      return [];
  }
}

function paragraphBlock(node: Node, symbols: boolean, context: DraftContext): readonly RuleBlock[] {
  const text = draftText(node, context.numbering);
  if (text.plain.trim() === '') return [];
  const split = symbols ? symbolOf(text) : null;
  if (!split) return [keep(node, { id: idOf(node), type: 'paragraph', text })];
  return [keep(node, { id: idOf(node), type: 'symbolItem', title: split.title, text: split.text })];
}

const symbolLines = new WeakMap<RuleText, ReturnType<typeof splitSymbol>>();

function symbolOf(text: RuleText): ReturnType<typeof splitSymbol> {
  const known = symbolLines.get(text);
  if (known !== undefined) return known;
  const split = splitSymbol(text);
  symbolLines.set(text, split);
  return split;
}

function noteBlock(node: Node, context: DraftContext): RuleBlock {
  const id = idOf(node);
  return keep(node, {
    id,
    type: 'note',
    text: draftText(node, context.numbering),
    number: numberOf(id, 'label', context),
  });
}

const LIST_KINDS: Readonly<Record<string, RuleBlock['kind']>> = {
  dash: 'dash',
  dot: 'dot',
  alpha: 'letter',
  number: 'number',
};

function listItems(list: Node, context: DraftContext): readonly RuleBlock[] {
  const kind = LIST_KINDS[String(list.attrs['kind'])] ?? '';
  return list.children.map((item) => {
    const id = idOf(item);
    const first = item.firstChild;
    return keep(item, {
      id,
      type: 'listItem',
      kind,
      text: first?.isTextblock ? draftText(first, context.numbering) : NO_TEXT,
      number: numberOf(id, 'label', context),
      children: item.children.flatMap((child) => (child.type.name === 'list' ? listItems(child, context) : [])),
    });
  });
}

/** The first paragraph is the text of an example; what follows are blocks of it. */
function exampleBlock(node: Node, context: DraftContext): RuleBlock {
  const id = idOf(node);
  const [first] = node.children;
  const lead = first?.type.name === 'paragraph' ? first : null;
  const rest = lead ? node.children.slice(1) : node.children;
  return keep(node, {
    id,
    type: 'example',
    text: lead ? draftText(lead, context.numbering) : NO_TEXT,
    number: numberOf(id, 'label', context),
    children: innerBlocks(rest, context),
  });
}

/** Blocks inside a term, example, figure or table, without footnotes of the text (those stand behind the outer block). */
export function innerBlocks(nodes: readonly Node[], context: DraftContext): readonly RuleBlock[] {
  return withKeys(nodes).flatMap(({ node, key }): readonly RuleBlock[] => {
    switch (node.type.name) {
      case 'paragraph':
        return paragraphBlock(node, false, context);
      case 'note':
        return [noteBlock(node, context)];
      case 'list':
        return listItems(node, context);
      case 'objectFootnote':
        return [objectFootnote(node, context)];
      case 'example':
        return [exampleBlock(node, context)];
      case 'figure':
        return [figureBlock(node, context)];
      case 'formula':
        return [formulaBlock(node, key, context)];
      case 'formulaKey':
        return [keyBlock(node, context)];
      default:
        return [];
    }
  });
}

/** The legend right behind a formula belongs to it. */
export function withKeys(nodes: readonly Node[]): readonly { readonly node: Node; readonly key: Node | null }[] {
  const isKey = (index: number) =>
    nodes[index]?.type.name === 'formulaKey' && nodes[index - 1]?.type.name === 'formula';
  return nodes.flatMap((node, index) =>
    isKey(index) ? [] : [{ node, key: isKey(index + 1) ? nodes[index + 1]! : null }],
  );
}

function formulaBlock(node: Node, key: Node | null, context: DraftContext): RuleBlock {
  const id = idOf(node);
  const number = numberOf(id, 'label', context);
  const children = key ? [keyBlock(key, context)] : NONE;
  return keep(node, { id, type: 'formula', text: fixedText(node, 'latex'), number, children });
}

function objectFootnote(node: Node, context: DraftContext): RuleBlock {
  const id = idOf(node);
  const text = draftText(node, context.numbering);
  return keep(node, { id, type: 'footnote', text, number: numberOf(id, 'label', context) });
}

function figureBlock(node: Node, context: DraftContext): RuleBlock {
  const id = idOf(node);
  const images = node.children.filter((child) => child.type.name === 'image');
  const parts = images.filter((image) => image.attrs['subtitle'] !== null);
  const labels = context.numbering.byId.get(id)?.parts ?? [];
  const subFigures = parts.map((image, index) =>
    keep(image, {
      id: `${id}~${index + 1}`,
      type: 'figure',
      title: fixedText(image, 'subtitle'),
      number: { text: labels[index] ?? '', typed: false },
      alt: String(image.attrs['alt']),
    }),
  );
  return keep(node, {
    id,
    type: 'figure',
    title: captionOf(node, context),
    number: numberOf(id, 'number', context),
    unit: unitOf(node, context),
    alt: images
      .filter((image) => image.attrs['subtitle'] === null)
      .map((image) => String(image.attrs['alt']))
      .filter((alt) => alt !== '')
      .join('；'),
    children: [...subFigures, ...innerBlocks(node.children, context)],
  });
}

function tableBlock(node: Node, context: DraftContext): RuleBlock {
  const id = idOf(node);
  const table = node.children.find((child) => child.type.name === 'table');
  const rows = table?.children ?? [];
  const body = rows.findIndex((row) => row.children.some((cell) => cell.type.name !== 'tableHeader'));
  return keep(node, {
    id,
    type: 'table',
    title: captionOf(node, context),
    number: numberOf(id, 'number', context),
    unit: unitOf(node, context),
    rows: table ? rowsOf(table, context) : [],
    headRows: body < 0 ? rows.length : body,
    children: innerBlocks(node.children, context),
  });
}

function keyBlock(node: Node, context: DraftContext): RuleBlock {
  const rows = node.children.map((item) => [fixedText(item, 'symbol'), draftText(item, context.numbering)]);
  const lead = leadOf(context.profile.wording.formulaKeyLead);
  return keep(node, { id: idOf(node), type: 'formulaKey', text: lead, rows: keepRows(node, rows) });
}

const leads = new Map<string, RuleText>();

function leadOf(wording: string): RuleText {
  const known = leads.get(wording) ?? plainText(wording);
  leads.set(wording, known);
  return known;
}

const fixed = new WeakMap<Node, RuleText>();

/** Text that a node holds as an attribute; one such attribute a node. */
function fixedText(node: Node, attribute: 'latex' | 'symbol' | 'subtitle' | 'text'): RuleText {
  const known = fixed.get(node);
  if (known) return known;
  const text = plainText(String(node.attrs[attribute] ?? ''));
  fixed.set(node, text);
  return text;
}

function captionOf(object: Node, context: DraftContext): RuleText {
  const caption = object.children.find((child) => child.type.name === 'caption');
  return caption ? draftText(caption, context.numbering) : NO_TEXT;
}

/** The unit line as printed: a bare unit gets 单位为 before it. */
function unitOf(object: Node, { profile }: DraftContext): string {
  const unit = String(object.attrs['unit'] ?? '').trim();
  const { unitLine } = profile.wording;
  if (unit === '' || unit.startsWith(unitLine.slice(0, 2))) return unit;
  return unitLine.replace('{unit}', () => unit);
}

/** Adds the footnotes of the text whose marks stand anywhere in the node. */
function withFootnotes(blocks: readonly RuleBlock[], node: Node, context: DraftContext): readonly RuleBlock[] {
  const footnotes = footnotesIn(node, context);
  return footnotes.length === 0 ? blocks : [...blocks, ...footnotes];
}

export function footnotesIn(node: Node, context: DraftContext): readonly RuleBlock[] {
  if (!hasAtoms(node)) return NONE;
  const found: RuleBlock[] = [];
  node.descendants((child) => {
    if (child.type.name !== 'footnote') return true;
    const id = idOf(child);
    const number = numberOf(id, 'label', context);
    found.push(keep(child, { id, type: 'footnote', text: fixedText(child, 'text'), number }));
    return false;
  });
  return found;
}
