import { newList } from './paste-lines.ts';

/**
 * Word's list paragraphs (`<p style="mso-list: l0 level1 lfo1">`, styles renamed to `data-style`) become nested lists of at most two
 * levels. A paragraph whose automatic mark is a clause number keeps it as text, to be read like a typed one.
 */
export function readWordLists(doc: Document): void {
  let list: Element | null = null;
  let last: Element | null = null;
  for (const heading of doc.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const mark = takeMark(heading);
    if (CLAUSE_NUMBER.test(mark)) heading.prepend(`${mark} `);
  }
  for (const p of [...doc.querySelectorAll('p')]) {
    const style = p.getAttribute('data-style') ?? '';
    const match = /mso-list:\s{0,9}\S{1,40}\s{1,9}level(\d)/.exec(style);
    if (!match) continue;
    const level = Math.min(2, Number(match[1]));
    const mark = takeMark(p);
    if (CLAUSE_NUMBER.test(mark) || LABEL.test(mark)) {
      p.prepend(`${mark} `);
      continue;
    }
    const item = doc.createElement('li');
    const text = doc.createElement('p');
    text.append(...p.childNodes);
    item.append(text);
    const goesOn = last !== null && p.previousElementSibling === list;
    if (!goesOn || !list) {
      list = newList(doc, kindOfMark(mark, 1));
      p.replaceWith(list);
      list.append(item);
      last = item;
    } else if (level === 1 || !last) {
      list.append(item);
      p.remove();
      last = item;
    } else {
      const inner = last.querySelector(':scope > ul') ?? last.appendChild(newList(doc, kindOfMark(mark, 2)));
      inner.append(item);
      p.remove();
    }
  }
}

const CLAUSE_NUMBER = /^(?:[A-Z]|\d{1,2})(?:\.\d{1,3})+$/;
const LABEL = /^(?:注|示例)\s*(?:\d{1,2}\s*)?[:：]$/;

/** Kind of a list from the mark that Word writes as text before an item. */
function kindOfMark(mark: string, level: number): string {
  if (/^[(（]?[a-zA-Z][)）.．、]?$/.test(mark)) return 'alpha';
  if (/^[(（]?\d+[)）.．、]?$/.test(mark)) return level > 1 ? 'number' : 'alpha';
  if (/^[·•∙●▪]$/.test(mark)) return level > 1 ? 'dot' : 'dash';
  return level > 1 ? 'dot' : 'dash';
}

/** Takes the printed mark out of the paragraph and returns it. */
function takeMark(el: Element): string {
  const span = [...el.querySelectorAll('span')].find((inner) =>
    /mso-list:\s*Ignore/i.test(inner.getAttribute('data-style') ?? ''),
  );
  const mark = span?.textContent?.trim() ?? '';
  span?.remove();
  return mark;
}
