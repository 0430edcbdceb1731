import { toHalfWidth } from '#shared/base/index.ts';
import type { LeftOut } from '#shared/contract/index.ts';
import { isSentence } from '#shared/doc-model/index.ts';
import { plainTextOf, type WordInline } from '../word/index.ts';
import { type DraftContext, type DraftNode, rememberNumber, report } from './draft-context.ts';
import {
  annexStart,
  type DraftElement,
  type DraftLine,
  elementTitle,
  isBlank,
  type Obligation,
  obligationAndTitle,
  wholeLine,
} from './draft-line.ts';
import { readFlow } from './flow-builder.ts';
import { bindBookmarks, inlineContent, sliceInlines, trimInlines } from './inline-content.ts';
import { type ItemCursor, lineAt, skipBlank } from './item-cursor.ts';
import { isEndLine } from './line-marks.ts';
import { numberedRoles } from './structure-numbers.ts';
import { readTerm } from './term-builder.ts';

type DraftSection = 'foreword' | 'introduction' | 'body' | 'annex' | 'bibliography' | 'index';
type DraftAnnex = { obligation: Obligation | null; title: DraftNode[]; id: string; blocks: DraftNode[] };

/** The parts of the document while they are filled. */
export type DraftParts = {
  foreword: DraftNode[] | null;
  introduction: DraftNode[] | null;
  body: DraftNode[];
  annexes: DraftAnnex[];
  bibliography: DraftNode[] | null;
  index: boolean;
  /** Lines that are derived in the document and were left out on purpose. */
  readonly derived: Set<DraftLine>;
  readonly ids: Record<string, string>;
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Walks along all items behind cover and contents and sorts them into the elements of the document. */
export function assembleParts(
  context: DraftContext,
  cursor: ItemCursor,
  { title, number }: { readonly title: string; readonly number: string },
): DraftParts {
  const parts: DraftParts = {
    foreword: null,
    introduction: null,
    body: [],
    annexes: [],
    bibliography: null,
    index: false,
    derived: new Set(),
    ids: {},
  };
  const roles = numberedRoles(cursor.items);
  const parents = new Set([...roles.keys()].map((line) => parentNumber(line.number ?? '')));
  let section = 'body' as DraftSection;
  let chapters = 0;
  let inTerms = false;
  let inReferences = false;

  const target = (): DraftNode[] => {
    if (section === 'foreword' || section === 'introduction') {
      const blocks = parts[section] ?? [];
      parts[section] = blocks;
      return blocks;
    }
    if (section === 'annex') return parts.annexes.at(-1)?.blocks ?? parts.body;
    return parts.body;
  };

  function startElement(element: DraftElement, line: DraftLine): void {
    if (element === 'contents') return;
    section = element;
    context.place = line.text.replace(/[\s\u3000]+/g, '');
    const id = context.newId();
    parts.ids[element] ??= id;
    bindBookmarks(context, line.paragraph.inlines, parts.ids[element] ?? id);
    if (element === 'bibliography') parts.bibliography ??= [];
    if (element === 'index') parts.index = true;
    target();
  }

  function startAnnex(line: DraftLine): boolean {
    const start = annexStart(line, LETTERS[parts.annexes.length] ?? '');
    if (!start) return false;
    const id = context.newId();
    bindBookmarks(context, line.paragraph.inlines, id);
    let { obligation, title: titleInlines } = start;
    cursor.at += 1;
    // Obligation and title may stand on lines of their own.
    for (let step = 0; step < 2 && (obligation === null || plainTextOf(titleInlines) === ''); step++) {
      const at = skipBlank(cursor, cursor.at);
      const next = lineAt(cursor, at);
      if (!next || next.number !== null || elementTitle(next) || annexStart(next, '')) break;
      const found = obligationAndTitle(next.paragraph.inlines);
      const isTitle = plainTextOf(titleInlines) === '' && !isSentence(next.text) && next.pictures.length === 0;
      if (found.obligation === null && !isTitle) break;
      obligation ??= found.obligation;
      if (plainTextOf(found.title) !== '' && plainTextOf(titleInlines) === '') titleInlines = found.title;
      bindBookmarks(context, next.paragraph.inlines, id);
      cursor.at = at + 1;
    }
    const letter = start.letter ?? LETTERS[parts.annexes.length] ?? '';
    context.place = `附录${letter}`;
    section = 'annex';
    inTerms = false;
    inReferences = false;
    rememberNumber(context, `附录${letter}`, id);
    if (obligation === null)
      report(context, 'warning', 'draft-annex-obligation', { annex: `附录${letter}` }, { blockId: id });
    parts.annexes.push({
      obligation,
      title: inlineContent(context, titleInlines, id, { title: true }),
      id,
      blocks: [],
    });
    return true;
  }

  function isChapter(line: DraftLine): boolean {
    if (line.forced) return line.forced === 'heading-1' && section !== 'annex';
    if (section === 'annex' || section === 'bibliography' || section === 'index') return false;
    const styled = line.style?.role === 'heading' && line.style.level === 1;
    if (styled && !/^[A-Z0]\b/.test(line.number ?? '')) return !isSentence(line.text) || line.number !== null;
    if (line.number === null || line.number.includes('.')) return false;
    if (line.paragraph.outline === 0) return true;
    if (isSentence(line.contentText) || line.contentText.length > 40) return false;
    const number = Number(line.number);
    // A number that was left out: clauses below it tell that it is a chapter all the same.
    return number === chapters + 1 || (number > chapters && parents.has(line.number));
  }

  function addHeading(line: DraftLine, level: number, type: 'heading' | 'clause'): void {
    const id = context.newId();
    bindBookmarks(context, line.paragraph.inlines, id);
    const content = inlineContent(context, line.content, id, { title: type === 'heading' });
    const number = line.number ?? '';
    rememberNumber(context, number, id);
    if (type === 'heading') context.place = `${number} ${line.contentText}`.trim().slice(0, 60);
    else context.place = number;
    target().push({ type, attrs: { id, level }, content });
  }

  function startChapter(line: DraftLine): void {
    section = 'body';
    chapters = line.number === null ? chapters + 1 : Number(line.number);
    const name = line.contentText.replace(/[\s\u3000]+/g, '');
    inTerms = /术语|^定义$|^terms(?:and)?definitions/i.test(name);
    inReferences = /^(?:规范性引用文件|引用标准|引用文件|normativereferences)$/i.test(name);
    addHeading(line, 1, 'heading');
    cursor.at += 1;
  }

  /** A numbered or styled clause in the running section; false when the line is plain text there. */
  function addClause(line: DraftLine): boolean {
    const level = clauseLevel(line);
    if (level === null) return false;
    const forced = line.forced ? (line.forced.startsWith('clause') ? 'clause' : 'heading') : null;
    const role =
      forced ?? roles.get(line) ?? (line.style?.role === 'clause' || isSentence(line.text) ? 'clause' : 'heading');
    if (line.forced === 'term' || (inTerms && section === 'body' && isTerm(line, role))) {
      const number = line.number ?? '';
      const at = cursor.at;
      const node = readTerm(context, cursor, level);
      rememberNumber(context, number, String(node.attrs?.['id']));
      context.place = `${number} ${plainTextOf(line.content)}`.trim().slice(0, 60);
      if (cursor.at === at) cursor.at += 1;
      target().push(node);
      return true;
    }
    cursor.at += 1;
    let own = line;
    if (plainTextOf(line.content) === '') own = takeNextText(line);
    addHeading(own, level, role);
    return true;
  }

  /** A number alone on its line: the text is on the next. */
  function takeNextText(line: DraftLine): DraftLine {
    const at = skipBlank(cursor, cursor.at);
    const next = lineAt(cursor, at);
    if (!next || next.number !== null || next.pictures.length > 0 || elementTitle(next) || annexStart(next, ''))
      return line;
    cursor.at = at + 1;
    bindBookmarks(context, next.paragraph.inlines, '');
    const content: WordInline[] = trimInlines(next.paragraph.inlines);
    return { ...line, content, contentText: plainTextOf(content) };
  }

  function isTerm(line: DraftLine, role: 'heading' | 'clause'): boolean {
    if (line.forced) return false;
    if (line.style?.role === 'term') return true;
    if (role === 'clause') return false;
    const number = line.number ?? '';
    if (number !== '' && !number.includes('.')) return false;
    const isParent = number !== '' && parents.has(number);
    return !isParent && !/^(?:术语和定义|缩略语|符号|术语|定义)$/.test(line.contentText.replace(/[\s\u3000]+/g, ''));
  }

  function clauseLevel(line: DraftLine): number | null {
    if (section === 'foreword' || section === 'bibliography' || section === 'index') return null;
    const { number, style } = line;
    if (line.forced && (style?.role === 'heading' || style?.role === 'clause' || style?.role === 'term')) {
      return Math.max(section === 'body' ? 1 : 2, style.level);
    }
    if (line.forced) return null;
    if (number !== null) {
      const depth = number.split('.').length;
      const first = number.split('.')[0] ?? '';
      const automatic = line.paragraph.label !== null;
      const styled = style?.role === 'heading' || style?.role === 'clause' || style?.role === 'term';
      const fits =
        section === 'annex'
          ? /^[A-Z]$/.test(first)
          : section === 'introduction'
            ? first === '0'
            : /^\d+$/.test(first) && Number(first) <= chapters + 1;
      if (!fits && !styled && !automatic) return null;
      if (section === 'body' && /^[A-Z]$/.test(first)) return null;
      if (depth < 2) return styled && style.level > 1 ? style.level : null;
      return Math.min(6, depth);
    }
    if (style?.role === 'term') return style.level;
    if (style?.role === 'heading' || style?.role === 'clause') {
      if (line.text === '') return null;
      return Math.max(section === 'body' ? 1 : 2, style.level);
    }
    if (line.paragraph.outline !== null && line.text !== '' && !isSentence(line.text)) {
      return Math.min(6, Math.max(section === 'body' ? 1 : 2, line.paragraph.outline + 1));
    }
    return null;
  }

  function addBibliography(line: DraftLine): void {
    const typed = /^[[【]\s*(\d{1,3})\s*[\]】]\s*/.exec(line.half);
    const label = /^[[【]?\s*(\d{1,3})\s*[\]】]?$/.exec(toHalfWidth(line.paragraph.label?.text ?? ''));
    const whole = trimInlines(line.paragraph.inlines);
    const id = context.newId();
    const items = parts.bibliography ?? [];
    parts.bibliography = items;
    const number = typed?.[1] ?? label?.[1] ?? String(items.length + 1);
    rememberNumber(context, `[${number}]`, id);
    const inlines = typed ? sliceInlines(whole, typed[0].length) : whole;
    bindBookmarks(context, line.paragraph.inlines, id);
    items.push({ type: 'bibliographyItem', attrs: { id }, content: inlineContent(context, inlines, id) });
    cursor.at += 1;
  }

  /** Reads one item or several that belong together; gives why a line was left out, or null. */
  function step(): LeftOut | null {
    const line = lineAt(cursor, cursor.at);
    if (!line) {
      // A table.
      readFlow(context, cursor, target(), {
        section: section === 'bibliography' || section === 'index' ? 'body' : section,
        inReferences: false,
      });
      return null;
    }
    const element = elementTitle(line);
    if (element && element !== 'contents') {
      startElement(element, line);
      cursor.at += 1;
      return null;
    }
    if (line.paragraph.inContents || line.style?.role === 'contents' || element === 'contents') {
      cursor.at += 1;
      return 'contents';
    }
    if (isBlank(line) || isEndLine(line)) {
      cursor.at += 1;
      return 'line';
    }
    if (isNumberRepeat(line, number)) {
      cursor.at += 1;
      return 'title';
    }
    if (isTitleRepeat(line, title)) {
      // The title stands again where the body begins.
      if (chapters === 0 && (section === 'foreword' || section === 'introduction')) section = 'body';
      cursor.at += 1;
      return 'title';
    }
    if (startAnnex(line)) return null;
    if (isChapter(line)) startChapter(line);
    else if (section === 'index') {
      parts.derived.add(line);
      cursor.at += 1;
      return 'index';
    } else if (section === 'bibliography') addBibliography(line);
    else if (line.number === null && line.style === null && line.paragraph.outline === null) readPlain(line);
    else if (!addClause(line)) readPlain(line);
    return null;
  }

  function readPlain(line: DraftLine): void {
    const plain = line.number !== null ? wholeLine(line) : line;
    const looksNumbered = line.number !== null && line.contentText !== '' && !isSentence(line.contentText);
    if (looksNumbered && line.contentText.length <= 40 && /^(?:body|annex)$/.test(section) && !line.forced) {
      report(context, 'warning', 'draft-number-as-text', { text: line.text.slice(0, 30) });
    }
    readFlow(context, cursor, target(), { section, inReferences, line: plain });
  }

  while (cursor.at < cursor.items.length) {
    const from = cursor.at;
    context.row = cursor.items[from]?.row ?? -1;
    const leftOut = step();
    const last = section === 'bibliography' ? parts.bibliography?.at(-1) : target().at(-1);
    for (const item of cursor.items.slice(from, cursor.at)) {
      if (leftOut) context.leftOut.set(item.row, leftOut);
      else if (last?.attrs?.['id']) {
        const blocks = context.rows.get(item.row) ?? new Set();
        context.rows.set(item.row, blocks.add(String(last.attrs['id'])));
      }
    }
  }
  context.row = -1;
  if (parts.derived.size > 0)
    report(context, 'info', 'draft-index-derived', { count: parts.derived.size }, { where: '索引' });
  return parts;
}

function parentNumber(number: string): string {
  return number.slice(0, Math.max(0, number.lastIndexOf('.')));
}

function isTitleRepeat(line: DraftLine, title: string): boolean {
  if (line.forced) return false;
  if (line.style?.role === 'document-title') return true;
  return title !== '' && line.number === null && line.text.length > 1 && squashTitle(line.text) === squashTitle(title);
}

/** The number of the document alone on a line, as it stands on the back cover. */
function isNumberRepeat(line: DraftLine, number: string): boolean {
  if (line.forced || number === '') return false;
  const plain = (text: string): string => toHalfWidth(text).replace(/[\s—–-]+/g, '');
  return line.text.length < 40 && plain(line.text) === plain(number);
}

function squashTitle(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}
