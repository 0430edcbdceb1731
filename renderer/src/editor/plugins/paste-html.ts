import { toHalfWidth } from '#shared/base/index.ts';
import { typedCaption } from '#shared/doc-model/index.ts';
import { foreignHtml } from '../../platform/index.ts';
import { cutStart, readTypedLines } from './paste-lines.ts';
import { readWordLists } from './paste-word-lists.ts';

/** How many things of a pasted text could not come along. */
export type PasteLosses = {
  readonly pictures: number;
  readonly formulas: number;
  readonly comments: number;
  /** Videos, frames, drawings, embedded documents. */
  readonly objects: number;
};

export type PastedHtml = {
  readonly html: string;
  readonly losses: PasteLosses;
  /** Pictures that came inside the text itself. */
  readonly pictures: readonly File[];
};

const NO_LOSSES: PasteLosses = { pictures: 0, formulas: 0, comments: 0, objects: 0 };

/**
 * Cleans foreign HTML (Word, WPS, Excel, web pages) before the schema reads it: Word's list paragraphs become lists, typed numbers and
 * labels headings, clauses, notes, examples and items, footnotes our own; tables get the block around them that the schema wants.
 * What is neither text nor structure goes; what a person may miss is counted. Our own markup passes unchanged.
 */
export function readPastedHtml(html: string): PastedHtml {
  // Anybody can write that mark: what it lets through is read by the schema alone.
  if (html.includes('data-pm-slice'))
    return { html: foreignHtml(html).body.innerHTML, losses: NO_LOSSES, pictures: [] };
  const formulas = html.match(/<!--\[if gte msEquation/g)?.length ?? 0;
  const source = html.replace(/<!--\[if(?:(?!<!--\[if)[\s\S])*?<!\[endif\]-->/g, (comment) =>
    // Word hides marks of lists and whole pictures in conditional comments; the marks are needed.
    /supportLists/.test(comment) ? comment.replace(/<!--\[if[^\]<]*\]>|<!\[endif\]-->/g, '') : '',
  );
  // The page's policy allows no inline style, not even in a document that is only read: they are renamed before.
  const plain = source
    .replace(/<style\b(?:(?!<style\b)[\s\S])*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
  const doc = foreignHtml(plain);
  // Some editors wrap everything in a <b> or <i> that is neither.
  for (const el of doc.querySelectorAll('b[data-style*="normal"], i[data-style*="normal"]'))
    el.replaceWith(...el.childNodes);
  const { pictures, lost } = takePictures(doc);
  const comments = takeComments(doc);
  readFootnotes(doc);
  const objects = doc.querySelectorAll('iframe, object, embed, svg, video, audio, canvas').length;
  for (const el of doc.querySelectorAll(NOT_TEXT)) el.remove();
  for (const el of [...doc.querySelectorAll('*')]) if (el.nodeName.includes(':')) el.replaceWith(...el.childNodes);
  for (const heading of doc.querySelectorAll('p[class*="MsoHeading"], p[class*="标题"]')) promoteToHeading(heading);
  readWordLists(doc);
  for (const table of [...doc.querySelectorAll('table')]) wrapTable(doc, table);
  readTypedLines(doc);
  for (const el of doc.querySelectorAll('[data-style], [class], [id], [lang]')) {
    if (el.hasAttribute('data-block') && el.nodeName === 'SPAN') continue;
    for (const name of ['data-style', 'class', 'id', 'lang']) el.removeAttribute(name);
  }
  return {
    html: doc.body.innerHTML,
    losses: { pictures: Math.max(0, lost - formulas), formulas, comments, objects },
    pictures,
  };
}

const NOT_TEXT =
  'script, style, meta, link, title, iframe, object, embed, svg, img, xml, video, audio, canvas, input, button, select';

/** Pictures that are written into the text become files; those that lie elsewhere are not fetched. */
function takePictures(doc: Document): { pictures: File[]; lost: number } {
  const pictures: File[] = [];
  let lost = 0;
  for (const img of doc.querySelectorAll('img')) {
    const match = /^data:(image\/(?:png|jpeg|gif|svg\+xml));base64,([A-Za-z0-9+/=\s]+)$/.exec(
      img.getAttribute('src') ?? '',
    );
    const bytes = match ? bytesOf(match[2] ?? '') : null;
    if (!match || !bytes) {
      lost += 1;
      continue;
    }
    const type = match[1] ?? '';
    pictures.push(new File([bytes], img.getAttribute('alt') || `picture.${type.slice(6, 9)}`, { type }));
  }
  return { pictures, lost };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, '')), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Word writes comments at the end of the text and a mark where each belongs. */
function takeComments(doc: Document): number {
  let count = 0;
  for (const el of doc.querySelectorAll('[data-style*="mso-element:comment"], [data-style*="mso-element: comment"]')) {
    if (/mso-element:\s*comment(?!-list)/.test(el.getAttribute('data-style') ?? '')) count += 1;
    el.remove();
  }
  for (const el of doc.querySelectorAll('.MsoCommentReference, a[data-style*="mso-comment-reference"]')) el.remove();
  return count;
}

/** `<a href="#_ftn1">` in the text and its note at the end become one footnote of ours. */
function readFootnotes(doc: Document): void {
  for (const mark of doc.querySelectorAll('a[data-style*="mso-footnote-id"], a[data-style*="mso-endnote-id"]')) {
    const key = /^#_?((?:ftn|edn)\d+)$/.exec(mark.getAttribute('href') ?? '')?.[1];
    const note = key ? doc.getElementById(key) : null;
    if (!note) continue;
    for (const own of note.querySelectorAll('a[href^="#_"]')) own.remove();
    const made = doc.createElement('span');
    made.setAttribute('data-block', 'footnote');
    made.setAttribute('data-text', (note.textContent ?? '').replace(/\s+/g, ' ').trim());
    mark.replaceWith(made);
  }
  for (const list of doc.querySelectorAll('[data-style*="footnote-list"], [data-style*="endnote-list"]')) list.remove();
}

function promoteToHeading(el: Element): void {
  const level = /(\d)/.exec(el.className)?.[1] ?? '1';
  const heading = el.ownerDocument.createElement(`h${Math.min(6, Number(level) || 1)}`);
  heading.append(...el.childNodes);
  el.replaceWith(heading);
}

/** Caption, unit line and table in one block; the first row, with the rows its cells reach into, is the head where none is marked (GB/T 1.1—2020, 9.10). */
function wrapTable(doc: Document, table: Element): void {
  if (table.closest('[data-block="tableBlock"]') || table.parentElement?.closest('table')) return;
  const block = doc.createElement('div');
  block.setAttribute('data-block', 'tableBlock');
  const caption = doc.createElement('div');
  caption.setAttribute('data-block', 'caption');
  const unit = /^单位\s*[为:：]\s*(\S.{0,20})$/.exec(table.previousElementSibling?.textContent?.trim() ?? '');
  if (unit) {
    block.setAttribute('data-unit', `单位为${unit[1]}`);
    table.previousElementSibling?.remove();
  }
  const own = table.querySelector('caption');
  const before = table.previousElementSibling;
  const label = typedCaption(toHalfWidth((before?.textContent ?? '').trim()));
  const title = own ?? (before?.nodeName === 'P' && label?.kind === 'table' ? before : null);
  title?.remove();
  if (title) {
    const text = title.textContent ?? '';
    const typed = typedCaption(toHalfWidth(text.trim()));
    cutStart(title, text.length - text.trimStart().length + (typed?.length ?? 0));
    caption.append(...title.childNodes);
  }
  for (const cell of table.querySelectorAll('td[align="right"]')) {
    // Excel writes this at every number; numbers of a standard stand under one another by themselves.
    if (/^[-−+]?\d[\d ,.]*%?$/.test((cell.textContent ?? '').trim())) cell.removeAttribute('align');
  }
  if (!table.querySelector('th')) {
    const rows = [...table.querySelectorAll('tr')];
    const reach = [...(rows[0]?.querySelectorAll('td') ?? [])].map((cell) => Number(cell.getAttribute('rowspan')) || 1);
    // A cell that reaches through the whole table is no head.
    const heads = Math.max(1, ...reach.filter((count) => count < rows.length));
    for (const cell of rows.slice(0, heads).flatMap((row) => [...row.querySelectorAll('td')])) makeHead(cell);
  }
  table.replaceWith(block);
  block.append(caption, table);
}

function makeHead(cell: Element): void {
  const head = cell.ownerDocument.createElement('th');
  for (const { name, value } of [...cell.attributes]) head.setAttribute(name, value);
  head.append(...cell.childNodes);
  cell.replaceWith(head);
}
