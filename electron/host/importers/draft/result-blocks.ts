import type { Node } from 'prosemirror-model';
import type { ResultBlock } from '#shared/contract/index.ts';
import type { Numbering } from '#shared/publishing/index.ts';
import { plainMath } from './plain-math.ts';
import { shownText } from './shown-text.ts';

/** Rows of a table that the review shows. */
export const ROWS_SHOWN = 60;

type Shown = {
  /** Blocks in order, each with the ids of everything inside it. */
  readonly blocks: readonly { readonly block: ResultBlock; readonly ids: readonly string[] }[];
  /** Id of any block → id of the shown block that holds it. */
  readonly shownIn: ReadonlyMap<string, string>;
};

/** The document as a row of blocks to be looked at: elements, chapters, clauses, paragraphs, list items, whole tables and figures. */
export function resultBlocks(doc: Node, numbering: Numbering): Shown {
  const blocks: { block: ResultBlock; ids: string[] }[] = [];
  const shownIn = new Map<string, string>();
  const label = (node: Node): string => numbering.byId.get(node.attrs['id'])?.label ?? '';
  const show = (node: Node, part: Partial<ResultBlock>, inside: readonly Node[]): void => {
    const id = String(node.attrs['id'] ?? '');
    const ids = [id];
    const collect = (child: Node): void => {
      if (child.attrs['id']) ids.push(String(child.attrs['id']));
      child.forEach(collect);
    };
    for (const child of inside) collect(child);
    for (const own of ids) shownIn.set(own, id);
    blocks.push({
      block: { id, kind: node.type.name, level: 0, label: label(node), text: '', pictures: [], ...part },
      ids,
    });
  };
  const visit = (node: Node, depth: number): void => {
    const level = Number(node.attrs['level'] ?? depth);
    switch (node.type.name) {
      case 'list':
        for (const item of node.children) {
          show(item, { level: depth + 1, text: shownText(item.child(0), numbering) }, [item.child(0)]);
          for (const inner of item.children.slice(1)) visit(inner, depth + 1);
        }
        shownIn.set(node.attrs['id'], String(node.firstChild?.attrs['id'] ?? ''));
        return;
      case 'tableBlock':
      case 'figure': {
        const caption = node.children.find((child) => child.type.name === 'caption');
        const table = node.children.find((child) => child.type.name === 'table');
        const foot = node.children.filter((child) => !['caption', 'table', 'image'].includes(child.type.name));
        const text = [
          `${caption ? shownText(caption, numbering) : ''}${node.attrs['unit'] ? `（${node.attrs['unit']}）` : ''}`,
          ...foot.map((child) => `${label(child)}${gap(label(child))}${textOf(child, numbering)}`),
        ];
        show(
          node,
          {
            text: text.join('\n'),
            pictures: node.children.flatMap((child) => (child.attrs['blob'] ? [String(child.attrs['blob'])] : [])),
            ...(table ? cellsOf(table, numbering) : {}),
          },
          node.children,
        );
        return;
      }
      case 'formula':
        show(node, { text: plainMath(node.attrs['latex']) }, []);
        return;
      default:
        show(node, { level, text: textOf(node, numbering) }, node.children);
    }
  };
  doc.forEach((section) => {
    const name = section.type.name;
    if (name === 'annex') {
      const obligation = section.attrs['obligation'] === 'normative' ? '（规范性）' : '（资料性）';
      show(section, { level: 1, text: `${obligation}${shownText(section.child(0), numbering)}` }, [section.child(0)]);
      for (const child of section.children.slice(1)) visit(child, 0);
      return;
    }
    if (name !== 'body')
      show(section, { level: 1, label: '', text: numbering.byId.get(section.attrs['id'])?.title ?? '' }, []);
    for (const child of section.children) visit(child, 0);
  });
  return { blocks, shownIn };
}

function gap(mark: string): string {
  return mark === '' || mark.endsWith('：') ? '' : '\u3000';
}

/** Text of a block with its inner blocks, a line each. */
function textOf(node: Node, numbering: Numbering): string {
  if (node.type.name === 'formula') return plainMath(node.attrs['latex']);
  if (node.type.name === 'formulaKeyItem') return `${plainMath(node.attrs['symbol'])}——${shownText(node, numbering)}`;
  if (node.isTextblock) return shownText(node, numbering);
  if (node.type.name === 'termEntry') {
    const [name, english, ...rest] = node.children.map((child) => labelled(child, numbering));
    return [[name, english].filter((part) => part !== '').join('\u3000'), ...rest].join('\n');
  }
  return node.children.map((child) => labelled(child, numbering)).join('\n');
}

function labelled(node: Node, numbering: Numbering): string {
  const label = ['note', 'example', 'listItem', 'objectFootnote'].includes(node.type.name)
    ? (numbering.byId.get(node.attrs['id'])?.label ?? '')
    : '';
  return `${label}${gap(label)}${textOf(node, numbering)}`;
}

function cellsOf(table: Node, numbering: Numbering): Pick<ResultBlock, 'cells' | 'moreRows'> {
  return {
    cells: table.children.slice(0, ROWS_SHOWN).map((row) =>
      row.children.map((cell) => ({
        text: cell.children.map((child) => textOf(child, numbering)).join('\n'),
        colspan: Number(cell.attrs['colspan']),
        rowspan: Math.min(ROWS_SHOWN, Number(cell.attrs['rowspan'])),
        head: cell.type.name === 'tableHeader',
      })),
    ),
    ...(table.childCount > ROWS_SHOWN ? { moreRows: table.childCount - ROWS_SHOWN } : {}),
  };
}
