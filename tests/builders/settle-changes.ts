import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseXml, type XmlElement } from './xml-tree.ts';

type Way = { readonly goes: ReadonlySet<string>; readonly stays: ReadonlySet<string> };

const INSERTED = new Set(['w:ins', 'w:moveTo']);
const DELETED = new Set(['w:del', 'w:moveFrom']);
const TEXT: Readonly<Record<string, string>> = { 'w:delText': 'w:t', 'w:delInstrText': 'w:instrText' };

/** The Word file after 接受所有修订, worked out on its XML as Word does. */
export const acceptAll = (docx: Uint8Array): Uint8Array => settle(docx, { goes: DELETED, stays: INSERTED });
/** The Word file after 拒绝所有修订. */
export const rejectAll = (docx: Uint8Array): Uint8Array => settle(docx, { goes: INSERTED, stays: DELETED });

/**
 * What goes is removed with all that is in it, rows too; what stays loses its mark. A paragraph whose mark goes is joined with the next
 * one, whose format wins. Throws where Word could not do it: the mark that ends a cell, a change that is left over.
 */
function settle(docx: Uint8Array, way: Way): Uint8Array {
  const files = unzipSync(docx);
  const edit = (path: string, change: (root: XmlElement) => XmlElement): void => {
    const part = files[path];
    if (part) files[path] = strToU8(xmlOf(change(parseXml(strFromU8(part)))));
  };
  let referred = new Set<string>();
  edit('word/document.xml', (root) => {
    const settled = settleElement(root, way);
    referred = new Set(below(settled, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'] ?? ''));
    const left = [...INSERTED, ...DELETED, 'w:pPrChange', 'w:sectPrChange'].flatMap((name) => below(settled, name));
    if (left.length > 0) throw new Error(`${left.length} changes are left, the first ${left[0]?.name}`);
    return settled;
  });
  edit('word/footnotes.xml', (root) => {
    const settled = settleElement(root, way);
    const isNeeded = (child: XmlElement | string): boolean =>
      typeof child === 'string' ||
      child.attributes['w:type'] !== undefined ||
      referred.has(child.attributes['w:id'] ?? '');
    return { ...settled, children: settled.children.filter(isNeeded) };
  });
  return zipSync(files);
}

function settleElement(element: XmlElement, way: Way): XmlElement {
  const children: (XmlElement | string)[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') children.push(child);
    else if (way.goes.has(child.name)) continue;
    else if (way.stays.has(child.name)) children.push(...settleElement(child, way).children);
    else if (child.name === 'w:tr' && hasMark(child, 'w:trPr', way)) continue;
    else children.push(settleProperties(settleElement(child, way), child, way));
  }
  const name = TEXT[element.name] ?? element.name;
  if (!CONTAINERS.has(name)) return { ...element, name, children };
  return { ...element, name, children: joinParagraphs(name, children) };
}

const CONTAINERS = new Set(['w:body', 'w:tc', 'w:footnote', 'w:sdtContent']);

/** Paragraphs and tables of a body, cell or note, joined where a mark went. */
function joinParagraphs(container: string, children: readonly (XmlElement | string)[]) {
  const kept = children.filter((child) => typeof child === 'string' || child.name !== 'w:tbl' || direct(child, 'w:tr'));
  const result: (XmlElement | string)[] = [];
  let carried: (XmlElement | string)[] = [];
  kept.forEach((child, index) => {
    if (typeof child === 'string' || child.name !== 'w:p') {
      if (carried.length > 0 && typeof child !== 'string' && child.name === 'w:tbl')
        throw new Error('text would have to run into a table');
      result.push(child);
      return;
    }
    const goes = child.attributes['mark'] === 'goes';
    const { mark: _, ...attributes } = child.attributes;
    const properties = child.children.filter((each) => typeof each !== 'string' && each.name === 'w:pPr');
    const content = child.children.filter((each) => !properties.includes(each) && !isEmptyLink(each));
    const isEmpty = content.every((each) => typeof each !== 'string' && each.name.startsWith('w:bookmark'));
    if (goes) {
      const isLast = !kept.slice(index + 1).some((each) => typeof each !== 'string' && each.name === 'w:p');
      if (isLast && container !== 'w:body') throw new Error(`the last mark of ${container} would go`);
      if (!isEmpty) carried.push(...content);
      return;
    }
    const children = [...properties, ...carried, ...content];
    carried = [];
    result.push({ ...child, attributes, children });
  });
  if (carried.length > 0) throw new Error('text without a mark to end it');
  return result;
}

function isEmptyLink(element: XmlElement | string): boolean {
  return typeof element !== 'string' && element.name === 'w:hyperlink' && element.children.length === 0;
}

/** Formats that changed, and the note that a paragraph's mark goes (`before` has the marks that `element` has lost). */
function settleProperties(element: XmlElement, before: XmlElement, way: Way): XmlElement {
  if (element.name === 'w:p' && hasMark(direct(before, 'w:pPr'), 'w:rPr', way))
    return { ...element, attributes: { ...element.attributes, mark: 'goes' } };
  const change = element.children.find(
    (child): child is XmlElement => typeof child !== 'string' && /^w:(?:pPr|sectPr)Change$/.test(child.name),
  );
  if (!change) return element;
  const rest = element.children.filter((child) => child !== change);
  if (way.goes === DELETED) return { ...element, children: rest };
  const own = rest.filter(
    (child) =>
      typeof child !== 'string' && ['w:rPr', 'w:sectPr', 'w:headerReference', 'w:footerReference'].includes(child.name),
  );
  const old = change.children.flatMap((child) => (typeof child === 'string' ? [] : child.children));
  const headersFirst = element.name === 'w:sectPr' ? [...own, ...old] : [...old, ...own];
  return { ...element, children: headersFirst };
}

function hasMark(element: XmlElement | undefined, properties: string, way: Way): boolean {
  const marks = element && direct(element, properties);
  return marks?.children.some((child) => typeof child !== 'string' && way.goes.has(child.name)) ?? false;
}

function direct(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

function below(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) found.push(child);
    found.push(...below(child, name));
  }
  return found;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);

function xmlOf(root: XmlElement): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  const write = (element: XmlElement): void => {
    parts.push('<', element.name);
    for (const [name, value] of Object.entries(element.attributes)) parts.push(` ${name}="${escaped(value)}"`);
    parts.push('>');
    for (const child of element.children) {
      if (typeof child === 'string') parts.push(escaped(child));
      else write(child);
    }
    parts.push(`</${element.name}>`);
  };
  write(root);
  return parts.join('');
}
