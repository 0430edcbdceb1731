import { DOMParser as ClipboardParser, Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin, Selection } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { BLOCKS_WITH_ID } from '#shared/doc-model/index.ts';
import { newId } from '../commands/new-id.ts';
import { type PasteLosses, readPastedHtml } from './paste-html.ts';
import { htmlOfText } from './paste-text.ts';

/** What the editor around does with a paste. */
export type PasteHost = {
  readonly insertPictures: (files: readonly File[]) => void;
  /** Things of the pasted text that could not come along; all 0 when everything did. */
  readonly onLosses?: (losses: PasteLosses) => void;
};

/**
 * Paste from Word, WPS, Excel and web pages through the schema, by the rules of the import of Word files; blocks that exist already
 * get new ids, footnote marks follow them.
 */
export function pastePlugin({ insertPictures, onLosses }: PasteHost): Plugin {
  const read = (html: string): string => {
    const pasted = readPastedHtml(html);
    onLosses?.(pasted.losses);
    // After the text itself: the pictures stand behind it.
    if (pasted.pictures.length > 0) setTimeout(() => insertPictures(pasted.pictures));
    return pasted.html;
  };
  return new Plugin({
    props: {
      transformPastedHTML: read,
      clipboardTextParser(text, _, plain, view) {
        // Lines asked for as plain text stay lines; null leaves it to the editor.
        if (plain || !/[\t\n]/.test(text.trim())) return null as never;
        // A document of its own, in which nothing loads or runs.
        const place = new DOMParser().parseFromString(read(htmlOfText(text)), 'text/html');
        return ClipboardParser.fromSchema(view.state.schema).parseSlice(place.body, { preserveWhitespace: false });
      },
      transformPasted(slice, view) {
        const fitting = deeperInAnnex(withoutSections(slice), view.state);
        return unwrapForCell(withFreshIds(fitting, idsOf(view.state.doc)), view.state);
      },
      handlePaste: (view, event, slice) => takePictures(event.clipboardData, insertPictures) || pasteTable(view, slice),
      handleDrop: (_, event, __, moved) =>
        !moved && takePictures((event as DragEvent).dataTransfer ?? null, insertPictures),
    },
  });
}

/** Whether HTML holds any words; Word and browsers put a lone picture into HTML too. */
function hasText(html: string): boolean {
  return /\S/.test(
    html
      .replace(/<!--(?:(?!<!--)[\s\S])*?-->|<(style|script|head)\b(?:(?!<\1\b)[\s\S])*?<\/\1\s*>/gi, '')
      .replace(/<[^<>]*>|&nbsp;/g, ''),
  );
}

/** Pictures alone (a screenshot, a picture copied out of Word); text with pictures is pasted as text. */
function takePictures(data: DataTransfer | null, insertPictures: (files: readonly File[]) => void): boolean {
  const files = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
  if (files.length === 0 || hasText(data?.getData('text/html') ?? '')) return false;
  insertPictures(files);
  return true;
}

/** After a table the caret would stand at the start of what follows, be it a heading: it goes to the title to be written, or the last cell. */
function pasteTable(view: EditorView, slice: Slice): boolean {
  const table = slice.content.lastChild;
  if (table?.type.name !== 'tableBlock' || slice.openEnd > 0 || isInTable(view.state)) return false;
  const { tr } = view.state;
  if (slice.openStart === 0 && slice.content.childCount === 1) tr.replaceSelectionWith(table, false);
  else tr.replaceSelection(slice);
  let end = 0;
  tr.mapping.maps.at(-1)?.forEach((_from, _to, _newFrom, newTo) => {
    end = newTo;
  });
  const made = tr.doc.resolve(end).nodeBefore;
  const untitled = made?.type.name === 'tableBlock' && made.firstChild?.content.size === 0;
  const caret = untitled ? end - made.nodeSize + 2 : end;
  tr.setSelection(Selection.near(tr.doc.resolve(caret), -1));
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return true;
}

function idsOf(doc: Node): ReadonlySet<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    const id = node.attrs['id'] as string | undefined;
    if (id) ids.add(id);
    return !node.isText;
  });
  return ids;
}

/** New ids for what is in the document already (a copy); what was cut keeps its id, so references and comments follow it. */
function withFreshIds(slice: Slice, taken: ReadonlySet<string>): Slice {
  const renamed = new Map<string, string>();
  eachNode(slice.content, (node) => {
    const id = node.attrs['id'] as string | undefined;
    if (id && taken.has(id) && BLOCKS_WITH_ID.has(node.type.name)) renamed.set(id, newId());
  });
  if (renamed.size === 0) return slice;
  const copy = (fragment: Fragment): Fragment => {
    const nodes: Node[] = [];
    fragment.forEach((node) => {
      if (node.isText) {
        nodes.push(node);
        return;
      }
      const attrs = { ...node.attrs };
      const id = renamed.get(attrs['id'] as string);
      if (id) attrs['id'] = id;
      // Marks of a copied table point at the copied footnotes; other references stay with what they mean.
      const target = node.type.name === 'objectFootnoteMark' ? renamed.get(attrs['target'] as string) : undefined;
      if (target) attrs['target'] = target;
      nodes.push(node.type.create(attrs, copy(node.content), node.marks));
    });
    return Fragment.from(nodes);
  };
  return new Slice(copy(slice.content), slice.openStart, slice.openEnd);
}

function eachNode(fragment: Fragment, visit: (node: Node) => void): void {
  fragment.forEach((node) => {
    visit(node);
    if (!node.isText) eachNode(node.content, visit);
  });
}

/**
 * Blocks copied out of a section without the section around them, so that they fit wherever they go. The title of an annex that
 * comes along becomes the title of a clause.
 */
function withoutSections(slice: Slice): Slice {
  if (slice.openStart === 0 && slice.openEnd === 0) return slice;
  const blocks: Node[] = [];
  let isSections = slice.content.childCount > 0;
  slice.content.forEach((section) => {
    if (!SECTIONS.has(section.type.name)) isSections = false;
    section.forEach((block) => {
      const { heading } = block.type.schema.nodes;
      blocks.push(block.type.name === 'annexTitle' ? heading!.create({ level: 2 }, block.content) : block);
    });
  });
  if (!isSections) return slice;
  return new Slice(Fragment.from(blocks), Math.max(0, slice.openStart - 1), Math.max(0, slice.openEnd - 1));
}

const SECTIONS: ReadonlySet<string> = new Set(['foreword', 'introduction', 'body', 'annex', 'bibliography']);

/** Chapters pasted into an annex become clauses of it, and what stands below them goes down with them. */
function deeperInAnnex(slice: Slice, state: EditorState): Slice {
  const { $from } = state.selection;
  const isChapter = (node: Node): boolean => node.type.name === 'heading' && node.attrs['level'] === 1;
  let hasChapter = false;
  slice.content.forEach((node) => {
    hasChapter ||= isChapter(node);
  });
  if (!hasChapter || $from.node(1)?.type.name !== 'annex') return slice;
  const blocks: Node[] = [];
  slice.content.forEach((node) => {
    const level = node.attrs['level'] as number | undefined;
    const attrs = { ...node.attrs, level: Math.min(6, (level ?? 1) + 1) };
    blocks.push(level === undefined ? node : node.type.create(attrs, node.content, node.marks));
  });
  return new Slice(Fragment.from(blocks), slice.openStart, slice.openEnd);
}

/** A pasted table inside a table fills cells, so its outer block is taken off. */
function unwrapForCell(slice: Slice, state: EditorState): Slice {
  const only = slice.content.childCount === 1 ? slice.content.firstChild : null;
  if (only?.type.name !== 'tableBlock' || !isInTable(state)) return slice;
  const table = only.children.find((child) => child.type.name === 'table');
  return table ? new Slice(Fragment.from(table), 0, 0) : slice;
}
