import type { TagNode } from '#shared/typesetting/index.ts';
import type { PdfDocument, PdfRef } from './pdfkit-document.ts';

/** Structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table ' +
    'TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);
/** Types of later versions that styles may name, and what they are for readers that do not know them. */
const ROLES: Readonly<Record<string, string>> = {
  Title: 'P',
  Aside: 'Div',
  Em: 'Span',
  Strong: 'Span',
  FENote: 'Note',
};

type Element = {
  readonly ref: PdfRef;
  readonly page: { first: PdfRef | null };
  /** Marked content, links and children; children of `nodes` are put in document order at the end. */
  readonly kids: { readonly value: unknown; readonly node: number }[];
};

/**
 * The logical structure of the document (ISO 32000-1, 14.7). Elements come into being when something of them is printed, so the
 * tree holds no empty ones; every element is finished by `end`.
 */
export class StructureTree {
  readonly #document: PdfDocument;
  readonly #nodes: readonly TagNode[];
  readonly #elements: (Element | undefined)[] = [];
  readonly #extra: Element[] = [];
  readonly #root: Element;
  readonly #roles: Record<string, string> = {};
  readonly #boxed = new Set<number>();
  #noteCount = 0;

  constructor(document: PdfDocument, nodes: readonly TagNode[]) {
    this.#document = document;
    this.#nodes = nodes;
    const treeRoot = document.getStructTreeRoot();
    this.#root = this.#create({ S: 'Document', P: treeRoot });
    treeRoot.data['K'] = [this.#root.ref];
  }

  #create(data: Record<string, unknown>): Element {
    return { ref: this.#document.ref({ Type: 'StructElem', ...data }), page: { first: null }, kids: [] };
  }

  #element(node: number): Element {
    const known = node < 0 ? this.#root : this.#elements[node];
    if (known) return known;
    const tag = this.#nodes[node] as TagNode;
    const parent = this.#element(tag.parent);
    if (!STANDARD.has(tag.tag)) this.#roles[tag.tag] = ROLES[tag.tag] ?? 'P';
    const data: Record<string, unknown> = { S: tag.tag, P: parent.ref };
    if (tag.alt) data['Alt'] = new String(tag.alt);
    if (tag.title) data['T'] = new String(tag.title);
    if (tag.tag === 'Note') data['ID'] = new String(`note-${++this.#noteCount}`);
    if (tag.colspan || tag.rowspan || tag.scope) {
      data['A'] = { O: 'Table', Scope: tag.scope, ColSpan: tag.colspan, RowSpan: tag.rowspan };
    }
    if (tag.numbering) data['A'] = { O: 'List', ListNumbering: tag.numbering };
    const element = this.#create(data);
    this.#elements[node] = element;
    parent.kids.push({ value: element.ref, node });
    return element;
  }

  tagOf(node: number): string {
    return this.#nodes[node]?.tag ?? 'P';
  }

  /** Number of a new piece of marked content of a node on the current page. */
  mark(node: number): number {
    return this.#markElement(this.#element(node));
  }

  #markElement(element: Element): number {
    const { page } = this.#document;
    const parents = this.#document.getStructParentTree().get(page.structParentTreeKey);
    const id = parents.length;
    parents.push(element.ref);
    element.page.first ??= page.dictionary;
    const value = element.page.first === page.dictionary ? id : { Type: 'MCR', Pg: page.dictionary, MCID: id };
    element.kids.push({ value, node: -1 });
    return id;
  }

  /** An element inside of another that no node stands for. */
  #inside(parent: Element, data: Record<string, unknown>): Element {
    const element = this.#create({ ...data, P: parent.ref });
    this.#extra.push(element);
    parent.kids.push({ value: element.ref, node: -1 });
    return element;
  }

  /** An inline formula in a node: number of its marked content. */
  markFormula(node: number, alt: string): number {
    return this.#markElement(this.#inside(this.#element(node), { S: 'Formula', Alt: new String(alt) }));
  }

  /** A link in a node: number of its marked content; the annotation is to be tied to it. Entries of contents and marks of notes refer. */
  markLink(node: number, isNoteMark: boolean): { id: number; attach: (annotation: PdfRef) => void } {
    const parent = this.#element(node);
    const refers = isNoteMark || this.tagOf(node) === 'TOCI';
    const element = this.#inside(refers ? this.#inside(parent, { S: 'Reference' }) : parent, { S: 'Link' });
    const id = this.#markElement(element);
    return { id, attach: (annotation) => this.#attach(element, annotation) };
  }

  /** A place to fill in, in reading order within its node. */
  attachField(node: number, widget: PdfRef): void {
    this.#attach(this.#inside(this.#element(node), { S: 'Form' }), widget);
  }

  #attach(element: Element, annotation: PdfRef): void {
    const key = this.#document.createStructParentTreeNextKey();
    this.#document.getStructParentTree().add(key, element.ref);
    annotation.data['StructParent'] = key;
    const { dictionary } = this.#document.page;
    element.page.first ??= dictionary;
    element.kids.push({ value: { Type: 'OBJR', Obj: annotation, Pg: dictionary }, node: -1 });
  }

  /** Text comes first: a note is printed at the foot of its page, maybe before its paragraph ends. Then notes, then deeper lists. */
  #rank(node: number): number {
    const tag = this.#nodes[node]?.tag;
    return tag === 'L' ? 2 : tag === 'Note' ? 1 : 0;
  }

  /** The box of a picture or formula on its page (ISO 32000-1, 14.8.5.4.3); one in several parts has none. */
  setBox(node: number, box: readonly [number, number, number, number]): void {
    if (node < 0) return;
    const { data } = this.#element(node).ref;
    if (this.#boxed.has(node)) delete data['A'];
    else data['A'] = { O: 'Layout', Placement: 'Block', BBox: [...box] };
    this.#boxed.add(node);
  }

  end(): void {
    if (Object.keys(this.#roles).length > 0) this.#document.getStructTreeRoot().data['RoleMap'] = this.#roles;
    for (const element of [...this.#elements, ...this.#extra, this.#root]) {
      if (!element) continue;
      const { kids } = element;
      if (kids.every((kid) => kid.node >= 0)) kids.sort((a, b) => a.node - b.node);
      else kids.sort((a, b) => this.#rank(a.node) - this.#rank(b.node));
      if (element.page.first) element.ref.data['Pg'] = element.page.first;
      element.ref.data['K'] = kids.length === 1 ? kids[0]?.value : kids.map((kid) => kid.value);
      element.ref.end();
    }
  }
}
