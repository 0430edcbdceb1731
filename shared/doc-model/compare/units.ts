import type { Node } from 'prosemirror-model';
import type { SectionName } from '../outline.ts';

/** One text of a unit: a paragraph, a term's definition, a caption, a note of a table. */
export type CompareText = { readonly name: string; readonly node: Node };

/**
 * What is compared as one piece: a clause heading, a paragraph, a list item (without the items below it), a term entry, a figure, a
 * table, a formula, an entry of the literature …
 */
export type CompareUnit = {
  /** Block id; of annexes the id of the annex (their title). */
  readonly id: string;
  readonly type: string;
  readonly section: SectionName;
  /** Id of the annex it stands in; empty elsewhere. */
  readonly annex: string;
  readonly node: Node;
  readonly texts: readonly CompareText[];
  /** Attributes that a reader sees (level, obligation, unit, LaTeX …). */
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly table: Node | null;
};

/** One of the two documents: how its atoms within a line are printed, and what makes two of them the same. */
export type CompareSide = {
  readonly print: (atom: Node) => string;
  /** References of both sides to what is the same block have the same key, whatever its number is now. */
  readonly key: (atom: Node) => string;
};

/** The units of a document in its order. */
export function unitsOf(doc: Node): readonly CompareUnit[] {
  const units: CompareUnit[] = [];
  for (const section of doc.children) {
    const name = section.type.name as SectionName;
    const annex = name === 'annex' ? String(section.attrs['id']) : '';
    const add = (
      node: Node,
      texts: readonly CompareText[],
      extra: { id?: string; attrs?: Readonly<Record<string, unknown>>; table?: Node } = {},
    ): void => {
      const { id, attrs = visible(node), table = null } = extra;
      units.push({
        id: id ?? String(node.attrs['id'] ?? ''),
        type: node.type.name,
        section: name,
        annex,
        node,
        texts,
        attrs,
        table,
      });
    };
    const list = (node: Node, depth: number): void => {
      for (const item of node.children) {
        const text = item.firstChild!;
        const attrs = { kind: node.attrs['kind'], depth };
        add(item, [{ name: 'text', node: text }], { attrs });
        for (const inner of item.children.slice(1)) list(inner, depth + 1);
      }
    };
    const block = (node: Node): void => {
      const name = node.type.name;
      if (name === 'annexTitle')
        add(node, [{ name: 'text', node }], { id: annex, attrs: { obligation: section.attrs['obligation'] } });
      else if (name === 'list') list(node, 1);
      else if (name === 'example') for (const child of node.children) block(child);
      else if (name === 'formulaKey') add(node, node.children.map(keyText));
      else if (COMPOSITE.has(name)) composite(node);
      else add(node, node.isTextblock ? [{ name: 'text', node }] : []);
    };
    const composite = (node: Node): void => {
      const texts: CompareText[] = [];
      const attrs: Record<string, unknown> = visible(node);
      let table: Node | undefined;
      node.descendants((child) => {
        if (child.type.name === 'table') {
          table = child;
          return false;
        }
        if (child.isTextblock) {
          texts.push({ name: child.type.name, node: child });
          return false;
        }
        if (child.isAtom) attrs[`${child.type.name}:${Object.keys(attrs).length}`] = atomContent(child);
        return true;
      });
      add(node, texts, table ? { attrs, table } : { attrs });
    };
    for (const child of section.children) block(child);
  }
  return units;
}

/** Blocks that are compared whole, with several texts. */
const COMPOSITE: ReadonlySet<string> = new Set(['termEntry', 'figure', 'tableBlock']);

function keyText(item: Node): CompareText {
  return { name: `key:${item.attrs['symbol']}`, node: item };
}

function visible(node: Node): Record<string, unknown> {
  const { id: _, ...rest } = node.attrs as Record<string, unknown>;
  return rest;
}

/** What an atomic block shows, without sizes. */
function atomContent(node: Node): string {
  return String(node.attrs['blob'] ?? node.attrs['latex'] ?? '') + String(node.attrs['subtitle'] ?? '');
}
