import { SaxesParser } from 'saxes';

/** An element with its attributes and children, names with their prefixes as written. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

/** Parses well-formed XML; anything else throws. */
export function parseXml(xml: string): XmlElement {
  const root: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = { name: tag.name, attributes: { ...tag.attributes } as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const top = root.children.find((child) => typeof child !== 'string');
  if (!top) throw new Error('no element');
  return top;
}

/** All elements of a name below (and including) an element, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  const found = element.name === name ? [element] : [];
  for (const child of element.children) if (typeof child !== 'string') found.push(...all(child, name));
  return found;
}

/** First element of a name below an element. */
export function first(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && all(element, name)[0];
}

/** `w:val` (or another attribute) of the first element of a name. */
export function attributeOf(element: XmlElement | undefined, name: string, attribute = 'w:val'): string | undefined {
  return first(element, name)?.attributes[attribute];
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
