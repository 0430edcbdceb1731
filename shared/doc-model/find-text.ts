import { Fragment, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';
import { isHan } from '../base/index.ts';

/** What is looked for. Widths are alike unless told otherwise: １ is 1, （ is (, U+3000 is a blank. */
export type FindQuery = {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly exactWidth: boolean;
  readonly regex: boolean;
};

/** A range of the document `[from, to)` that is searched; null = all of it. */
export type FindScope = { readonly from: number; readonly to: number } | null;

/** A text that can be searched: that of a block, or one that is kept as an attribute (footnote, unit line, title of a sub-figure). */
export type FindField = {
  readonly node: Node;
  /** Position before the node. */
  readonly pos: number;
  /** Attribute that holds the text; null = the content of a text block. */
  readonly attr: string | null;
  /** Things within the line (references, formulas, footnotes, breaks) count as one line break, so that offsets are positions. */
  readonly text: string;
};

/** A match within one text: UTF-16 offsets, and those of the groups of a pattern (null = took no part). */
export type FindSpan = {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (readonly [number, number] | null)[];
};

/** A match in the document: `from`–`to` is the text itself, or the node whose attribute holds it. */
export type FindMatch = FindSpan & {
  /** The text block, or the node whose attribute it is. */
  readonly node: Node;
  readonly from: number;
  readonly to: number;
  readonly pos: number;
  readonly attr: string | null;
};

/** Looks through one text from its beginning; every call gives all matches, none of them empty or across a thing in the line. */
export type TextFinder = (text: string) => readonly FindSpan[];

export type CompiledFind =
  | { readonly ok: true; readonly find: TextFinder }
  /** The pattern cannot be read; `reason` in the words of the engine. */
  | { readonly ok: false; readonly reason: string };

/** Stands for whatever is no character. A line break, so that `.` of a pattern never takes it. */
const THING = '\n';

const TEXT_ATTRS: Readonly<Record<string, string>> = {
  footnote: 'text',
  image: 'subtitle',
  figure: 'unit',
  tableBlock: 'unit',
};

/** Makes the search for a query. A pattern is an ECMAScript regular expression with flag `u`. An empty query finds nothing. */
export function compileFind(query: FindQuery): CompiledFind {
  if (query.text === '') return { ok: true, find: () => [] };
  const widths = query.exactWidth ? (text: string) => text : halfWidth;
  if (query.regex) {
    try {
      const source = query.exactWidth ? query.text : query.text.replace(WIDE, plainInPattern);
      const pattern = new RegExp(source, query.matchCase ? 'dgu' : 'dgiu');
      return { ok: true, find: words(query, (text) => patternSpans(pattern, widths(text))) };
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.message.replace(/^.*: /, '') : String(error) };
    }
  }
  const fold = query.matchCase ? widths : (text: string) => smallLetters(widths(text));
  const wanted = fold(query.text);
  return { ok: true, find: words(query, (text) => literalSpans(fold(text), wanted)) };
}

function literalSpans(text: string, wanted: string): FindSpan[] {
  const spans: FindSpan[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    spans.push({ start: at, end: at + wanted.length, groups: [] });
  }
  return spans;
}

function patternSpans(pattern: RegExp, text: string): FindSpan[] {
  const spans: FindSpan[] = [];
  pattern.lastIndex = 0;
  let searched = text;
  for (;;) {
    const found = pattern.exec(searched);
    if (!found) {
      if (searched.length === text.length) return spans;
      // Behind the thing in the line that a match ran into.
      pattern.lastIndex = searched.length + 1;
      searched = text;
      continue;
    }
    const [start, end] = found.indices![0]!;
    const thing = searched.slice(start, end).indexOf(THING);
    if (thing >= 0) {
      searched = text.slice(0, start + thing);
      pattern.lastIndex = start;
      if (thing === 0) {
        pattern.lastIndex = start + 1;
        searched = text;
      }
      continue;
    }
    if (end > start) spans.push({ start, end, groups: found.indices!.slice(1).map((range) => range ?? null) });
    else pattern.lastIndex = end + (isPair(searched, end) ? 2 : 1);
    if (pattern.lastIndex > searched.length && searched.length === text.length) return spans;
  }
}

/** Keeps matches that begin and end between words. Han text has no blanks between words, so there every place counts as one. */
function words(query: FindQuery, find: TextFinder): TextFinder {
  if (!query.wholeWord) return find;
  const joins = (text: string, at: number): boolean => inWord(text, at - 1) && inWord(text, at);
  return (text) => find(text).filter(({ start, end }) => !joins(text, start) && !joins(text, end));
}

function inWord(text: string, at: number): boolean {
  const char = halfWidth(text[at] ?? '');
  return /[\p{L}\p{N}_]/u.test(char) && !isHan(char);
}

const WIDE = /[\uFF01-\uFF5E\u3000]/g;

/** Same length as the text. */
function halfWidth(text: string): string {
  return text.replace(WIDE, (c) => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
}

/** A full-width sign of a pattern means that sign, never an operator: （ looks for brackets, it does not group. */
function plainInPattern(char: string): string {
  return `\\x${halfWidth(char).charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Same length as the text: letters whose small form is longer (İ) stay. */
function smallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** Every text of the document (or of a part of it) that can be searched, in order. */
export function findFields(doc: Node, scope: FindScope = null): readonly FindField[] {
  const fields: FindField[] = [];
  const visit = (node: Node, pos: number): boolean => {
    const attr = TEXT_ATTRS[node.type.name];
    const kept = attr === undefined ? null : node.attrs[attr];
    if (typeof kept === 'string' && kept !== '') fields.push({ node, pos, attr: attr!, text: kept });
    if (node.isTextblock && node.content.size > 0) fields.push({ node, pos, attr: null, text: lineText(node) });
    return !node.isText;
  };
  if (scope) doc.nodesBetween(Math.max(0, scope.from), Math.min(scope.to, doc.content.size), visit);
  else doc.descendants(visit);
  return fields;
}

const lineTexts = new WeakMap<Node, string>();

function lineText(block: Node): string {
  let text = lineTexts.get(block);
  if (text === undefined) {
    text = block.textBetween(0, block.content.size, THING, THING);
    lineTexts.set(block, text);
  }
  return text;
}

/** Matches of fields with what was found in each, in the order of the document; those that reach out of the scope are left out. */
export function gatherMatches(
  fields: readonly FindField[],
  spansOf: (field: FindField, index: number) => readonly FindSpan[],
  scope: FindScope,
): readonly FindMatch[] {
  const matches: FindMatch[] = [];
  let isSorted = true;
  fields.forEach((field, index) => {
    const { pos, attr, node } = field;
    for (const span of spansOf(field, index)) {
      const [from, to] = attr === null ? [pos + 1 + span.start, pos + 1 + span.end] : [pos, pos + node.nodeSize];
      // A table whose unit line matches is itself larger than the place of that line.
      if (scope && (from < scope.from || (attr === null ? to > scope.to : from >= scope.to))) continue;
      if (from < (matches.at(-1)?.from ?? 0)) isSorted = false;
      matches.push({ ...span, node, from, to, pos, attr });
    }
  });
  // A footnote comes behind the line that it stands in.
  return isSorted ? matches : matches.sort((a, b) => a.from - b.from);
}

/** All matches in the document, in order. Blocks that were searched before with the same `find` are not searched again. */
export function findMatches(doc: Node, find: TextFinder, scope: FindScope = null): readonly FindMatch[] {
  const known = spansOf(find);
  return gatherMatches(
    findFields(doc, scope),
    (field) => {
      if (field.attr !== null) return find(field.text);
      let spans = known.get(field.node);
      if (!spans) {
        spans = find(field.text);
        known.set(field.node, spans);
      }
      return spans;
    },
    scope,
  );
}

const searched = new WeakMap<TextFinder, WeakMap<Node, readonly FindSpan[]>>();

function spansOf(find: TextFinder): WeakMap<Node, readonly FindSpan[]> {
  let known = searched.get(find);
  if (!known) {
    known = new WeakMap();
    searched.set(find, known);
  }
  return known;
}

/** Text that takes the place of a match. In a pattern's template `$1`–`$99` are groups, `$&` the whole match, `$$` a dollar. */
export function replacementFor(text: string, span: FindSpan, template: string, regex: boolean): string {
  if (!regex) return template;
  return template.replace(/\$(\$|&|\d{1,2})/g, (whole, name: string) => {
    if (name === '$') return '$';
    if (name === '&') return text.slice(span.start, span.end);
    const long = span.groups[Number(name) - 1];
    if (Number(name) >= 1 && Number(name) <= span.groups.length) return long ? text.slice(...long) : '';
    const short = Number(name[0]);
    if (name.length === 2 && short >= 1 && short <= span.groups.length) {
      const range = span.groups[short - 1];
      return (range ? text.slice(...range) : '') + name[1];
    }
    return whole;
  });
}

/**
 * Replaces matches of `tr.doc` (found in this very document, in order), the last first, so that all positions stay true. New text
 * has the marks of the first character it stands for. Returns how many were replaced. Every match is a step of its own: what another
 * person writes beside it at the same time is kept.
 */
export function replaceMatches(tr: Transform, matches: readonly FindMatch[], template: string, regex: boolean): number {
  const { schema } = tr.doc.type;
  for (let i = matches.length - 1; i >= 0; i--) {
    const match = matches[i]!;
    const { node, pos, attr } = match;
    if (attr === null) {
      const now = replacementFor(lineText(node), match, template, regex);
      const marks = node.childAfter(match.start).node?.marks ?? [];
      const slice = now === '' ? Slice.empty : new Slice(Fragment.from(schema.text(now, marks)), 0, 0);
      // Straight to the step: `replaceWith` looks for a fit, which text in a line always has.
      tr.step(new ReplaceStep(match.from, match.to, slice));
      continue;
    }
    // Several matches of one attribute are taken together.
    let first = i;
    while (first > 0 && matches[first - 1]!.pos === pos && matches[first - 1]!.attr === attr) first--;
    tr.setNodeAttribute(pos, attr, changedText(String(node.attrs[attr]), matches.slice(first, i + 1), template, regex));
    i = first;
  }
  return matches.length;
}

function changedText(text: string, spans: readonly FindSpan[], template: string, regex: boolean): string {
  let now = '';
  let at = 0;
  for (const span of spans) {
    now += text.slice(at, span.start) + replacementFor(text, span, template, regex);
    at = span.end;
  }
  return now + text.slice(at);
}
