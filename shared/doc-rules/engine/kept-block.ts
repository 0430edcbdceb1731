import type { Node } from 'prosemirror-model';
import type { Numbering, StandardProfile } from '#shared/publishing/index.ts';
import { NO_TEXT, type RuleBlock, type RulePrinted } from '../model/index.ts';

/** What the blocks of one version of a draft are made with. */
export type DraftContext = {
  readonly numbering: Numbering;
  readonly profile: StandardProfile;
  /** Numbers as somebody typed them in the file that the draft came from. */
  readonly typedNumbers: ReadonlyMap<string, string>;
};

/** The block that was last made of a node; used again while nothing in it has changed. */
const blockOf = new WeakMap<Node, RuleBlock>();

const NO_NUMBER: RulePrinted = { text: '', typed: false };
const EMPTY = {
  text: NO_TEXT,
  title: NO_TEXT,
  en: NO_TEXT,
  source: NO_TEXT,
  unit: '',
  number: NO_NUMBER,
  mark: NO_NUMBER,
  kind: '',
  rows: [],
  headRows: 0,
  diagonalHead: false,
  alt: '',
  children: [],
} as const satisfies Partial<RuleBlock>;

/** A block with the given fields, or the one made of the same node before when it is equal. */
export function keep(node: Node, fields: Partial<RuleBlock> & Pick<RuleBlock, 'id' | 'type'>): RuleBlock {
  const made: RuleBlock = { ...EMPTY, ...fields };
  const before = blockOf.get(node);
  if (before && sameBlock(before, made)) return before;
  blockOf.set(node, made);
  return made;
}

function sameBlock(a: RuleBlock, b: RuleBlock): boolean {
  return (
    a.id === b.id &&
    a.type === b.type &&
    a.text === b.text &&
    a.title === b.title &&
    a.en === b.en &&
    a.source === b.source &&
    a.number.text === b.number.text &&
    a.number.typed === b.number.typed &&
    a.mark.text === b.mark.text &&
    a.kind === b.kind &&
    a.unit === b.unit &&
    a.alt === b.alt &&
    a.headRows === b.headRows &&
    a.rows === b.rows &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => child === b.children[index])
  );
}

export function idOf(node: Node): string {
  return String(node.attrs['id'] ?? '');
}

/** As printed, without the gap behind it. */
export function derivedNumber(id: string, kind: 'number' | 'label', { numbering }: DraftContext): string {
  return (numbering.byId.get(id)?.[kind] ?? '').trim();
}

export function numberOf(id: string, kind: 'number' | 'label', context: DraftContext): RulePrinted {
  const typed = context.typedNumbers.get(id);
  if (typed !== undefined) return { text: typed, typed: true };
  const text = derivedNumber(id, kind, context);
  return text === '' ? NO_NUMBER : { text, typed: false };
}
