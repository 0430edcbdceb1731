import type { WordPicture } from '../word/index.ts';
import { type DraftContext, type DraftNode, rememberNumber, report } from './draft-context.ts';
import { type DraftLine, isBlank } from './draft-line.ts';
import { keyItem } from './formula-line.ts';
import { bindBookmarks, inlineContent, trimInlines } from './inline-content.ts';
import { type ItemCursor, lineAt, skipBlank } from './item-cursor.ts';
import { type CaptionLine, captionLine, noteContent, objectFootnote, unitLine } from './line-marks.ts';
import { imageNode } from './picture-blob.ts';

const KEY_TITLE = /^(?:标引(?:序号|符号)?说明|图例|说明|关键词)\s*:?$/;

/** A paragraph that holds pictures and no text of its own. */
export function isPictureLine(line: DraftLine): boolean {
  return line.pictures.length > 0 && line.text === '';
}

/**
 * Reads a figure from its first picture on: pictures with their sub-titles, key, notes and footnotes, then the caption below
 * (GB/T 1.1—2020, 9.9). A caption standing above its picture is taken too. Null when no figure begins here.
 */
export function readFigure(context: DraftContext, cursor: ItemCursor): DraftNode | null {
  const first = lineAt(cursor, cursor.at);
  if (!first) return null;
  const above = isPictureLine(first) ? null : captionAbove(cursor, first);
  if (!above && !isPictureLine(first)) return null;

  const id = context.newId();
  const images: DraftNode[] = [];
  const rest: DraftNode[] = [];
  let unit = '';
  let caption: { line: DraftLine; caption: CaptionLine } | null = null;
  let inKey = false;
  let at = cursor.at;
  if (above) {
    caption = { line: first, caption: above };
    at += 1;
  }
  let end = at;
  for (;;) {
    at = skipBlank(cursor, at);
    const line = lineAt(cursor, at);
    if (!line) break;
    if (isPictureLine(line)) {
      // With the caption above, the next picture after text below belongs to another figure.
      if (above && rest.length > 0) break;
      bindBookmarks(context, line.paragraph.inlines, id);
      for (const picture of line.pictures) {
        // A missing picture keeps its place, so that caption and number stay.
        images.push(imageNode(context, picture) ?? emptyImage(picture));
      }
    } else if (images.length === 0) break;
    else {
      const found = above ? null : captionLine(line);
      if (found?.kind === 'figure') {
        caption = { line, caption: found };
        end = at + 1;
        break;
      }
      const unitText = unitLine(line);
      const subtitle = /^\(?[a-z]\)\s*(?=\S)/.exec(line.half);
      const last = images.at(-1);
      const note = noteContent(line);
      const footnote = objectFootnote(line);
      if (unitText) unit = unitText;
      else if (subtitle && last?.attrs && last.attrs['subtitle'] === null && !inKey) {
        last.attrs['subtitle'] = line.text.slice(subtitle[0].length).trim();
      } else if (footnote) rest.push(withId(context, 'objectFootnote', line, footnote.content));
      else if (note) rest.push(withId(context, 'note', line, note));
      else if (
        KEY_TITLE.test(line.half) ||
        line.style?.role === 'figure-key' ||
        (isKeyLine(line) && (inKey || captionFollows(cursor, at + 1)))
      ) {
        inKey = true;
        rest.push(withId(context, 'paragraph', line, trimInlines(line.paragraph.inlines)));
      } else break;
    }
    at += 1;
    end = at;
  }
  if (images.length === 0) return null;
  cursor.at = end;
  if (caption) {
    bindBookmarks(context, caption.line.paragraph.inlines, id);
    if (caption.caption.number) rememberNumber(context, `图${caption.caption.number}`, id);
  } else report(context, 'warning', 'draft-figure-without-caption', undefined, { blockId: id });
  const title = caption ? inlineContent(context, caption.caption.title, '', { title: true }) : [];
  for (const { attrs } of images)
    if (attrs && /^(?:图|Figure)\s?(?:[A-Z]\.)?\d/.test(String(attrs['alt']))) attrs['alt'] = '';
  if (images.length === 1 && images[0]?.attrs?.['subtitle'] === '') images[0].attrs['subtitle'] = null;
  return { type: 'figure', attrs: { id, unit }, content: [...images, { type: 'caption', content: title }, ...rest] };
}

function emptyImage({ widthMm, heightMm, alt }: WordPicture): DraftNode {
  return { type: 'image', attrs: { blob: '', mime: 'image/png', widthMm, heightMm, alt, subtitle: null } };
}

function captionAbove(cursor: ItemCursor, line: DraftLine): CaptionLine | null {
  const caption = captionLine(line);
  if (caption?.kind !== 'figure') return null;
  const next = lineAt(cursor, skipBlank(cursor, cursor.at + 1));
  if (!next || !isPictureLine(next)) return null;
  // Pictures with a caption of their own below: this one is not above them.
  const after = lineAt(cursor, skipBlank(cursor, skipBlank(cursor, cursor.at + 1) + 1));
  return after && captionLine(after)?.kind === 'figure' ? null : caption;
}

/** Only what belongs below a picture stands between here and a figure caption. */
function captionFollows(cursor: ItemCursor, from: number): boolean {
  for (let at = skipBlank(cursor, from); ; at = skipBlank(cursor, at + 1)) {
    const line = lineAt(cursor, at);
    if (!line) return false;
    if (captionLine(line)?.kind === 'figure') return true;
    if (!isKeyLine(line) && !noteContent(line) && !objectFootnote(line)) return false;
  }
}

function isKeyLine(line: DraftLine): boolean {
  if (isBlank(line)) return false;
  return (
    keyItem(trimInlines(line.paragraph.inlines)) !== null ||
    /^(?:\d{1,2}|[A-Za-z]{1,3}\d?)\s*(?:——|—|-|:)/.test(line.half)
  );
}

function withId(
  context: DraftContext,
  type: string,
  line: DraftLine,
  content: Parameters<typeof inlineContent>[1],
): DraftNode {
  const id = context.newId();
  bindBookmarks(context, line.paragraph.inlines, id);
  return { type, attrs: { id }, content: inlineContent(context, content, id) };
}
