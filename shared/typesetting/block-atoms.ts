import type { PubBlock, PubGroup, PubParagraph } from '../publishing/publication.ts';
import type { Atom, PageSink } from './atom.ts';
import { contentsAtoms } from './contents-atoms.ts';
import { figureAtoms } from './figure-atoms.ts';
import { formulaAtoms } from './formula-atoms.ts';
import { addNode, type LayoutContext, setCached, styleOf } from './layout-context.ts';
import { atomsOfSet, paragraphAtoms } from './paragraph-atoms.ts';
import { ruleAtoms } from './rule-atoms.ts';
import { tableAtoms } from './table-atoms.ts';

export type BlockPlace = {
  readonly x: number;
  readonly width: number;
  readonly pageHeight: number;
  readonly parent: number;
};

const GROUP_PAD_X = 6;
const GROUP_PAD_Y = 4;
/** Space between the frame and the text around it. */
const GROUP_GAP = 5;

/** A list of the structure tree while its items come in, and the body of its last item, which holds lists below it. */
type OpenList = { readonly indent: number; readonly node: number; body: number };

/** All blocks in order as atoms; consecutive list items share one list of the structure tree, deeper ones a list in it. */
export function blockAtoms(context: LayoutContext, blocks: readonly PubBlock[], place: BlockPlace): Atom[] {
  const atoms: Atom[] = [];
  let lists: OpenList[] = [];
  let keep = false;
  for (const block of blocks) {
    const isItem = block.kind === 'paragraph' && styleOf(context, block.style).tag === 'LBody';
    if (!isItem) lists = [];
    const next = isItem ? listItemAtoms(context, block, place, lists) : atomsOfBlock(context, block, place);
    const first = next[0];
    if (keep && first) first.breakBefore = false;
    if (next.length > 0) keep = (next.at(-1) as Atom).keepNext;
    atoms.push(...next);
  }
  return atoms;
}

function atomsOfBlock(context: LayoutContext, block: PubBlock, place: BlockPlace): Atom[] {
  const { x, width, parent } = place;
  switch (block.kind) {
    case 'paragraph':
      return paragraphAtoms(context, block, { x, width, parent });
    case 'table':
      return tableAtoms(context, block, x, width, parent);
    case 'figure':
      return figureAtoms(context, block, x, width, place.pageHeight, parent);
    case 'formula':
      return formulaAtoms(context, block, x, width, parent);
    case 'contents':
      return contentsAtoms(context, block.maxLevel, x, width, parent);
    case 'rule':
      return ruleAtoms(block, x, width);
    case 'group':
      return groupAtoms(context, block, place);
  }
}

function listItemAtoms(context: LayoutContext, paragraph: PubParagraph, place: BlockPlace, lists: OpenList[]): Atom[] {
  const style = styleOf(context, paragraph.style);
  const list = listOf(context, style.leftIndentChars ?? 0, paragraph.label?.text ?? '', place, lists);
  const set = setCached(context, paragraph, style, place.width);
  const item = addNode(context, { tag: 'LI', parent: list.node });
  const label = set.labelCount > 0 ? addNode(context, { tag: 'Lbl', parent: item }) : undefined;
  const node = addNode(context, { tag: 'LBody', parent: item });
  list.body = node;
  return atomsOfSet(context, set, place.x, place.width, { node, label });
}

/** The open list of items at this indent: a new one inside of the last item where they stand deeper. */
function listOf(context: LayoutContext, indent: number, mark: string, place: BlockPlace, lists: OpenList[]): OpenList {
  while (lists.length > 1 && (lists.at(-1) as OpenList).indent > indent) lists.pop();
  const last = lists.at(-1);
  if (last && last.indent >= indent) return last;
  const numbering = /^[a-z]/.test(mark) ? 'LowerAlpha' : /^\[?\d/.test(mark) ? 'Decimal' : 'Disc';
  const node = addNode(context, { tag: 'L', parent: last?.body ?? place.parent, numbering });
  const list = { indent, node, body: -1 };
  lists.push(list);
  return list;
}

/** Blocks in a thin frame that is drawn on each page they stand on. */
function groupAtoms(context: LayoutContext, group: PubGroup, place: BlockPlace): Atom[] {
  const pad = group.framed ? GROUP_PAD_X : 0;
  const atoms = blockAtoms(context, group.blocks, { ...place, x: place.x + pad, width: place.width - 2 * pad });
  const { id } = group;
  const inner: FramedGroup = { group, place };
  const framed = atoms.map((atom, n) => groupPart(inner, atom, n === 0, n === atoms.length - 1));
  const first = framed[0];
  if (id === undefined || !first) return framed;
  return [
    {
      ...first,
      place: (page, y) => {
        page.anchors.push({ id, x: place.x, y });
        first.place(page, y);
      },
    },
    ...framed.slice(1),
  ];
}

type FramedGroup = { readonly group: PubGroup; readonly place: BlockPlace };

function groupPart(owner: FramedGroup, atom: Atom, first: boolean, last: boolean): Atom {
  const { group, place } = owner;
  if (!group.framed) return atom;
  const top = first ? GROUP_PAD_Y : 0;
  const bottom = last ? GROUP_PAD_Y : 0;
  const split = atom.split;
  return {
    ...atom,
    height: atom.height + top + bottom,
    before: atom.before + (first ? GROUP_GAP : 0),
    after: atom.after + (last ? GROUP_GAP : 0),
    carry: atom.carry?.map((part) => framedPart(part, group, place)),
    split: split
      ? (room) => {
          const parts = split(room - top - bottom);
          return parts ? [groupPart(owner, parts[0], first, false), groupPart(owner, parts[1], false, last)] : null;
        }
      : undefined,
    place: (page, y) => {
      atom.place(page, y + top);
      extendFrame(page, group, place, y, y + atom.height + top + bottom);
    },
  };
}

/** A repeated table head inside the frame. */
function framedPart(part: Atom, group: PubGroup, place: BlockPlace): Atom {
  return {
    ...part,
    place: (page, y) => {
      part.place(page, y);
      extendFrame(page, group, place, y, y + part.height);
    },
  };
}

const extents = new WeakMap<PageSink, Map<PubGroup, { top: number; bottom: number }>>();

function extendFrame(page: PageSink, group: PubGroup, place: BlockPlace, top: number, bottom: number): void {
  const onPage = extents.get(page) ?? new Map<PubGroup, { top: number; bottom: number }>();
  extents.set(page, onPage);
  const extent = onPage.get(group);
  if (extent) {
    extent.bottom = bottom;
    return;
  }
  const fresh = { top, bottom };
  onPage.set(group, fresh);
  page.closers.set(group, () => {
    const left = place.x;
    const right = place.x + place.width;
    const line = (x1: number, y1: number, x2: number, y2: number) =>
      page.items.push({ kind: 'rule', x1, y1, x2, y2, thickness: 0.5 });
    line(left, fresh.top, right, fresh.top);
    line(left, fresh.bottom, right, fresh.bottom);
    line(left, fresh.top, left, fresh.bottom);
    line(right, fresh.top, right, fresh.bottom);
  });
}
