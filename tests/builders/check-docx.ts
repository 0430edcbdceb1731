import { strFromU8, unzipSync } from 'fflate';
import { CONTAINERS, SEQUENCES } from './wordprocessingml-order.ts';
import { all, attributeOf, first, parseXml, textOf, type XmlElement } from './xml-tree.ts';

const ROOTS = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
const STORIES = /^word\/(?:document|footnotes|endnotes|header\d+|footer\d+)\.xml$/;

/**
 * What Word would complain about in a package, or quietly repair: parts that are not declared or not there, elements in the wrong order or
 * place, numbers and names given twice, references to nothing, fields that do not close, rows that do not cover their table. Empty = none.
 */
export function checkDocx(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes);
  const faults: string[] = [];
  const parts = new Map<string, XmlElement>();
  for (const [path, data] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    try {
      parts.set(path, parseXml(strFromU8(data)));
    } catch (error) {
      faults.push(`${path}: ${String(error)}`);
    }
  }
  const part = (path: string): XmlElement => parts.get(path) ?? { name: '', attributes: {}, children: [] };
  checkPackage(files, parts, faults);
  for (const [path, root] of parts) if (path.startsWith('word/')) checkOrder(root, path, faults);
  const styles = part('word/styles.xml');
  const numbering = part('word/numbering.xml');
  const document = part('word/document.xml');
  checkStyles(styles, faults);
  checkNumbering(numbering, faults);
  const stories = [...parts].filter(([path]) => STORIES.test(path));
  const names = {
    style: new Set(all(styles, 'w:style').map((each) => each.attributes['w:styleId'] ?? '')),
    shown: new Set(all(styles, 'w:name').map((each) => each.attributes['w:val'] ?? '')),
    num: new Set(all(numbering, 'w:num').map((each) => each.attributes['w:numId'] ?? '')),
    note: new Set(all(part('word/footnotes.xml'), 'w:footnote').map((each) => each.attributes['w:id'] ?? '')),
    bookmark: new Set(
      stories.flatMap(([, root]) => all(root, 'w:bookmarkStart').map((each) => each.attributes['w:name'] ?? '')),
    ),
  };
  const missing = (path: string, what: string, known: ReadonlySet<string>, value: string | undefined): void => {
    if (value !== undefined && !known.has(value)) faults.push(`${path}: no ${what} ${value}`);
  };
  for (const [path, root] of [
    ...stories,
    ['word/styles.xml', styles] as const,
    ['word/numbering.xml', numbering] as const,
  ]) {
    for (const name of ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next', 'w:link'])
      for (const each of all(root, name)) missing(path, 'style', names.style, each.attributes['w:val']);
    for (const each of all(root, 'w:numId'))
      if (path !== 'word/numbering.xml') missing(path, 'list', names.num, each.attributes['w:val']);
  }
  for (const [path, root] of stories) {
    for (const each of all(root, 'w:footnoteReference')) missing(path, 'footnote', names.note, each.attributes['w:id']);
    for (const each of all(root, 'w:hyperlink')) missing(path, 'bookmark', names.bookmark, each.attributes['w:anchor']);
    for (const code of fieldCodes(root, path, faults)) {
      missing(path, 'bookmark', names.bookmark, /^\s*(?:REF|PAGEREF)\s+(\S+)/.exec(code)?.[1]);
      missing(path, 'style', names.shown, /^\s*STYLEREF\s+"([^"]+)"/.exec(code)?.[1]);
      const levels = /\\t "([^"]*)"/.exec(code)?.[1]?.split(',') ?? [];
      for (const [index, name] of levels.entries())
        if (index % 2 === 0 && name !== '') missing(path, 'style', names.shown, name);
    }
    checkBookmarks(root, path, faults);
    checkTables(root, path, faults);
  }
  twice(
    stories.flatMap(([, root]) => all(root, 'w:sdt').map((each) => attributeOf(first(each, 'w:sdtPr'), 'w:id'))),
    'content control',
    faults,
  );
  twice(
    all(document, 'wp:docPr').map((each) => each.attributes['id']),
    'drawing',
    faults,
  );
  twice(
    all(document, 'w:ffData').map((each) => attributeOf(each, 'w:name')),
    'form field',
    faults,
  );
  return faults;
}

/** Parts, their content types and their relationships. */
function checkPackage(
  files: Readonly<Record<string, unknown>>,
  parts: ReadonlyMap<string, XmlElement>,
  faults: string[],
): void {
  const types = parts.get('[Content_Types].xml');
  const overrides = new Set(types ? all(types, 'Override').map((each) => each.attributes['PartName'] ?? '') : []);
  const defaults = new Set(types ? all(types, 'Default').map((each) => each.attributes['Extension'] ?? '') : []);
  for (const path of Object.keys(files)) {
    if (path === '[Content_Types].xml') continue;
    const extension = path.slice(path.lastIndexOf('.') + 1);
    if (!overrides.has(`/${path}`) && !defaults.has(extension)) faults.push(`${path}: no content type`);
  }
  for (const name of overrides) if (!(name.slice(1) in files)) faults.push(`${name}: declared but missing`);
  for (const [path, root] of parts) {
    if (!path.endsWith('.rels')) continue;
    const folder = path.replace(/_rels\/[^/]*$/, '');
    const links = all(root, 'Relationship');
    twice(
      links.map((link) => link.attributes['Id']),
      `relationship in ${path}`,
      faults,
    );
    for (const link of links) {
      if (link.attributes['TargetMode'] === 'External') continue;
      const target = new URL(link.attributes['Target'] ?? '', `x:/${folder}`).pathname.slice(1);
      if (!(target in files)) faults.push(`${path}: no part ${target}`);
    }
    const source = parts.get(folder + path.slice(folder.length + '_rels/'.length, -'.rels'.length));
    const ids = new Set(links.map((link) => link.attributes['Id']));
    for (const id of source ? relationshipIds(source) : [])
      if (!ids.has(id)) faults.push(`${path}: no relationship ${id}`);
  }
}

function relationshipIds(element: XmlElement): string[] {
  const own = Object.entries(element.attributes).flatMap(([name, value]) =>
    /^r:(?:id|embed|link)$/.test(name) ? [value] : [],
  );
  return [...own, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : relationshipIds(child)))];
}

function checkOrder(element: XmlElement, path: string, faults: string[]): void {
  const children = element.children.filter((child) => typeof child !== 'string');
  const name = element.name.startsWith('w:') ? element.name.slice(2) : '';
  // In properties `w:ins` and `w:tab` are marks without content.
  const sequence = SEQUENCES[name];
  const container = ROOTS.has(name) && children.length === 0 ? undefined : CONTAINERS[name];
  const own = children.filter((child) => child.name.startsWith('w:')).map((child) => child.name.slice(2));
  if (sequence) {
    let at = 0;
    for (const child of own) {
      const place = sequence.indexOf(child);
      if (place < 0) faults.push(`${path}: w:${child} in w:${name}`);
      else if (place < at) faults.push(`${path}: w:${child} too late in w:${name} (${own.join(' ')})`);
      else at = place;
      const repeats =
        /^(?:headerReference|footerReference|lvl|abstractNum|num|style|lvlOverride|listItem|listEntry|tab)$/.test(
          child,
        );
      if (!repeats && own.indexOf(child) !== own.lastIndexOf(child))
        faults.push(`${path}: w:${child} twice in w:${name}`);
    }
  } else if (container) {
    own.forEach((child, index) => {
      if (child === container.first ? index !== 0 : !container.children.includes(child))
        faults.push(`${path}: w:${child} in w:${name}`);
    });
  }
  if (name === 'tc' && own.at(-1) !== 'p') faults.push(`${path}: a cell does not end with a paragraph`);
  if (name === 'body' && own.at(-1) !== 'sectPr') faults.push(`${path}: no section at the end`);
  for (const child of children) checkOrder(child, path, faults);
}

function checkStyles(styles: XmlElement, faults: string[]): void {
  twice(
    all(styles, 'w:style').map((each) => each.attributes['w:styleId']?.toLowerCase()),
    'style',
    faults,
  );
  twice(
    all(styles, 'w:style').map((each) => attributeOf(each, 'w:name')?.toLowerCase()),
    'name of a style',
    faults,
  );
}

function checkNumbering(numbering: XmlElement, faults: string[]): void {
  const abstracts = all(numbering, 'w:abstractNum').map((each) => each.attributes['w:abstractNumId']);
  twice(abstracts, 'abstract list', faults);
  twice(
    all(numbering, 'w:num').map((each) => each.attributes['w:numId']),
    'list',
    faults,
  );
  for (const num of all(numbering, 'w:num')) {
    const id = attributeOf(num, 'w:abstractNumId');
    if (!abstracts.includes(id)) faults.push(`word/numbering.xml: no abstract list ${id}`);
  }
  for (const abstract of all(numbering, 'w:abstractNum')) {
    twice(
      all(abstract, 'w:lvl').map((each) => each.attributes['w:ilvl']),
      'level of a list',
      faults,
    );
    for (const level of all(abstract, 'w:lvl')) {
      const deepest = Math.max(
        0,
        ...[...(attributeOf(level, 'w:lvlText') ?? '').matchAll(/%(\d)/g)].map((match) => Number(match[1])),
      );
      if (deepest > Number(level.attributes['w:ilvl']) + 1)
        faults.push('word/numbering.xml: a level shows a deeper one');
    }
  }
}

/** Codes of all fields; complains about one that does not close. */
function fieldCodes(root: XmlElement, path: string, faults: string[]): readonly string[] {
  const codes: string[] = [];
  const open: { code: string; separated: boolean }[] = [];
  const walk = (element: XmlElement): void => {
    if (element.name === 'w:fldChar') {
      const kind = element.attributes['w:fldCharType'];
      const last = open.at(-1);
      if (kind === 'begin') open.push({ code: '', separated: false });
      else if (!last || (kind === 'separate' && last.separated)) faults.push(`${path}: stray ${kind} of a field`);
      else if (kind === 'separate') last.separated = true;
      else codes.push(open.pop()?.code ?? '');
    } else if (element.name === 'w:instrText' || element.name === 'w:delInstrText') {
      const last = open.at(-1);
      if (last && !last.separated) last.code += textOf(element);
      else faults.push(`${path}: code outside of a field`);
    }
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(root);
  if (open.length > 0) faults.push(`${path}: ${open.length} fields do not close`);
  return codes;
}

function checkBookmarks(root: XmlElement, path: string, faults: string[]): void {
  const starts = all(root, 'w:bookmarkStart');
  const ends = all(root, 'w:bookmarkEnd').map((each) => each.attributes['w:id']);
  twice(
    starts.map((each) => each.attributes['w:id']),
    'number of a bookmark',
    faults,
  );
  twice(ends, 'end of a bookmark', faults);
  twice(
    starts.map((each) => each.attributes['w:name']?.toLowerCase()),
    'bookmark',
    faults,
  );
  const known = new Set(ends);
  for (const { attributes } of starts) {
    const name = attributes['w:name'] ?? '';
    if (!known.has(attributes['w:id'])) faults.push(`${path}: bookmark ${name} does not end`);
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name)) faults.push(`${path}: ${name} is no name of a bookmark`);
  }
  if (ends.length !== starts.length) faults.push(`${path}: ${starts.length} bookmarks, ${ends.length} ends`);
}

/** Every row covers every column of its table once. */
function checkTables(root: XmlElement, path: string, faults: string[]): void {
  const own = (element: XmlElement, name: string): XmlElement[] =>
    element.children.flatMap((child) => (typeof child !== 'string' && child.name === name ? [child] : []));
  for (const table of all(root, 'w:tbl')) {
    const columns = own(own(table, 'w:tblGrid')[0] ?? table, 'w:gridCol').length;
    for (const row of own(table, 'w:tr')) {
      const covered = own(row, 'w:tc').reduce(
        (sum, cell) => sum + Number(attributeOf(own(cell, 'w:tcPr')[0], 'w:gridSpan') ?? 1),
        0,
      );
      if (covered !== columns) faults.push(`${path}: a row covers ${covered} of ${columns} columns`);
    }
  }
}

function twice(values: readonly (string | undefined)[], what: string, faults: string[]): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (value === undefined) continue;
    if (seen.has(value)) faults.push(`${what} ${value} twice`);
    seen.add(value);
  }
}
