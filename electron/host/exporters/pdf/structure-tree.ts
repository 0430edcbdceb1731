import type { TagNode } from '#shared/typesetting/index.ts';
import type { PdfDocument, PdfRef } from './pdfkit-document.ts';

/** Structure types of PDF 1.7; styles may name one of a later version. */
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
    const data: Record<string, unknown> = { S: this.tagOf(node), P: parent.ref };
    if (tag.alt) data['Alt'] = new String(tag.alt);
    if (tag.title) data['T'] = new String(tag.title);
    if (tag.tag === 'Note') data['ID'] = new String(`note-${++this.#noteCount}`);
    if (tag.colspan || tag.rowspan || tag.scope) {
      data['A'] = { O: 'Table', Scope: tag.scope, ColSpan: tag.colspan, RowSpan: tag.rowspan };
    }
    const element = this.#create(data);
    this.#elements[node] = element;
    parent.kids.push({ value: element.ref, node });
    return element;
  }

  tagOf(node: number): string {
    const tag = this.#nodes[node]?.tag ?? 'P';
    return ROLES[tag] ?? tag;
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

  /** A link or inline formula inside a node: number of its marked content; `annotation` is tied to it. */
  markInline(
    node: number,
    tag: 'Link' | 'Formula',
    alt: string | undefined,
  ): { id: number; attach: (annotation: PdfRef) => void } {
    const parent = this.#element(node);
    const element = this.#create({ S: tag, P: parent.ref, Alt: alt ? new String(alt) : undefined });
    this.#extra.push(element);
    parent.kids.push({ value: element.ref, node: -1 });
    const id = this.#markElement(element);
    const page = this.#document.page.dictionary;
    return {
      id,
      attach: (annotation) => {
        const key = this.#document.createStructParentTreeNextKey();
        this.#document.getStructParentTree().add(key, element.ref);
        annotation.data['StructParent'] = key;
        element.kids.push({ value: { Type: 'OBJR', Obj: annotation, Pg: page }, node: -1 });
      },
    };
  }

  end(): void {
    for (const element of [...this.#elements, ...this.#extra, this.#root]) {
      if (!element) continue;
      const { kids } = element;
      if (kids.every((kid) => kid.node >= 0)) kids.sort((a, b) => a.node - b.node);
      if (element.page.first) element.ref.data['Pg'] = element.page.first;
      element.ref.data['K'] = kids.length === 1 ? kids[0]?.value : kids.map((kid) => kid.value);
      element.ref.end();
    }
  }
}
