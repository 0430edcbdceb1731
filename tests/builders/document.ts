import type { Mark, Node } from 'prosemirror-model';
import { type AnnexObligation, type ListKind, standardSchema } from '#shared/doc-model/index.ts';

/**
 * Builders of standard documents for tests. A string stands for text; where an id is not given, blocks get `n0001`, `n0002` … in the
 * order in which they are built.
 */
export type Inline = string | Node;
type Ids = { id?: string };

let next = 1;
function idOf(ids: Ids | undefined): string {
  return ids?.id ?? `n${String(next++).padStart(5, '0')}`;
}

const make = standardSchema.nodes;

function inlines(content: readonly Inline[]): Node[] {
  return content
    .filter((item) => item !== '')
    .map((item) => (typeof item === 'string' ? standardSchema.text(item) : item));
}

export function textWith(text: string, ...marks: ('strong' | 'emphasis' | 'superscript' | 'subscript')[]): Node {
  const set: Mark[] = marks.map((name) => standardSchema.marks[name].create());
  return standardSchema.text(text, set);
}

export const heading = (level: number, text: Inline, ids?: Ids): Node =>
  make.heading.create({ id: idOf(ids), level }, inlines([text]));
export const clause = (level: number, text: Inline | readonly Inline[], ids?: Ids): Node =>
  make.clause.create({ id: idOf(ids), level }, inlines([text].flat()));
export const paragraph = (text: Inline | readonly Inline[] = '', ids?: Ids): Node =>
  make.paragraph.create({ id: idOf(ids) }, inlines([text].flat()));
export const warning = (text: Inline, ids?: Ids): Node => make.warning.create({ id: idOf(ids) }, inlines([text]));
export const note = (text: Inline | readonly Inline[], ids?: Ids): Node =>
  make.note.create({ id: idOf(ids) }, inlines([text].flat()));
export const example = (content: Inline | readonly Node[], ids?: Ids & { boxed?: boolean }): Node =>
  make.example.create(
    { id: idOf(ids), boxed: ids?.boxed ?? false },
    typeof content === 'string' ? [paragraph(content)] : content,
  );

/** An item is its text, or text and a nested list. */
export const item = (text: Inline | readonly Inline[], nested?: Node, ids?: Ids): Node =>
  make.listItem.create({ id: idOf(ids) }, nested ? [paragraph(text), nested] : [paragraph(text)]);
export const list = (kind: ListKind, items: readonly (string | Node)[], ids?: Ids): Node =>
  make.list.create(
    { id: idOf(ids), kind },
    items.map((it) => (typeof it === 'string' ? item(it) : it)),
  );

export const term = (
  level: number,
  name: string,
  english: string,
  definition: Inline | readonly Inline[],
  ids?: Ids,
  rest: readonly Node[] = [],
): Node =>
  make.termEntry.create({ id: idOf(ids), level }, [
    make.termName.create(null, inlines([name])),
    make.termEnglish.create(null, inlines([english])),
    make.termDefinition.create(null, inlines([definition].flat())),
    ...rest,
  ]);
export const termSource = (text: string): Node => make.termSource.create(null, inlines([text]));

export const image = (attrs: Record<string, unknown> = {}): Node =>
  make.image.create({ blob: 'a'.repeat(64), ...attrs });
export const figure = (
  title: string,
  ids?: Ids & { unit?: string; images?: readonly Node[]; rest?: readonly Node[] },
): Node =>
  make.figure.create({ id: idOf(ids), unit: ids?.unit ?? '' }, [
    ...(ids?.images ?? [image()]),
    make.caption.create(null, inlines([title])),
    ...(ids?.rest ?? []),
  ]);

export const cell = (content: Inline | readonly Node[], attrs: Record<string, unknown> = {}): Node =>
  make.tableCell.create(attrs, Array.isArray(content) ? (content as Node[]) : [paragraph(content as Inline)]);
export const headCell = (content: Inline, attrs: Record<string, unknown> = {}): Node =>
  make.tableHeader.create(attrs, [paragraph(content)]);
/** Rows of texts; the first row is the head. Cells may be built nodes. */
export const table = (
  title: string,
  rows: readonly (readonly (string | Node)[])[],
  ids?: Ids & { unit?: string; rest?: readonly Node[] },
): Node =>
  make.tableBlock.create({ id: idOf(ids), unit: ids?.unit ?? '' }, [
    make.caption.create(null, inlines([title])),
    make.table.create(
      null,
      rows.map((row, index) =>
        make.tableRow.create(
          null,
          row.map((it) => (typeof it === 'string' ? (index === 0 ? headCell(it) : cell(it)) : it)),
        ),
      ),
    ),
    ...(ids?.rest ?? []),
  ]);
export const objectFootnote = (text: Inline | readonly Inline[], ids?: Ids): Node =>
  make.objectFootnote.create({ id: idOf(ids) }, inlines([text].flat()));
export const objectMark = (target: string): Node => make.objectFootnoteMark.create({ target });

export const formula = (latex: string, ids?: Ids & { numbered?: boolean }): Node =>
  make.formula.create({ id: idOf(ids), latex, numbered: ids?.numbered ?? true });
export const formulaKey = (items: readonly (readonly [symbol: string, meaning: string])[], ids?: Ids): Node =>
  make.formulaKey.create(
    { id: idOf(ids) },
    items.map(([symbol, meaning]) => make.formulaKeyItem.create({ symbol }, inlines([meaning]))),
  );

export const footnote = (text: string, ids?: Ids): Node => make.footnote.create({ id: idOf(ids), text });
export const refTo = (target: string, form: 'label' | 'number' = 'label'): Node =>
  make.crossReference.create({ target, form });
export const cite = (target: string): Node => make.citation.create({ target });
export const reference = (text: string, ids?: Ids): Node => make.reference.create({ id: idOf(ids) }, inlines([text]));

export const foreword = (...blocks: readonly Node[]): Node =>
  make.foreword.create({ id: 'foreword' }, blocks.length > 0 ? blocks : [paragraph()]);
export const introduction = (...blocks: readonly Node[]): Node =>
  make.introduction.create({ id: 'introduction' }, blocks);
export const body = (...blocks: readonly Node[]): Node =>
  make.body.create({ id: 'body' }, blocks.length > 0 ? blocks : [heading(1, '范围')]);
export const annex = (title: string, blocks: readonly Node[], ids?: Ids & { obligation?: AnnexObligation }): Node =>
  make.annex.create({ id: idOf(ids), obligation: ids?.obligation ?? 'informative' }, [
    make.annexTitle.create(null, inlines([title])),
    ...blocks,
  ]);
export const bibliography = (...items: readonly (string | Node)[]): Node =>
  make.bibliography.create(
    { id: 'bibliography' },
    items.map((it) =>
      typeof it === 'string' ? make.bibliographyItem.create({ id: idOf(undefined) }, inlines([it])) : it,
    ),
  );
export const bibliographyItem = (text: string, ids?: Ids): Node =>
  make.bibliographyItem.create({ id: idOf(ids) }, inlines([text]));
export const index = (): Node => make.index.create({ id: 'index' });

/** A document of sections; missing foreword and body are added. Throws when it does not fit the schema. */
export function documentOf(...sections: readonly Node[]): Node {
  const has = (name: string) => sections.some((section) => section.type.name === name);
  const order = ['foreword', 'introduction', 'body', 'annex', 'bibliography', 'index'];
  const all = [...sections, ...(has('foreword') ? [] : [foreword()]), ...(has('body') ? [] : [body()])];
  all.sort((a, b) => order.indexOf(a.type.name) - order.indexOf(b.type.name));
  const doc = make.doc.create(null, all);
  doc.check();
  return doc;
}
