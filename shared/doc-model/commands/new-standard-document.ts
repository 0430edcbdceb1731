import type { Node } from 'prosemirror-model';
import { standardSchema } from '../schema.ts';

/**
 * Fixed wording of a new standard, from the profile (GB/T 1.1—2020, 8.3, 8.5–8.7). Every text may hold ×× for what is still to
 * be filled in.
 */
export type NewDocumentWording = {
  /** The foreword in its order: rules of drafting, replaced documents with their changes, patents, proposer, drafters, editions. */
  readonly foreword: readonly ForewordPart[];
  /** `范围` and the first sentences below it. */
  readonly scopeTitle: string;
  readonly scope: readonly string[];
  /** `规范性引用文件` and the sentence used while there is none. */
  readonly referencesTitle: string;
  readonly references: readonly string[];
  /** `术语和定义` and the sentence used while there is none. */
  readonly termsTitle: string;
  readonly terms: readonly string[];
};

/** A sentence of the foreword, and the list that it leads in. */
export type ForewordPart = {
  readonly text: string;
  readonly list?: { readonly kind: 'dash' | 'alpha'; readonly items: readonly string[] };
};

/**
 * A new standard with what every one must have: 前言, 1 范围, 2 规范性引用文件, 3 术语和定义 (GB/T 1.1—2020, table 3), and an empty
 * paragraph wherever the wording gives none. `newId` makes the block ids.
 */
export function newStandardDocument(options: {
  readonly newId: () => string;
  readonly wording: NewDocumentWording;
}): Node {
  const { newId, wording } = options;
  const { nodes } = standardSchema;
  const paragraphs = (texts: readonly string[]): readonly Node[] =>
    (texts.length > 0 ? texts : ['']).map((text) =>
      nodes.paragraph.create({ id: newId() }, text === '' ? null : standardSchema.text(text)),
    );
  const chapter = (title: string, texts: readonly string[]): readonly Node[] => [
    nodes.heading.create({ id: newId(), level: 1 }, title === '' ? null : standardSchema.text(title)),
    ...paragraphs(texts),
  ];
  const list = ({ kind, items }: NonNullable<ForewordPart['list']>): Node =>
    nodes.list.create(
      { id: newId(), kind },
      items.map((item) => nodes.listItem.create({ id: newId() }, paragraphs([item]))),
    );
  const parts: readonly ForewordPart[] = wording.foreword.length > 0 ? wording.foreword : [{ text: '' }];
  const foreword = nodes.foreword.create(
    { id: newId() },
    parts.flatMap((part) => [...paragraphs([part.text]), ...(part.list ? [list(part.list)] : [])]),
  );
  const body = nodes.body.create({ id: newId() }, [
    ...chapter(wording.scopeTitle, wording.scope),
    ...chapter(wording.referencesTitle, wording.references),
    ...chapter(wording.termsTitle, wording.terms),
  ]);
  const doc = nodes.doc.create(null, [foreword, body]);
  doc.check();
  return doc;
}
