import { SaxesParser } from 'saxes';
import { RefusalError } from '#host/refusal-error.ts';
import { ok, type Result, refuse } from '#shared/base/index.ts';
import { PACKAGE_LIMITS } from './limits.ts';
import { canonicalName } from './namespaces.ts';

/**
 * An XML element with canonical prefixes (`w:p` in transitional and strict files alike). `attrs` has no prototype, so that
 * names such as `__proto__` in a file are only data; namespace declarations are left out.
 */
export type XmlElement = {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

/**
 * Reads an XML part. Refusals: `xml-doctype` (a DTD or entity declaration, which OOXML never needs), `xml-too-deep`,
 * `xml-too-many-elements`, `xml-attribute-too-long`, `xml-broken`.
 */
export function parseXml(text: string): Result<XmlElement> {
  try {
    const root = buildTree(text);
    return root ? ok(root) : refuse('xml-broken', { detail: 'empty' });
  } catch (error) {
    return { ok: false, error: asXmlRefusal(error).refusal };
  }
}

/** What an XML reader threw, as the refusal that it is: `xml-broken` for what the parser found. */
export function asXmlRefusal(error: unknown): RefusalError {
  if (error instanceof RefusalError) return error;
  return new RefusalError('xml-broken', { detail: error instanceof Error ? error.message.slice(0, 200) : '' });
}

function buildTree(text: string): XmlElement | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new RefusalError('xml-doctype');
  let root: XmlElement | null = null;
  const parser = elementParser(
    () => true,
    (element) => {
      root = element;
    },
  );
  parser.write(text);
  parser.close();
  return root;
}

/** Shared by the many elements without any: objects without a prototype need much memory. */
const NO_ATTRIBUTES: Record<string, string> = Object.freeze(Object.create(null));

type Building = { name: string; attrs: Record<string, string>; children: (Building | string)[] };

export type ElementParser = { write(text: string): void; close(): void };

/**
 * Gives `take` every complete element whose path (canonical names from the root, with `/`) is wanted, as text comes in; what lies around them is
 * looked at and dropped. Throws `RefusalError` as `parseXml` refuses, and what the parser finds.
 */
export function elementParser(isWanted: (path: string) => boolean, take: (element: XmlElement) => void): ElementParser {
  const parser = new SaxesParser({ xmlns: true, position: false });
  /** Paths of the open elements around what is built. */
  const around: string[] = [];
  const stack: Building[] = [];
  let elements = 0;

  const addText = (data: string): void => {
    const top = stack[stack.length - 1];
    if (!top) return;
    const last = top.children.length - 1;
    if (last >= 0 && typeof top.children[last] === 'string') top.children[last] += data;
    else top.children.push(data);
  };

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new RefusalError('xml-doctype');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > PACKAGE_LIMITS.xmlElements) {
      throw new RefusalError('xml-too-many-elements', { limit: PACKAGE_LIMITS.xmlElements });
    }
    if (around.length + stack.length >= PACKAGE_LIMITS.xmlDepth)
      throw new RefusalError('xml-too-deep', { limit: PACKAGE_LIMITS.xmlDepth });
    const name = canonicalName(tag.uri, tag.prefix, tag.local);
    const parent = stack[stack.length - 1];
    if (!parent) {
      const path = around.length === 0 ? name : `${around[around.length - 1]}/${name}`;
      if (!isWanted(path)) {
        around.push(path);
        return;
      }
    }
    let attrs = NO_ATTRIBUTES;
    for (const name in tag.attributes) {
      const attribute = tag.attributes[name]!;
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      if (attribute.value.length > PACKAGE_LIMITS.xmlAttributeChars) throw new RefusalError('xml-attribute-too-long');
      if (attrs === NO_ATTRIBUTES) attrs = Object.create(null);
      attrs[canonicalName(attribute.uri, attribute.prefix, attribute.local)] = attribute.value;
    }
    const element: Building = { name, attrs, children: [] };
    parent?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    const element = stack.pop();
    if (!element) around.pop();
    else if (stack.length === 0) take(element);
  });
  return {
    write: (text) => void parser.write(text),
    close: () => void parser.close(),
  };
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const node of element.children) if (typeof node === 'object' && node.name === name) return node;
  return undefined;
}

/** All child elements, or those of one name. */
export function children(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (node): node is XmlElement => typeof node === 'object' && (!name || node.name === name),
  );
}

/** The element at the end of a path of child names. */
export function path(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let current = element;
  for (const name of names) current = child(current, name);
  return current;
}

/** All text inside an element, in order. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  let text = '';
  for (const node of element.children) text += typeof node === 'string' ? node : textOf(node);
  return text;
}

/** All descendants of that name, in document order; does not look inside a match. */
export function descendants(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (from: XmlElement): void => {
    for (const node of from.children) {
      if (typeof node === 'string') continue;
      if (node.name === name) found.push(node);
      else walk(node);
    }
  };
  if (element) walk(element);
  return found;
}
