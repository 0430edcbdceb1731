import type { LaidPublication } from '#shared/typesetting/index.ts';
import type { PdfDocument, PdfRef } from './pdfkit-document.ts';

type Entry = { readonly ref: PdfRef; readonly level: number; readonly children: Entry[] };

/** Bookmarks, nested by level; the first two levels are open. */
export function writeOutline(document: PdfDocument, laid: LaidPublication, pages: readonly PdfRef[]): void {
  const items = withContents(laid);
  if (items.length === 0) return;
  const root: Entry = { ref: document.ref({ Type: 'Outlines' }), level: 0, children: [] };
  const stack: Entry[] = [root];
  for (const item of items) {
    while (stack.length > 1 && (stack.at(-1) as Entry).level >= item.level) stack.pop();
    const parent = stack.at(-1) as Entry;
    const top = (laid.pages[item.page]?.heightPt ?? 0) - item.y + 6;
    const entry: Entry = {
      ref: document.ref({
        Title: new String(item.text),
        Parent: parent.ref,
        Dest: [pages[item.page], 'XYZ', 0, top, null],
      }),
      level: item.level,
      children: [],
    };
    parent.children.push(entry);
    stack.push(entry);
  }
  endEntry(root);
  document._root.data['Outlines'] = root.ref;
  document._root.data['PageMode'] = 'UseOutlines';
}

/** The table of contents (目次) is no entry of itself, but has a bookmark. */
function withContents({ outline, pages }: LaidPublication): LaidPublication['outline'] {
  const page = pages.findIndex(({ sectionId }) => sectionId === 'contents');
  const title = pages[page]?.items.find((item) => item.kind === 'text' && item.node >= 0);
  if (title?.kind !== 'text' || outline.some((entry) => pages[entry.page]?.sectionId === 'contents')) return outline;
  const { items, line } = title;
  const text = String.fromCodePoint(...items.codePoint.subarray(line.start, line.end));
  const spaced = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
  const entry = { level: 1, text: text.replace(spaced, ''), page, y: title.y - (items.formats[0]?.sizePt ?? 0) };
  return [...outline.filter((other) => other.page < page), entry, ...outline.filter((other) => other.page >= page)];
}

/** Links an entry with its children; returns how many entries are visible below it. */
function endEntry(entry: Entry): number {
  const { children } = entry;
  let visible = children.length;
  children.forEach((child, i) => {
    if (i > 0) child.ref.data['Prev'] = children[i - 1]?.ref;
    if (i < children.length - 1) child.ref.data['Next'] = children[i + 1]?.ref;
    const below = endEntry(child);
    if (child.level < 2) visible += below;
  });
  if (children.length > 0) {
    entry.ref.data['First'] = children[0]?.ref;
    entry.ref.data['Last'] = children.at(-1)?.ref;
    entry.ref.data['Count'] = entry.level < 2 ? visible : -children.length;
  }
  entry.ref.end();
  return visible;
}

/** A named destination for every block id. */
export function writeDestinations(document: PdfDocument, laid: LaidPublication, pages: readonly PdfRef[]): void {
  const { Dests } = document._root.data.Names.data;
  for (const [id, anchor] of laid.anchors) {
    const height = laid.pages[anchor.page]?.heightPt ?? 0;
    Dests.add(id, [pages[anchor.page], 'XYZ', Math.max(anchor.x - 6, 0), height - anchor.y + 6, null]);
  }
}

const LABEL_STYLE = { decimal: 'D', 'upper-roman': 'R', 'lower-roman': 'r' } as const;

/** Page labels as printed: Roman, Arabic, none. */
export function writePageLabels(document: PdfDocument, laid: LaidPublication): void {
  const nums: unknown[] = [];
  let previous = '';
  let expected = 0;
  laid.pages.forEach((page, index) => {
    const { format, value } = page.numbering;
    if (format !== previous || (format !== 'none' && value !== expected)) {
      const style = format === 'none' ? {} : { S: LABEL_STYLE[format], St: value };
      nums.push(index, style);
    }
    previous = format;
    expected = value + 1;
  });
  const labels = document.ref({ Nums: nums });
  document._root.data['PageLabels'] = labels;
  labels.end();
}
