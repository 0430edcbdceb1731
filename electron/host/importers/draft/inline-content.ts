import { paragraphsIn, plainTextOf, type WordInline } from '../word/index.ts';
import { type DraftContext, type DraftNode, report } from './draft-context.ts';

/** Part of inlines by positions in `plainTextOf`; formulas and references are kept whole by where they begin. */
export function sliceInlines(
  inlines: readonly WordInline[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): WordInline[] {
  const result: WordInline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const length = plainTextOf([inline]).length;
    const end = at + length;
    if (length === 0) {
      if (at >= from && at < to) result.push(inline);
    } else if (inline.kind === 'text') {
      const text = inline.text.slice(Math.max(0, from - at), Math.max(0, to - at));
      if (text !== '' && end > from && at < to) result.push({ ...inline, text });
    } else if (at >= from && at < to) result.push(inline);
    at = end;
  }
  return result;
}

/** Without blanks, tabs and breaks at both ends. */
export function trimInlines(inlines: readonly WordInline[]): WordInline[] {
  const text = plainTextOf(inlines);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end <= start) return inlines.filter((inline) => plainTextOf([inline]) === '' && inline.kind !== 'page-break');
  if (start === 0 && end === text.length) return [...inlines];
  const kept: WordInline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const own = plainTextOf([inline]);
    const next = at + own.length;
    if (own === '') kept.push(inline);
    else if (inline.kind === 'text') {
      const cut = inline.text.slice(Math.max(0, start - at), Math.max(0, end - at));
      if (cut !== '') kept.push({ ...inline, text: cut });
    } else if (at >= start && next <= end) kept.push(inline);
    at = next;
  }
  return kept;
}

type InlineOptions = {
  /** Titles and captions: no bold face, no line breaks. */
  readonly title?: boolean;
};

/**
 * Inline content of the document from inlines of Word. Bookmarks are tied to `blockId`; footnotes become inline nodes;
 * references wait for their target (`bookmark:NAME`). Pictures are left to the caller.
 */
export function inlineContent(
  context: DraftContext,
  inlines: readonly WordInline[],
  blockId: string,
  options: InlineOptions = {},
): DraftNode[] {
  const nodes: DraftNode[] = [];
  const addText = (text: string, marks: { type: string }[] = []): void => {
    if (text === '') return;
    const last = nodes.at(-1);
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += text;
    else nodes.push({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) });
  };
  let afterFootnote = false;
  for (const inline of trimInlines(inlines)) {
    // The bracket that Word drafts put behind the number of a footnote belongs to its mark.
    const isBracket = inline.kind === 'text' && inline.position === 'super' && /^[)）]$/.test(inline.text);
    if (afterFootnote && isBracket) continue;
    afterFootnote = inline.kind === 'footnote';
    switch (inline.kind) {
      case 'text':
        addText(cleanText(inline.text), marksOf(inline, options));
        break;
      case 'tab':
        addText(' ');
        break;
      case 'break':
        if (options.title) addText(' ');
        else nodes.push({ type: 'hardBreak' });
        break;
      case 'form':
        addText(inline.text);
        break;
      case 'math':
        if (inline.latex !== '') nodes.push({ type: 'inlineMath', attrs: { latex: inline.latex } });
        break;
      case 'reference':
        if (inline.bookmark.startsWith('_') || inline.text !== '') {
          nodes.push({
            type: 'crossReference',
            attrs: { target: `bookmark:${inline.bookmark}`, form: 'label' },
            shown: inline.text,
          });
        }
        break;
      case 'footnote': {
        const text = footnoteText(context, inline.key);
        if (text === null) report(context, 'warning', 'draft-footnote-missing', undefined, { blockId });
        else nodes.push({ type: 'footnote', attrs: { id: context.newId(), text } });
        break;
      }
      default:
        break;
    }
  }
  bindBookmarks(context, inlines, blockId);
  return nodes;
}

export function bindBookmarks(context: DraftContext, inlines: readonly WordInline[], blockId: string): void {
  for (const inline of inlines) {
    if (inline.kind === 'bookmark' && blockId !== '' && !context.bookmarks.has(inline.name)) {
      context.bookmarks.set(inline.name, blockId);
    }
  }
}

/** Text of a footnote; tables in it are read cell by cell and reported, as are pictures, which cannot stand there. */
function footnoteText(context: DraftContext, key: string): string | null {
  const blocks = context.word.footnotes.get(key);
  if (!blocks) return null;
  const paragraphs = paragraphsIn(blocks);
  const hasPictures = paragraphs.some(({ inlines }) => inlines.some((inline) => inline.kind === 'picture'));
  if (hasPictures || blocks.some((block) => block.kind === 'table')) report(context, 'warning', 'draft-footnote-plain');
  return (
    paragraphs
      .map(({ inlines }) => cleanText(plainTextOf(inlines)).trim())
      .filter((text) => text !== '')
      .join(' ')
      // The bracket behind the number belongs to the mark.
      .replace(/^[)）]\s*/, '')
  );
}

/** Control characters, zero-width marks and private-use characters of symbol fonts go; all else stays as it is. */
function cleanText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\ufeff]/g, '');
}

function marksOf(inline: Extract<WordInline, { kind: 'text' }>, options: InlineOptions): { type: string }[] {
  const marks: { type: string }[] = [];
  if (inline.bold && !options.title) marks.push({ type: 'strong' });
  if (inline.italic) marks.push({ type: 'emphasis' });
  if (inline.position === 'super') marks.push({ type: 'superscript' });
  if (inline.position === 'sub') marks.push({ type: 'subscript' });
  return marks;
}

function sameMarks(a: readonly { type: string }[], b: readonly { type: string }[]): boolean {
  return a.length === b.length && a.every((mark, i) => mark.type === b[i]?.type);
}
