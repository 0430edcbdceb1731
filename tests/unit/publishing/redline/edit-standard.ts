import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import * as d from '#tests/builders/document.ts';

/** One edit at a place given as a share of the text, so that a shrunk example stays meaningful. */
export const edit = fc.record({
  what: fc.constantFrom(
    ...(['word', 'word', 'word', 'cell', 'row', 'row', 'item', 'item', 'remove', 'remove', 'add', 'add'] as const),
    ...(['move', 'annex', 'element', 'footnote', 'reference', 'ids'] as const),
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  pick: fc.nat({ max: 11 }),
});
export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

type Draft = { type: string; attrs?: Record<string, unknown>; content?: Draft[]; text?: string; marks?: unknown };
type Place = { readonly parent: Draft; readonly index: number; readonly node: Draft };

const WORDS = ['应', '不应大于5 mm', '，按GB/T 1.1—2020的规定', '检验', '（见下文）', '12.5', '𠮷祥'];
let next = 0;
const newId = (): string => `new${String(next++).padStart(7, '0')}`;
const json = (node: Node): Draft => node.toJSON() as Draft;

/** The document after these edits; an edit that would not fit the schema is left out. */
export function edited(doc: Node, edits: readonly Edit[]): Node {
  next = 0;
  return edits.reduce((now, each) => {
    const draft = structuredClone(now.toJSON() as Draft);
    apply(draft, each);
    const made = standardSchema.nodeFromJSON(draft as DocJson);
    try {
      made.check();
      return made;
    } catch {
      return now;
    }
  }, doc);
}

function apply(doc: Draft, { what, at, pick }: Edit): void {
  const one = (fits: (node: Draft, parent: Draft) => boolean): Place | undefined => {
    const places = placesOf(doc).filter(({ node, parent }) => fits(node, parent));
    return places[Math.min(places.length - 1, Math.floor(at * places.length))];
  };
  const isBlock = (node: Draft, parent: Draft): boolean => FLOWS.has(parent.type) && node.type !== 'annexTitle';
  const take = ({ parent, index }: Place): Draft => parent.content!.splice(index, 1)[0]!;
  const put = ({ parent, index }: Place, node: Draft): void => {
    parent.content!.splice(index, 0, node);
  };
  switch (what) {
    case 'word': {
      const place = one((node) => node.type === 'text');
      if (place) reword(place.node, pick);
      return;
    }
    case 'cell': {
      const place = one((_, parent) => parent.type === 'tableRow');
      if (place)
        place.node.content = json(d.cell(pick % 3 === 0 ? [text(pick), text(pick + 1)] : WORDS[pick % 7]!)).content!;
      return;
    }
    case 'row': {
      const place = one((node) => node.type === 'tableRow');
      if (!place) return;
      const row = structuredClone(place.node);
      for (const cell of row.content ?? []) cell.content = [json(text(pick))];
      if (pick % 2 === 0) take(place);
      else put(place, row);
      return;
    }
    case 'item': {
      const place = one((node) => node.type === 'listItem');
      if (!place) return;
      if (pick % 2 === 0) take(place);
      else put(place, json(d.item(WORDS[pick % 7]!, undefined, { id: newId() })));
      return;
    }
    case 'remove': {
      const place = one(isBlock);
      if (place) take(place);
      return;
    }
    case 'add': {
      const place = one(isBlock);
      if (place) put(place, json(made(pick)));
      return;
    }
    case 'move': {
      const place = one(isBlock);
      const node = place && take(place);
      if (!place || !node) return;
      place.parent.content!.splice((place.index + pick) % (place.parent.content!.length + 1), 0, node);
      return;
    }
    case 'annex': {
      const place = one((node) => node.type === 'annex');
      if (place && pick % 2 === 0) {
        take(place);
        return;
      }
      const body = doc.content!.findIndex(({ type }) => type === 'body');
      const annex = d.annex(WORDS[pick % 7]!, [d.heading(2, '原理', { id: newId() }), text(pick)], { id: newId() });
      doc.content!.splice(body + 1 + (pick % 2), 0, json(annex));
      return;
    }
    case 'element': {
      const place = one((node) => node.type === 'bibliography' || node.type === 'introduction');
      if (place) take(place);
      else doc.content!.push(json(d.bibliography(d.bibliographyItem(`GB/T ${pick + 1}—2020 导则`, { id: newId() }))));
      return;
    }
    case 'footnote':
    case 'reference': {
      const place = one((node, parent) => node.type === 'text' && ['paragraph', 'clause'].includes(parent.type));
      const targets = placesOf(doc).filter(({ node }) =>
        ['tableBlock', 'figure', 'heading', 'formula'].includes(node.type),
      );
      const target = targets[pick % Math.max(1, targets.length)]?.node.attrs?.['id'];
      const atom =
        what === 'footnote' ? d.footnote(`脚注${pick}。`, { id: newId() }) : d.refTo(String(target ?? 'gone'));
      if (place) put(place, json(atom));
      return;
    }
    case 'ids': {
      // As after a way through another program.
      for (const { node } of placesOf(doc))
        for (const key of ['id', 'target']) if (node.attrs?.[key]) node.attrs[key] = `other_${String(node.attrs[key])}`;
      return;
    }
  }
}

const FLOWS: ReadonlySet<string> = new Set(['foreword', 'introduction', 'body', 'annex']);
const text = (pick: number): Node => d.paragraph(`${WORDS[pick % 7]}${pick}。`, { id: newId() });

function made(pick: number): Node {
  const ids = { id: newId() };
  const blocks = [
    () => d.heading(2, WORDS[pick % 7]!, ids),
    () => d.clause(2, `应${pick}。`, ids),
    () =>
      d.list('alpha', [d.item('甲；', undefined, { id: newId() }), d.item('乙。', undefined, { id: newId() })], ids),
    () => d.list('dash', [d.item('甲。', undefined, { id: newId() })], ids),
    () => d.note('新注。', ids),
    () =>
      d.table(
        '新表',
        [
          ['项目', '值'],
          ['水分', '5'],
        ],
        ids,
      ),
    () => d.figure('新图', ids),
    () => d.formula(`x=${pick}`, ids),
    () => d.example('新示例。', ids),
  ];
  return (blocks[pick] ?? (() => d.paragraph(`新的一段${pick}。`, ids)))();
}

function reword(node: Draft, pick: number): void {
  const value = node.text ?? '';
  const from = (pick * 7) % (value.length + 1);
  const removed = pick % 3 === 0 ? 0 : Math.min(pick, value.length - 1);
  const added = pick % 3 === 1 ? '' : WORDS[pick % 7]!;
  const changed = value.slice(0, from) + added + value.slice(from + removed);
  node.text = (changed === '' ? added || value : changed).toWellFormed();
}

function placesOf(doc: Draft): Place[] {
  const places: Place[] = [];
  const walk = (parent: Draft): void => {
    parent.content?.forEach((node, index) => {
      places.push({ parent, index, node });
      walk(node);
    });
  };
  walk(doc);
  return places;
}
