import { plainTextOf } from '../word/index.ts';
import { type DraftContext, type DraftNode, rememberNumber, report } from './draft-context.ts';
import { type DraftLine, isBlank } from './draft-line.ts';
import { readFigure } from './figure-builder.ts';
import { formulaLine, keyItem, keyLead } from './formula-line.ts';
import { bindBookmarks, inlineContent, trimInlines } from './inline-content.ts';
import { type ItemCursor, lineAt, skipBlank } from './item-cursor.ts';
import { captionLine, exampleContent, noteContent, unitLine } from './line-marks.ts';
import { readList } from './list-builder.ts';
import { imageNode } from './picture-blob.ts';
import { isReferenceLead, referenceNode } from './reference-line.ts';
import { readTableBlock, tableAfter } from './table-builder.ts';
import { readExample } from './term-builder.ts';

export type FlowPlace = {
  readonly section: string;
  /** In the chapter 规范性引用文件. */
  readonly inReferences: boolean;
  /** The line at the cursor where it is to be read differently (its typed number kept). */
  readonly line?: DraftLine;
};

/** Reads one block of running text at the cursor (or several that belong together) and puts it into `out`. */
export function readFlow(context: DraftContext, cursor: ItemCursor, out: DraftNode[], place: FlowPlace): void {
  const item = cursor.items[cursor.at];
  if (!item) return;
  if (item.kind === 'table') {
    pushTable(context, out, readTableBlock(context, cursor, null, '', out.at(-1)));
    return;
  }
  const line = place.line ?? item.line;
  if (!line.forced && readObject(context, cursor, line, out)) return;
  if ((place.inReferences || line.forced === 'reference') && readReference(context, cursor, line, out)) return;
  if (readMarked(context, cursor, line, out)) return;

  cursor.at += 1;
  if (line.style?.role === 'note-more' && appendTo(context, out.at(-1), line)) return;
  const isWarning =
    place.section === 'body' &&
    /^(?:重要提示|警示|警告|注意事项|WARNING|CAUTION|DANGER|IMPORTANT)[\s—:：]/.test(line.text) &&
    !out.some((node) => node.type !== 'warning');
  const type = isWarning ? 'warning' : 'paragraph';
  const id = context.newId();
  bindBookmarks(context, line.paragraph.inlines, id);
  const content = withAutomaticMark(line, inlineContent(context, trimInlines(line.content), id));
  if (content.length > 0) out.push({ type, attrs: { id }, content });
  addPicturesBeside(context, line, out);
}

/** An automatic mark that has no place in the document is kept as text. */
function withAutomaticMark({ paragraph, forced }: DraftLine, content: DraftNode[]): DraftNode[] {
  const { label } = paragraph;
  if (!label || forced || label.hidden || label.text === '' || label.format === 'bullet' || content.length === 0)
    return content;
  return [{ type: 'text', text: `${label.text} ` }, ...content];
}

/** Tables with their captions, and figures. */
function readObject(context: DraftContext, cursor: ItemCursor, line: DraftLine, out: DraftNode[]): boolean {
  const caption = captionLine(line);
  if (caption?.kind === 'table') {
    const table = tableAfter(cursor, cursor.at + 1);
    if (table) {
      cursor.at = table.at;
      pushTable(context, out, readTableBlock(context, cursor, { line, caption }, table.unit, out.at(-1)));
      return true;
    }
    if (caption.certain) report(context, 'warning', 'draft-caption-without-object', { caption: shown(line) });
  }
  const unit = unitLine(line);
  if (unit) {
    const next = lineAt(cursor, skipBlank(cursor, cursor.at + 1));
    const below = next ? captionLine(next) : null;
    const table =
      tableAfter(cursor, cursor.at + 1) ??
      (below?.kind === 'table' ? tableAfter(cursor, skipBlank(cursor, cursor.at + 1) + 1) : null);
    if (table) {
      cursor.at = table.at;
      pushTable(
        context,
        out,
        readTableBlock(context, cursor, next && below ? { line: next, caption: below } : null, unit, out.at(-1)),
      );
      return true;
    }
  }
  const figure = readFigure(context, cursor);
  if (figure) {
    out.push(figure);
    return true;
  }
  if (caption?.kind === 'figure' && caption.certain) {
    report(context, 'warning', 'draft-caption-without-object', { caption: shown(line) });
  }
  return false;
}

function readReference(context: DraftContext, cursor: ItemCursor, line: DraftLine, out: DraftNode[]): boolean {
  if (line.text === '' || noteContent(line) || (line.forced && line.forced !== 'reference')) return false;
  const seen = out
    .slice(out.findLastIndex((node) => node.type === 'heading'))
    .some((node) => node.type === 'reference');
  if (!line.forced && isReferenceLead(line) && !(seen && line.text.length < 60 && !/适用于|下列/.test(line.text)))
    return false;
  out.push(referenceNode(context, line));
  cursor.at += 1;
  return true;
}

/** Formulas, notes, examples and lists. */
function readMarked(context: DraftContext, cursor: ItemCursor, line: DraftLine, out: DraftNode[]): boolean {
  const formula = formulaLine(line);
  if (formula) {
    const id = context.newId();
    bindBookmarks(context, line.paragraph.inlines, id);
    if (formula.number) rememberNumber(context, `公式${formula.number}`, id);
    out.push({ type: 'formula', attrs: { id, latex: formula.latex, numbered: formula.number !== null } });
    cursor.at += 1;
    return true;
  }
  if (readKey(context, cursor, line, out)) return true;
  const note = noteContent(line);
  if (note) {
    const id = context.newId();
    bindBookmarks(context, line.paragraph.inlines, id);
    out.push({ type: 'note', attrs: { id }, content: inlineContent(context, note, id) });
    cursor.at += 1;
    return true;
  }
  const example = exampleContent(line);
  if (example) {
    cursor.at += 1;
    out.push(readExample(context, cursor, line, example, context.newId()));
    return true;
  }
  const list = readList(context, cursor, out);
  if (list && !out.includes(list)) out.push(list);
  return list !== null;
}

/** 式中： with one item a line; without the lead where the style says that a line explains a symbol (4 符号). */
function readKey(context: DraftContext, cursor: ItemCursor, line: DraftLine, out: DraftNode[]): boolean {
  const lead = keyLead(line);
  const before = out.findLast((node) => node.type !== 'paragraph');
  const isSymbolList = !lead && line.style?.role === 'formula-key';
  if (!isSymbolList && (!lead || before?.type !== 'formula')) return false;
  const items: DraftNode[] = [];
  const add = (found: ReturnType<typeof keyItem>): void => {
    if (found)
      items.push({
        type: 'formulaKeyItem',
        attrs: { symbol: found.symbol },
        content: inlineContent(context, found.content, ''),
      });
  };
  let at = isSymbolList ? cursor.at : cursor.at + 1;
  if (lead && lead.rest.length > 0) add(keyItem(lead.rest));
  for (;;) {
    const next = lineAt(cursor, skipBlank(cursor, at));
    if (!next || next.number !== null || next.paragraph.outline !== null) break;
    const found = keyItem(next.paragraph.inlines);
    if (!found) break;
    add(found);
    at = skipBlank(cursor, at) + 1;
  }
  if (items.length === 0) return false;
  cursor.at = at;
  const id = context.newId();
  bindBookmarks(context, line.paragraph.inlines, id);
  out.push({ type: 'formulaKey', attrs: { id }, content: items });
  return true;
}

/** A paragraph that goes on a note or an example. */
function appendTo(context: DraftContext, last: DraftNode | undefined, line: DraftLine): boolean {
  if (last?.type !== 'note' || isBlank(line)) return false;
  last.content = [
    ...(last.content ?? []),
    { type: 'hardBreak' },
    ...inlineContent(context, line.paragraph.inlines, ''),
  ];
  return true;
}

/** Pictures in a paragraph that also has text become a figure of their own behind it. */
function addPicturesBeside(context: DraftContext, line: DraftLine, out: DraftNode[]): void {
  if (line.pictures.length === 0) return;
  const images = line.pictures.flatMap((picture) => imageNode(context, picture) ?? []);
  if (images.length === 0) return;
  const id = context.newId();
  report(context, 'warning', 'draft-picture-in-text', { count: images.length }, { blockId: id });
  out.push({ type: 'figure', attrs: { id, unit: '' }, content: [...images, { type: 'caption' }] });
}

function pushTable(context: DraftContext, out: DraftNode[], node: DraftNode | null): void {
  if (node) out.push(node);
  out.push(...context.waiting.splice(0));
}

function shown(line: DraftLine): string {
  return plainTextOf(trimInlines(line.paragraph.inlines)).slice(0, 40);
}
