import { toHalfWidth } from '#shared/base/index.ts';
import {
  isSentence,
  type TypedListMark,
  typedExample,
  typedListMark,
  typedNote,
  typedNumber,
} from '#shared/doc-model/index.ts';

const LINES = 'p, h1, h2, h3, h4, h5, h6';

/**
 * Lines of a foreign text become what their typed numbers and labels say, by the rules that the import of Word files follows: 5.1 总则
 * a clause, 注： a note, 示例： an example, a) an item. The labels themselves go, since the document prints them. A single paragraph
 * is only text that goes on where the caret is.
 */
export function readTypedLines(doc: Document): void {
  const lines = [...doc.querySelectorAll(LINES)].filter((el) => !el.closest('table, li, [data-block]'));
  if (lines.length === 1 && lines[0]?.nodeName === 'P') return;
  let list: { readonly el: Element; readonly kind: TypedListMark['kind']; count: number } | null = null;
  for (const line of lines) {
    const lead = leadOf(line);
    const half = toHalfWidth((line.textContent ?? '').trim());
    const mark = line.nodeName === 'P' ? typedListMark(half) : null;
    const number = mark ? null : typedNumber(half);
    if (mark) {
      const goesOn = list?.kind === mark.kind && line.previousElementSibling === list.el;
      const fits = mark.ordinal === 0 || mark.ordinal === (list?.count ?? 0) + 1;
      if (!list || !goesOn || !fits) {
        list = { el: newList(doc, mark.kind), kind: mark.kind, count: 0 };
        line.before(list.el);
      }
      list.count += 1;
      cutStart(line, lead + mark.length);
      const item = doc.createElement('li');
      item.append(line);
      list.el.append(item);
    } else if (number) readNumbered(line, half, number, lead);
    else if (typedNote(half) > 0) {
      cutStart(line, lead + typedNote(half));
      replaceBy(line, 'p', { 'data-block': 'note' });
    } else if (typedExample(half) > 0 && half.length > typedExample(half)) {
      cutStart(line, lead + typedExample(half));
      const example = doc.createElement('div');
      example.setAttribute('data-block', 'example');
      line.before(example);
      example.append(line);
    }
  }
}

function readNumbered(line: Element, half: string, number: { number: string; length: number }, lead: number): void {
  const rest = half.slice(number.length);
  const depth = number.number.split('.').length;
  const isTitle = rest !== '' && !isSentence(rest);
  // 1 to 3 figures before a long text are a quantity or a list, not a chapter.
  if (line.nodeName === 'P' && depth === 1 && (!isTitle || rest.length > 40)) return;
  cutStart(line, lead + number.length);
  const level = Math.min(6, depth);
  if (isTitle || line.nodeName !== 'P') replaceBy(line, `h${level}`, {});
  else if (rest !== '') replaceBy(line, 'p', { 'data-block': 'clause', 'data-level': String(Math.max(2, level)) });
}

export function newList(doc: Document, kind: string): Element {
  const list = doc.createElement('ul');
  list.setAttribute('data-kind', kind);
  list.setAttribute('data-block', 'list');
  return list;
}

/** Blanks before the text. */
function leadOf(el: Element): number {
  const text = el.textContent ?? '';
  return text.length - text.trimStart().length;
}

/** Takes the first characters off, whatever marks they stand in. */
export function cutStart(el: Element, length: number): void {
  let rest = length;
  const walker = el.ownerDocument.createTreeWalker(el, 4);
  for (let node = walker.nextNode(); node && rest > 0; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    node.textContent = text.slice(Math.min(rest, text.length));
    rest -= Math.min(rest, text.length);
  }
}

function replaceBy(el: Element, tag: string, attributes: Readonly<Record<string, string>>): void {
  const made = el.ownerDocument.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...el.childNodes);
  el.replaceWith(made);
}
