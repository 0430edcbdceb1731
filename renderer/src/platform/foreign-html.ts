/** Put before every word that could be the name of a handler, so that the browser takes it for data; no page writes it. */
const HELD = 'data-zs-held-';

/**
 * HTML of strangers (pasted text, tables) as a document that is only read. Handlers (`onclick` …) are gone before the browser sees them: it
 * runs none in such a document, but reports each as a violation of the content security policy, among which a real one would be lost.
 */
export function foreignHtml(html: string): Document {
  const held = html.replace(/(?<![a-z])on(?=[a-z])/gi, (word) => HELD + word);
  const doc = new DOMParser().parseFromString(held, 'text/html');
  if (!held.includes(HELD)) return doc;
  for (const el of doc.querySelectorAll('*')) {
    for (const { name, value } of [...el.attributes])
      if (name.includes(HELD)) el.removeAttribute(name);
      else if (value.includes(HELD)) el.setAttribute(name, value.replaceAll(HELD, ''));
  }
  const texts = doc.createTreeWalker(doc, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (node.nodeValue?.includes(HELD)) node.nodeValue = node.nodeValue.replaceAll(HELD, '');
  return doc;
}
