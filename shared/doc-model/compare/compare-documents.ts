import type { Node } from 'prosemirror-model';
import { type ComparedTable, compareTables } from './compare-tables.ts';
import { diffWords, type TextRun } from './diff-words.ts';
import { matchUnits } from './match-units.ts';
import { stableOrder } from './stable-order.ts';
import { tokensOf } from './tokens.ts';
import { type CompareSide, type CompareUnit, unitsOf } from './units.ts';

export type BlockChange =
  | 'same'
  | 'changed'
  | 'added'
  | 'removed'
  /** Stood here in the old text, and stands elsewhere now. */
  | 'moved-away'
  /** Stands here now; its words may have changed too. */
  | 'moved-here';

/** One row of a comparison. */
export type ComparedBlock = {
  readonly change: BlockChange;
  /** Null for added and removed ones respectively. */
  readonly before: CompareUnit | null;
  readonly after: CompareUnit | null;
  /** Texts with their differences; only of `changed` and of `moved-here` whose words changed. */
  readonly texts: readonly { readonly name: string; readonly runs: readonly TextRun[] }[];
  /** Level, kind, obligation, unit, formula …, and `type` where a paragraph became a clause. */
  readonly attrs: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
  readonly table: ComparedTable | null;
  /** Only signs and blanks changed, or nothing but the place. */
  readonly editorial: boolean;
};

export type DocumentComparison = {
  /** In the order of the new document; removed and moved-away blocks where they stood. */
  readonly blocks: readonly ComparedBlock[];
};

/** How the atoms of each document are printed: references by their numbers. */
export type ComparePrinting = { readonly before: (atom: Node) => string; readonly after: (atom: Node) => string };

/**
 * Compares two versions of a standard (版本比较) by block identity, then by words (Chinese segmented), tables by cells. Moves are told from
 * removals. A reference whose target only got another number is no change.
 */
export function compareDocuments(before: Node, after: Node, printing: ComparePrinting): DocumentComparison {
  const oldUnits = unitsOf(before);
  const newUnits = unitsOf(after);
  const plain = (print: (atom: Node) => string): CompareSide => ({ print, key: print });
  const match = matchUnits(oldUnits, newUnits, [plain(printing.before), plain(printing.after)]);
  const sides = sidesOf(oldUnits, newUnits, match, printing);
  const stable = stableOrder(newUnits.map((_, y) => match.get(y) ?? -1));
  const pairedOld = new Map([...match].map(([y, x]) => [x, y]));

  const blocks: ComparedBlock[] = [];
  let x = 0;
  const passOld = (to: number): void => {
    for (; x < to; x++) {
      const y = pairedOld.get(x);
      if (y !== undefined && stable.has(y)) continue;
      const unit = oldUnits[x]!;
      blocks.push(y === undefined ? alone('removed', unit, null) : alone('moved-away', unit, newUnits[y]!));
    }
  };
  // What left a place is shown before what came there.
  let fresh: ComparedBlock[] = [];
  newUnits.forEach((unit, y) => {
    const partner = match.get(y);
    if (partner === undefined) fresh.push(alone('added', null, unit));
    else if (!stable.has(y)) fresh.push(compareUnits(oldUnits[partner]!, unit, sides, true));
    else {
      passOld(partner);
      blocks.push(...fresh, compareUnits(oldUnits[partner]!, unit, sides, false));
      fresh = [];
      x = partner + 1;
    }
  });
  passOld(oldUnits.length);
  blocks.push(...fresh);
  return { blocks };
}

function alone(change: BlockChange, before: CompareUnit | null, after: CompareUnit | null): ComparedBlock {
  return { change, before, after, texts: [], attrs: [], table: null, editorial: change === 'moved-away' };
}

/** References to blocks that are the same piece get the same key. */
function sidesOf(
  oldUnits: readonly CompareUnit[],
  newUnits: readonly CompareUnit[],
  match: ReadonlyMap<number, number>,
  printing: ComparePrinting,
): readonly [CompareSide, CompareSide] {
  const oldIds = new Set(oldUnits.map(({ id }) => id));
  const same = new Map<string, string>();
  for (const [y, x] of match) same.set(newUnits[y]!.id, oldUnits[x]!.id);
  const newIds = new Set(newUnits.map(({ id }) => id));
  const side = (print: (atom: Node) => string, known: ReadonlySet<string>, identity: (id: string) => string) => ({
    print,
    key: (atom: Node): string => {
      const { target, id: _, ...rest } = atom.attrs as Record<string, unknown>;
      if (typeof target !== 'string') return JSON.stringify(rest);
      if (!known.has(target)) return print(atom);
      return `→${identity(target)} ${String(atom.attrs['form'] ?? '')}`;
    },
  });
  return [side(printing.before, oldIds, (id) => id), side(printing.after, newIds, (id) => same.get(id) ?? `new ${id}`)];
}

function compareUnits(
  before: CompareUnit,
  after: CompareUnit,
  sides: readonly [CompareSide, CompareSide],
  moved: boolean,
): ComparedBlock {
  const attrs = attrChanges(before, after);
  const texts = textChanges(before, after, sides);
  const table = tableChange(before, after, sides);
  const changed = texts.length > 0 || attrs.length > 0 || table?.changed === true;
  const signsOnly = texts.every(({ runs }) =>
    runs.every(({ kind, text }) => kind === 'equal' || /^[\s\p{P}]*$/u.test(text)),
  );
  return {
    change: moved ? 'moved-here' : changed ? 'changed' : 'same',
    before,
    after,
    texts,
    attrs,
    table: table?.changed ? table : null,
    editorial: signsOnly && table?.changed !== true && attrs.every(({ name }) => FORM_ONLY.has(name)),
  };
}

/** Attributes that change how a text is set and not what it says. */
const FORM_ONLY: ReadonlySet<string> = new Set(['kind', 'depth', 'boxed', 'numbered']);

function attrChanges(before: CompareUnit, after: CompareUnit): ComparedBlock['attrs'] {
  const changes: { name: string; before: unknown; after: unknown }[] = [];
  if (before.type !== after.type) changes.push({ name: 'type', before: before.type, after: after.type });
  for (const name of new Set([...Object.keys(before.attrs), ...Object.keys(after.attrs)]))
    if (before.attrs[name] !== after.attrs[name])
      changes.push({ name, before: before.attrs[name], after: after.attrs[name] });
  return changes;
}

/** Every text of the unit with its differences; empty when none has any. */
function textChanges(
  before: CompareUnit,
  after: CompareUnit,
  sides: readonly [CompareSide, CompareSide],
): ComparedBlock['texts'] {
  const rest = [...before.texts];
  const pairs = after.texts.map(({ name, node }) => {
    const at = rest.findIndex((text) => text.name === name);
    return { name, old: at < 0 ? null : rest.splice(at, 1)[0]!.node, now: node as Node | null };
  });
  for (const { name, node } of rest) pairs.push({ name, old: node, now: null });
  if (pairs.every(({ old, now }) => old && now && (old === now || old.content.eq(now.content)))) return [];
  const texts = pairs.map(({ name, old, now }) => ({
    name,
    runs: diffWords(old ? tokensOf(old, sides[0]) : [], now ? tokensOf(now, sides[1]) : []),
  }));
  return texts.some(({ runs }) => runs.some(({ kind }) => kind !== 'equal')) ? texts : [];
}

function tableChange(
  before: CompareUnit,
  after: CompareUnit,
  sides: readonly [CompareSide, CompareSide],
): ComparedTable | null {
  if (!before.table || !after.table || before.table === after.table) return null;
  if (before.table.eq(after.table)) return null;
  return compareTables(before.table, after.table, sides);
}
