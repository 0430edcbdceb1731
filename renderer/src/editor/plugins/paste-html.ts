/** Kind of a list from the mark that Word writes as text before an item. */
function kindOfMark(mark: string, level: number): string {
  if (/^[(（]?[a-zA-Z][)）.．、]?$/.test(mark)) return 'alpha';
  if (/^[(（]?\d+[)）.．、]?$/.test(mark)) return level > 1 ? 'number' : 'alpha';
  if (/^[·•∙●▪]$/.test(mark)) return level > 1 ? 'dot' : 'dash';
  return level > 1 ? 'dot' : 'dash';
}

/**
 * Cleans foreign HTML (Word, WPS, web pages) before the schema reads it: Word's list paragraphs become lists, its field codes,
 * comments and empty `o:p` go, tables get the block around them that the schema wants, and everything that is neither text nor
 * structure (styles, scripts, pictures from elsewhere) is dropped. Our own markup passes unchanged.
 */
export function cleanPastedHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const source = html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, (comment) =>
    // Word hides marks of lists and whole pictures in conditional comments; the marks are needed.
    /supportLists/.test(comment) ? comment.replace(/<!--\[if[^\]]*\]>|<!\[endif\]-->/g, '') : '',
  );
  // The page's policy allows no inline style, not even in a document that is only read: they are renamed before.
  const plain = source
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
  const doc = new DOMParser().parseFromString(plain, 'text/html');
  // Some editors wrap everything in a <b> or <i> that is neither.
  for (const el of doc.querySelectorAll('b[data-style*="normal"], i[data-style*="normal"]'))
    el.replaceWith(...el.childNodes);
  for (const el of doc.querySelectorAll('script, style, meta, link, title, iframe, object, embed, svg, img, xml')) {
    el.remove();
  }
  for (const el of [...doc.querySelectorAll('*')]) if (el.nodeName.includes(':')) el.replaceWith(...el.childNodes);
  for (const heading of doc.querySelectorAll('p[class*="MsoHeading"], p[class*="标题"]')) promoteToHeading(heading);
  buildLists(doc);
  for (const table of [...doc.querySelectorAll('table')]) wrapTable(doc, table);
  for (const el of doc.querySelectorAll('[data-style], [class], [id], [lang]')) {
    if (el.hasAttribute('data-block')) continue;
    for (const name of ['data-style', 'class', 'id', 'lang']) el.removeAttribute(name);
  }
  return doc.body.innerHTML;
}

function promoteToHeading(el: Element): void {
  const level = /(\d)/.exec(el.className)?.[1] ?? '1';
  const heading = el.ownerDocument.createElement(`h${Math.min(6, Number(level) || 1)}`);
  heading.append(...el.childNodes);
  el.replaceWith(heading);
}

/** Rows of `<p style="mso-list: l0 level1 lfo1">` become nested lists of at most two levels. */
function buildLists(doc: Document): void {
  let list: Element | null = null;
  let last: Element | null = null;
  for (const p of [...doc.querySelectorAll('p')]) {
    const style = p.getAttribute('data-style') ?? '';
    const match = /mso-list:\s*\S+\s+level(\d)/.exec(style);
    if (!match) continue;
    const level = Math.min(2, Number(match[1]));
    const mark = takeMark(p);
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

function newList(doc: Document, kind: string): Element {
  const list = doc.createElement('ul');
  list.setAttribute('data-kind', kind);
  list.setAttribute('data-block', 'list');
  return list;
}

/** Takes the printed mark out of the paragraph and returns it. */
function takeMark(p: Element): string {
  const span = [...p.querySelectorAll('span')].find((el) =>
    /mso-list:\s*Ignore/i.test(el.getAttribute('data-style') ?? ''),
  );
  const mark = span?.textContent?.trim() ?? '';
  span?.remove();
  return mark;
}

/** Caption and table in one block. A caption element, or a paragraph 表1　… right before the table, becomes the title. */
function wrapTable(doc: Document, table: Element): void {
  if (table.closest('[data-block="tableBlock"]') || table.parentElement?.closest('table')) return;
  const block = doc.createElement('div');
  block.setAttribute('data-block', 'tableBlock');
  const caption = doc.createElement('div');
  caption.setAttribute('data-block', 'caption');
  const own = table.querySelector('caption');
  const before = table.previousElementSibling;
  const title =
    own?.textContent ??
    (before?.nodeName === 'P' && /^\s*表\s*[A-Z]?\.?\d/.test(before.textContent ?? '') ? before.textContent : '');
  if (!own && title) before?.remove();
  own?.remove();
  caption.textContent = (title ?? '').replace(/^\s*表\s*(?:[A-Z]\.)?\d+[\s\u3000.、:：]*/, '').trim();
  table.replaceWith(block);
  block.append(caption, table);
}
