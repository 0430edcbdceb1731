import { plainTextOf, type WordInline } from '../word/index.ts';
import type { DraftContext, DraftNode } from './draft-context.ts';
import { annexStart, type DraftLine, elementTitle, isBlank } from './draft-line.ts';
import { formulaLine } from './formula-line.ts';
import { bindBookmarks, inlineContent, sliceInlines, trimInlines } from './inline-content.ts';
import { type ItemCursor, lineAt, skipBlank } from './item-cursor.ts';
import { captionLine, exampleContent, isSource, listMark, noteContent } from './line-marks.ts';
import { readList } from './list-builder.ts';

const LATIN_TAIL = /^(.+?)(?<!\s)\s+([A-Za-z(（][^\u3400-\u9fff]{0,400})$/;

/**
 * Reads a term entry (术语条目, GB/T 1.1—2020, 8.7): number line, term with its English equivalent, further designations, definition, notes,
 * examples and source. Further designations (admitted and deprecated terms, symbols, domains) follow the English equivalent as lines of
 * their own. The cursor stands on the number line; `level` is the clause level.
 */
export function readTerm(context: DraftContext, cursor: ItemCursor, level: number): DraftNode {
  const id = context.newId();
  let line = lineAt(cursor, cursor.at) as DraftLine;
  bindBookmarks(context, line.paragraph.inlines, id);
  cursor.at += 1;
  let name = trimInlines(line.content);
  if (plainTextOf(name) === '') {
    const at = skipBlank(cursor, cursor.at);
    const next = lineAt(cursor, at);
    if (next && isTermText(next)) {
      line = next;
      bindBookmarks(context, line.paragraph.inlines, id);
      name = trimInlines(line.paragraph.inlines);
      cursor.at = at + 1;
    }
  }
  // Further designations may stand in the same paragraph, behind line breaks.
  const [first = [], ...lines] = splitAtBreaks(name);
  const { chinese, english } = splitName(first);
  const rest: DraftNode[] = [];
  for (;;) {
    const at = skipBlank(cursor, cursor.at);
    const next = lineAt(cursor, at);
    if (!next || next.number !== null || isBoundary(next)) break;
    const child = restNode(context, cursor, at, next);
    if (child) {
      rest.push(child);
      continue;
    }
    if (rest.length > 0 || !isTermText(next)) break;
    bindBookmarks(context, next.paragraph.inlines, id);
    lines.push(trimInlines(next.paragraph.inlines));
    cursor.at = at + 1;
  }
  let designations = 0;
  while (designations < lines.length - 1 && isDesignation(lines[designations] ?? [])) designations += 1;
  // Without an English equivalent its line stays empty, so that a synonym is never taken for it.
  const englishLines = designations > 0 ? [english, ...lines.slice(0, designations)] : [english];
  return {
    type: 'termEntry',
    attrs: { id, level },
    content: [
      { type: 'termName', content: inlineContent(context, chinese, '', { title: true }) },
      { type: 'termEnglish', content: joinLines(context, englishLines, true) },
      { type: 'termDefinition', content: joinLines(context, lines.slice(designations), false) },
      ...rest,
    ],
  };
}

function splitAtBreaks(inlines: readonly WordInline[]): WordInline[][] {
  const lines: WordInline[][] = [[]];
  for (const inline of trimInlines(inlines)) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.filter((line) => plainTextOf(line).trim() !== '');
}

function isBoundary(line: DraftLine): boolean {
  return (
    elementTitle(line) !== null ||
    annexStart(line, '') !== null ||
    line.style?.role === 'heading' ||
    line.paragraph.outline !== null
  );
}

function isTermText(line: DraftLine): boolean {
  return (
    line.number === null &&
    !isBoundary(line) &&
    line.pictures.length === 0 &&
    captionLine(line)?.certain !== true &&
    listMark(line) === null
  );
}

function restNode(context: DraftContext, cursor: ItemCursor, at: number, line: DraftLine): DraftNode | null {
  const id = context.newId();
  const note = noteContent(line);
  if (note) {
    bindBookmarks(context, line.paragraph.inlines, id);
    cursor.at = at + 1;
    return { type: 'note', attrs: { id }, content: inlineContent(context, note, id) };
  }
  if (isSource(line)) {
    cursor.at = at + 1;
    return { type: 'termSource', content: inlineContent(context, line.paragraph.inlines, '') };
  }
  const example = exampleContent(line);
  if (!example) return null;
  cursor.at = at + 1;
  return readExample(context, cursor, line, example, id);
}

/**
 * An example with the lines that belong to it: its own text, or the example lines (or the one line) that follow an empty label; all
 * that stands in its frame; and a list or formula that it announces by a colon.
 */
export function readExample(
  context: DraftContext,
  cursor: ItemCursor,
  line: DraftLine,
  own: readonly WordInline[],
  id: string,
): DraftNode {
  bindBookmarks(context, line.paragraph.inlines, id);
  const paragraph = (inlines: readonly WordInline[]): DraftNode => {
    const paragraphId = context.newId();
    return { type: 'paragraph', attrs: { id: paragraphId }, content: inlineContent(context, inlines, paragraphId) };
  };
  const content: DraftNode[] = plainTextOf(own).trim() === '' ? [] : [paragraph(own)];
  let lead = plainTextOf(own).trim();
  let boxed = isFramed(cursor, cursor.at - 1);
  for (;;) {
    const at = skipBlank(cursor, cursor.at);
    const next = lineAt(cursor, at);
    if (!next || isBlank(next) || exampleContent(next)) break;
    const framed = isFramed(cursor, at);
    if (framed && !boxed && content.length > 0) break;
    const announced = framed || /[：:]$/.test(lead);
    const formula = announced ? formulaLine(next) : null;
    if (announced && (listMark(next) || formula?.number === null)) {
      cursor.at = at;
      const list = formula ? null : readList(context, cursor);
      if (list) content.push(list);
      else if (formula) {
        cursor.at = at + 1;
        const formulaId = context.newId();
        bindBookmarks(context, next.paragraph.inlines, formulaId);
        content.push({ type: 'formula', attrs: { id: formulaId, latex: formula.latex, numbered: false } });
      }
      lead = '';
      boxed ||= framed;
      continue;
    }
    const continues =
      next.style?.role === 'example-content' ||
      (framed && boxed) ||
      (content.length === 0 && isTermText(next) && !noteContent(next) && !isSource(next));
    if (!continues) break;
    boxed ||= framed;
    bindBookmarks(context, next.paragraph.inlines, id);
    content.push(paragraph(trimInlines(next.paragraph.inlines)));
    lead = next.text;
    cursor.at = at + 1;
  }
  if (content.length === 0) content.push(paragraph([]));
  return { type: 'example', attrs: { id, boxed }, content };
}

function isFramed(cursor: ItemCursor, at: number): boolean {
  const item = cursor.items[at];
  return item?.kind === 'line' && item.framed === true;
}

/** 稻谷　paddy → the term and its equivalent; a term in Latin letters alone has no equivalent. */
function splitName(inlines: readonly WordInline[]): { chinese: WordInline[]; english: WordInline[] } {
  const trimmed = trimInlines(inlines.filter((inline) => inline.kind !== 'break'));
  const text = plainTextOf(trimmed);
  if (text.length > 200 || !/[\u3400-\u9fff]/.test(text)) return { chinese: trimmed, english: [] };
  const match = LATIN_TAIL.exec(text) ?? /^(.*[\u3400-\u9fff])([A-Za-z][A-Za-z ,'’()-]*)$/.exec(text);
  if (!match?.[1] || !/[\u3400-\u9fff]/.test(match[1])) return { chinese: trimmed, english: [] };
  const at = text.length - (match[2]?.length ?? 0);
  return {
    chinese: trimInlines(sliceInlines(trimmed, 0, match[1].length)),
    english: trimInlines(sliceInlines(trimmed, at)),
  };
}

/** Designation rather than definition: an abbreviation, a symbol, a domain, a synonym with its equivalent, a deprecated term. */
function isDesignation(inlines: readonly WordInline[]): boolean {
  const text = plainTextOf(inlines.filter((inline) => inline.kind !== 'math')).trim();
  if (text === '') return true;
  if (/[。；;：:]/.test(text) || text.length > 60) return false;
  if (/^[〈<＜《(（].{1,16}[〉>＞》)）]$/.test(text)) return true;
  if (/^[(（[]?\s*(?:弃用|被取代|许用|拒用|同义词|又称|简称|缩略语|DEPRECATED)/i.test(text)) return true;
  if (!/[\u3400-\u9fff]/.test(text)) return text.length <= 40;
  return text.length <= 40 && !/[，,]/.test(text) && LATIN_TAIL.test(text);
}

function joinLines(context: DraftContext, lines: readonly (readonly WordInline[])[], title: boolean): DraftNode[] {
  return lines.flatMap((line, i) => [
    ...(i > 0 ? [{ type: 'hardBreak' }] : []),
    ...inlineContent(context, line, '', { title }),
  ]);
}
