import { type Attrs, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';

/**
 * Schema of a standard after GB/T 1.1—2020, 6–9 (elements in order; domain table 1.1).
 *
 * Sections (foreword, introduction, body, annexes, bibliography, index) hold a flat row of blocks: a chapter or clause is a
 * `heading` (titled) or a `clause` (无标题条) with a level, and the tree follows from the levels. So promoting, splitting and
 * merging never rebuild nested nodes, and a half-finished draft is still a document. Numbers, labels and contents are derived.
 *
 * Every block has `id` (unique in the document, stable). The cover, contents and headers come from the draft's cover data.
 */

const id = { id: { default: '' } };

/** Blocks that may stand in the running text of chapters, annexes and the introduction. */
const FLOW =
  '(heading | clause | paragraph | list | note | example | figure | tableBlock | formula | formulaKey | termEntry | reference)';
/** The foreword holds text, lists, notes only (GB/T 1.1—2020, 8.3: no clauses, figures, tables, formulas). */
const FOREWORD = '(paragraph | list | note)';

const nodes = {
  doc: { content: 'foreword introduction? body annex* bibliography? index?' },

  /** 前言 */
  foreword: { content: `${FOREWORD}+`, attrs: { ...id }, isolating: true, defining: true },
  /** 引言: clauses, if any, are numbered 0.1, 0.2 … */
  introduction: { content: `${FLOW}+`, attrs: { ...id }, isolating: true, defining: true },
  /** 正文: from 范围 to the last chapter. `warning` is 重要提示, before chapter 1. */
  body: { content: `warning* ${FLOW}+`, attrs: { ...id }, isolating: true, defining: true },
  /** 附录. Letter derived from its position. */
  annex: {
    content: `annexTitle ${FLOW}+`,
    attrs: { ...id, obligation: { default: 'informative' } },
    isolating: true,
    defining: true,
  },
  annexTitle: { content: 'inline*', marks: 'superscript subscript emphasis', defining: true },
  /** 参考文献: numbered [1], [2] … */
  bibliography: { content: 'bibliographyItem+', attrs: { ...id }, isolating: true, defining: true },
  bibliographyItem: { content: 'inline*', attrs: { ...id }, group: 'textblock' },
  /** 索引: derived from the terms; an element that is present or absent. */
  index: { attrs: { ...id }, atom: true },

  warning: { content: 'inline*', attrs: { ...id } },
  /** Titled chapter (level 1) or clause (levels 2–6; 章, 一级条 … 五级条). In an annex the top level is 2 (A.1). */
  heading: {
    content: 'inline*',
    attrs: { ...id, level: { default: 1 } },
    marks: 'superscript subscript emphasis',
    defining: true,
  },
  /** Untitled clause (无标题条), levels 2–6: the number is followed by its text. */
  clause: { content: 'inline*', attrs: { ...id, level: { default: 2 } }, defining: true },
  paragraph: { content: 'inline*', attrs: { ...id } },
  /** List (列项). `dash` —— and `alpha` a) on the first level, `dot` · and `number` 1) on the second. */
  list: { content: 'listItem+', attrs: { ...id, kind: { default: 'dash' } } },
  listItem: { content: 'paragraph list?', attrs: { ...id }, defining: true },
  /** 注 */
  note: { content: 'inline*', attrs: { ...id }, defining: true },
  /** 示例; `boxed` draws the thin frame. */
  example: {
    content: '(paragraph | list | formula | formulaKey)+',
    attrs: { ...id, boxed: { default: false } },
    defining: true,
  },

  /** 术语条目: level as for clauses (3.1 is level 2, 3.1.1 is level 3). */
  termEntry: {
    content: 'termName termEnglish termDefinition (note | example | figure | formula | formulaKey | termSource)*',
    attrs: { ...id, level: { default: 2 } },
    isolating: true,
    defining: true,
  },
  termName: { content: 'inline*', marks: 'superscript subscript emphasis', defining: true },
  termEnglish: { content: 'inline*', marks: 'superscript subscript emphasis', defining: true },
  termDefinition: { content: 'inline*', defining: true },
  /** `[来源：…]` with its brackets. */
  termSource: { content: 'inline*', defining: true },

  /** One entry of 规范性引用文件: code, U+3000, title; no number, no end punctuation. */
  reference: { content: 'inline*', attrs: { ...id }, defining: true },

  /** 图: one or more pictures (several = sub-figures), then number and title, then notes and figure footnotes. */
  figure: {
    content: 'image+ caption (paragraph | note | objectFootnote)*',
    attrs: { ...id, unit: { default: '' } },
    isolating: true,
  },
  /** `blob` is the SHA-256 of the picture in the workspace; `widthMm` 0 = natural size. `subtitle` null = not a sub-figure. */
  image: {
    attrs: {
      blob: { default: '' },
      mime: { default: 'image/png' },
      widthMm: { default: 0 },
      heightMm: { default: 0 },
      alt: { default: '' },
      subtitle: { default: null },
    },
    atom: true,
    draggable: true,
  },
  /** 表: title above, `unit` is the unit line (单位为…), then notes and table footnotes. */
  tableBlock: {
    content: 'caption table (paragraph | note | objectFootnote)*',
    attrs: { ...id, unit: { default: '' } },
    isolating: true,
  },
  /** Title of a figure or table; empty = numbered without a title. */
  caption: { content: 'inline*', marks: 'superscript subscript emphasis', defining: true },
  table: { content: 'tableRow+', tableRole: 'table', isolating: true },
  tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
  tableCell: { content: '(paragraph | list)+', attrs: cellAttrs(), tableRole: 'cell', isolating: true },
  tableHeader: { content: '(paragraph | list)+', attrs: cellAttrs(), tableRole: 'header_cell', isolating: true },
  /** Footnote of a figure or table, marked a, b, c … in its order; mandatory content allowed. */
  objectFootnote: { content: 'inline*', attrs: { ...id }, defining: true },

  /** 公式: `latex` is the source; `numbered` false leaves the number out. */
  formula: { attrs: { ...id, latex: { default: '' }, numbered: { default: true } }, atom: true },
  /** 式中: one item per symbol. */
  formulaKey: { content: 'formulaKeyItem+', attrs: { ...id } },
  formulaKeyItem: { content: 'inline*', attrs: { symbol: { default: '' } }, defining: true },

  text: { group: 'inline' },
  hardBreak: { group: 'inline', inline: true, selectable: false },
  /**
   * Live cross-reference to a block id (chapter, clause, list item, figure, table, formula, annex, term, bibliography item).
   * `form` `label` prints 第4章 · 4.1 · 表1 · 图A.1 · 公式（1） · 附录A, `number` only the number.
   */
  crossReference: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { target: { default: '' }, form: { default: 'label' } },
  },
  /**
   * Live citation of another document: `target` is the id of its record, a `reference` of 规范性引用文件 or a `bibliographyItem`. Prints
   * the code (with the year when the record is dated), or [n] for literature without a code.
   */
  citation: { group: 'inline', inline: true, atom: true, attrs: { target: { default: '' } } },
  /** Footnote of the text (条文脚注), numbered 1) 2) … through the document. */
  footnote: { group: 'inline', inline: true, atom: true, attrs: { ...id, text: { default: '' } } },
  /** Mark of a table or figure footnote; `target` is the id of the `objectFootnote`. */
  objectFootnoteMark: { group: 'inline', inline: true, atom: true, attrs: { target: { default: '' } } },
  /** Formula within a line, as LaTeX. */
  inlineMath: { group: 'inline', inline: true, atom: true, attrs: { latex: { default: '' } } },
} satisfies Record<string, NodeSpec>;

function cellAttrs(): NonNullable<NodeSpec['attrs']> {
  return {
    colspan: { default: 1 },
    rowspan: { default: 1 },
    colwidth: { default: null },
    align: { default: null },
  };
}

const marks = {
  strong: {},
  emphasis: {},
  superscript: { excludes: 'subscript' },
  subscript: { excludes: 'superscript' },
} satisfies Record<string, MarkSpec>;

export type NodeName = keyof typeof nodes;
export type MarkName = keyof typeof marks;

/** The plain specs; the editor adds `toDOM`/`parseDOM` by name and keeps everything else. */
export const standardNodes: Record<NodeName, NodeSpec> = nodes;
export const standardMarks: Record<MarkName, MarkSpec> = marks;

export const standardSchema: Schema<NodeName, MarkName> = new Schema({ nodes: standardNodes, marks: standardMarks });

/** A node as JSON, as stored in `drafts/<id>/snapshot.json` and passed over the contract. */
export type DocJson = {
  readonly type: string;
  readonly attrs?: Attrs;
  readonly content?: readonly DocJson[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Attrs }[];
};

/** Kinds of lists, with the mark printed before an item. */
export const LIST_KINDS = ['dash', 'dot', 'alpha', 'number'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export type AnnexObligation = 'normative' | 'informative';

/** Names of the nodes that carry an `id`. */
export const BLOCKS_WITH_ID: ReadonlySet<string> = new Set(
  Object.entries(standardNodes)
    .filter(([, spec]) => spec.attrs && 'id' in spec.attrs)
    .map(([name]) => name),
);
