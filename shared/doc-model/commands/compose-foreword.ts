import { Fragment, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { squash } from '#shared/base/index.ts';
import type { ForewordPart } from './new-standard-document.ts';
import { hasAtoms } from './reference-chapter.ts';

/** Items of the foreword in their order (GB/T 1.1—2020, 8.3 a–h), and how their sentences are told, in either language. */
const ITEMS = [
  ['basis', /按照GB\/?T1\.1|editorialrulesoftheiso/],
  ['part', /^本文件是.*第\d+部分|ispart\d+of/],
  ['replaces', /本文件(?:部分)?代替|cancelsandreplaces/],
  ['adoption', /等同采用|修改采用|一致性程度|isidenticalto|modifiedadoptionof|notequivalentto/],
  ['patents', /可能涉及专利|patent/],
  ['responsible', /^本文件由.*(?:提出|归口)|^thisdocumentwas(?:prepared|proposed)by/],
  ['organisations', /^本文件(?:主要)?起草单位|^organi[sz]ationsthattookpart/],
  ['drafters', /^本文件(?:主要)?起草人|^principaldrafters/],
  ['history', /历次版本|首次发布|首次制定|firstedition|werepublishedasfollows/],
] as const;
type Item = (typeof ITEMS)[number][0];

/** A sentence of the foreword with what belongs to it: its list, and what a hand wrote behind it. */
type Group = { readonly item: Item | null; readonly sentence: Node | null; readonly rest: readonly Node[] };

const PLACE_TO_FILL = /×{2,}|…/;

/**
 * Composes 前言 anew from `parts` (what the project knows): the sentences a) to h) in their order, each keeping its block id. Sentences that
 * somebody wrote by hand stay behind the one they followed; a list of technical changes and a sentence that already names the same
 * document stay as they are written. The patent sentence goes when the project does not give it. Returns whether anything changed;
 * a second run changes nothing.
 */
export function composeForewordIn(tr: Transform, parts: readonly ForewordPart[], newId: () => string): boolean {
  const foreword = tr.doc.firstChild;
  if (foreword?.type.name !== 'foreword' || parts.length === 0) return false;
  const old = groupsOf(foreword);
  const used = new Set<Group>();
  const composed = parts.map((part): Group => {
    const item = itemOf(part.text);
    const known = old.find((group) => !used.has(group) && group.item === item && item !== null);
    if (known) used.add(known);
    return mergePart(part, item, known, foreword, newId);
  });
  const kept = old
    .filter((group) => !used.has(group) && !isBlank(group))
    // Of the patent item only its sentence goes; what a hand wrote behind it stays.
    .map((group) =>
      group.item === 'patents' && group.sentence && !hasAtoms(group.sentence) ? { ...group, sentence: null } : group,
    );
  const lead = kept.filter(({ item }) => item === null);
  const ordered = [...composed, ...kept.filter(({ item }) => item !== null)];
  // Stable: sentences of one item keep their order, those of the project first.
  ordered.sort((a, b) => orderOf(a.item) - orderOf(b.item));
  const blocks = [...lead, ...ordered].flatMap(({ sentence, rest }) => [...(sentence ? [sentence] : []), ...rest]);
  const content = Fragment.from(blocks);
  if (content.eq(foreword.content)) return false;
  tr.replaceWith(1, 1 + foreword.content.size, content);
  return true;
}

function itemOf(text: string): Item | null {
  const plain = squash(text);
  return ITEMS.find(([, pattern]) => pattern.test(plain) || pattern.test(plain.toUpperCase()))?.[0] ?? null;
}

function orderOf(item: Item | null): number {
  return ITEMS.findIndex(([name]) => name === item);
}

function groupsOf(foreword: Node): readonly Group[] {
  const groups: { item: Item | null; sentence: Node | null; rest: Node[] }[] = [];
  foreword.forEach((node) => {
    const item = node.type.name === 'paragraph' ? itemOf(node.textContent) : null;
    const last = groups.at(-1);
    if (item !== null) groups.push({ item, sentence: node, rest: [] });
    else if (last) last.rest.push(node);
    else groups.push({ item: null, sentence: null, rest: [node] });
  });
  return groups;
}

function isBlank({ item, rest }: Group): boolean {
  return item === null && rest.every((node) => node.isTextblock && !hasAtoms(node) && node.textContent.trim() === '');
}

function mergePart(
  part: ForewordPart,
  item: Item | null,
  known: Group | undefined,
  foreword: Node,
  newId: () => string,
): Group {
  const { schema } = foreword.type;
  const written = known?.sentence;
  const paragraph = (id: string, text: string) => schema.nodes['paragraph']!.create({ id }, schema.text(text));
  const ownList = known?.rest[0]?.type.name === 'list' ? known.rest[0] : undefined;
  // What the project cannot know (titles, earlier editions) stays as it was written.
  const knowsBetter =
    written !== undefined &&
    written !== null &&
    (hasAtoms(written) ||
      (PLACE_TO_FILL.test(part.text) && !PLACE_TO_FILL.test(written.textContent) && namesSame(part.text, written)) ||
      (item === 'history' && ownList !== undefined && !part.list));
  const same = written && squash(written.textContent) === squash(part.text);
  const sentence =
    written && (same || knowsBetter) ? written : paragraph((written?.attrs['id'] as string) || newId(), part.text);
  const others = (known?.rest ?? []).filter((node) => node !== ownList);
  const keepsList =
    ownList !== undefined && (knowsBetter || (part.list !== undefined && !PLACE_TO_FILL.test(ownList.textContent)));
  if (keepsList || (ownList && part.list && sameItems(ownList, part.list.items)))
    return { item, sentence, rest: [ownList!, ...others] };
  if (!part.list) return { item, sentence, rest: others };
  const list = schema.nodes['list']!.create(
    { id: (ownList?.attrs['id'] as string) || newId(), kind: part.list.kind },
    part.list.items.map((text) => schema.nodes['listItem']!.create({ id: newId() }, paragraph(newId(), text))),
  );
  return { item, sentence, rest: [list, ...others] };
}

function sameItems(list: Node, items: readonly string[]): boolean {
  return (
    list.childCount === items.length && items.every((text, i) => squash(list.child(i).textContent) === squash(text))
  );
}

/** Both speak of the same document: every number of the new sentence stands in the old one. */
function namesSame(text: string, written: Node): boolean {
  const numbers = text.match(/\d[\d.]*(?:[—:-]\d{4})?/g) ?? [];
  const old = squash(written.textContent);
  return numbers.length > 0 && numbers.every((number) => old.includes(squash(number)));
}
