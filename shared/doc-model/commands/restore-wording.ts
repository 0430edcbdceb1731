import { Fragment, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { squash } from '#shared/base/index.ts';
import { hasAtoms, type ReferenceWording, referenceChapter, settleLeadIn } from './reference-chapter.ts';

/** Fixed sentences that can be brought back (GB/T 1.1—2020, 8.3, 8.6, 8.7, 8.8). */
export type RestorableWording = {
  readonly foreword: { readonly basis: string; readonly patents: string };
  readonly chapters: Readonly<Record<'scope' | 'references' | 'terms' | 'symbols', string>>;
  readonly references: Readonly<Record<'leadIn' | 'none', string>>;
  readonly terms: Readonly<Record<'own' | 'cited' | 'citedAndOwn' | 'none', string>>;
  readonly symbols: Readonly<Record<'symbols' | 'abbreviations' | 'both', string>>;
};

type Chapter = { readonly heading: Node; readonly pos: number; readonly content: readonly Placed[] };
type Placed = { readonly node: Node; readonly pos: number };

const ROLES = {
  scope: /^(?:适用)?范围$|^scope$/,
  references: /^(?:规范性)?引用(?:文件|标准)$|^normativereferences?$/,
  terms: /^术语|^termsanddefinitions|^termsdefinitions/,
  symbols: /^(?:符号|缩略语)|^symbols|^abbreviat/,
} as const;
const TERMS_LIKE = /(?:术语|定义|缩略语).{0,300}适用于本(?:文件|标准)|没有需要界定|terms.{0,300}\bapply\b|no terms/i;
const SYMBOLS_LIKE = /下列(?:符号|缩略语)|following (?:symbols|abbreviat)/i;
const BASIS_LIKE = /按照GB\/?T\s*1\.1|editorial rules of the ISO/i;
const PATENTS_LIKE = /可能涉及专利|patent/i;

export function referenceWording(wording: RestorableWording): ReferenceWording {
  return { title: wording.chapters.references, ...wording.references };
}

/**
 * Brings back the fixed wording around the block `id`: its own sentence, the sentences of its chapter when it is a title, those of the
 * foreword when it is the foreword. Documents that the lead-in of the terms names stay named. Returns false when everything there
 * is as prescribed, or nothing is prescribed.
 */
export function restoreWording(tr: Transform, id: string, wording: RestorableWording, newId: () => string): boolean {
  const steps = tr.steps.length;
  const foreword = tr.doc.firstChild;
  if (foreword?.type.name === 'foreword') {
    const inForeword = foreword.attrs['id'] === id || foreword.children.some((node) => node.attrs['id'] === id);
    if (inForeword) restoreForeword(tr, id, wording);
  }
  const chapter = chapterOf(tr.doc, id);
  const role = chapter && roleOf(chapter.heading);
  if (chapter && role) {
    // 符号, 缩略语 and 符号和缩略语 are all right titles.
    if (role !== 'symbols' && chapter.heading.attrs['id'] === id)
      setText(tr, { node: chapter.heading, pos: chapter.pos }, wording.chapters[role]);
    if (role === 'references') restoreReferences(tr, wording, newId);
    else if (role === 'terms') restoreTerms(tr, id, wording, newId);
    else if (role === 'symbols') restoreSymbols(tr, id, wording, newId);
  }
  return tr.steps.length > steps;
}

function roleOf(heading: Node): keyof typeof ROLES | null {
  const title = squash(heading.textContent);
  const found = (Object.keys(ROLES) as (keyof typeof ROLES)[]).find((role) => ROLES[role].test(title));
  return found ?? null;
}

/** The chapter of the body that the block with this id is, or stands in. */
function chapterOf(doc: Node, id: string): Chapter | null {
  let pos = 0;
  for (const section of doc.children) {
    let at = pos + 1;
    pos += section.nodeSize;
    if (section.type.name !== 'body') continue;
    let current: { heading: Node; pos: number; content: Placed[] } | null = null;
    let found = false;
    for (const node of section.children) {
      if (node.type.name === 'heading' && node.attrs['level'] === 1) {
        if (found) return current;
        current = { heading: node, pos: at, content: [] };
      } else current?.content.push({ node, pos: at });
      if (node.attrs['id'] === id) found = true;
      at += node.nodeSize;
    }
    if (found) return current;
  }
  return null;
}

function setText(tr: Transform, { node, pos }: Placed, text: string): void {
  if (squash(node.textContent) === squash(text) || hasAtoms(node)) return;
  tr.replaceWith(pos + 1, pos + 1 + node.content.size, node.type.schema.text(text));
}

function restoreForeword(tr: Transform, id: string, { foreword: fixed }: RestorableWording): void {
  const foreword = tr.doc.firstChild!;
  const wantedOf = (text: string) =>
    BASIS_LIKE.test(text) ? fixed.basis : PATENTS_LIKE.test(text) ? fixed.patents : '';
  const sentences: Placed[] = [];
  foreword.forEach((node, offset) => {
    const isMeant = node.attrs['id'] === id || foreword.attrs['id'] === id;
    if (isMeant && node.type.name === 'paragraph') sentences.push({ node, pos: offset + 1 });
  });
  // From the end, so that positions stay.
  for (const sentence of sentences.toReversed()) {
    const wanted = wantedOf(sentence.node.textContent);
    if (wanted !== '') setText(tr, sentence, wanted);
  }
}

function restoreReferences(tr: Transform, wording: RestorableWording, newId: () => string): void {
  const fixed = referenceWording(wording);
  settleLeadIn(tr, fixed, newId);
  const chapter = referenceChapter(tr.doc);
  const wanted = chapter && chapter.records.length > 0 ? fixed.leadIn : fixed.none;
  const like = chapter?.content.find(
    ({ node }) => node.type.name === 'paragraph' && /引用|下列|references|following/i.test(node.textContent),
  );
  if (like) setText(tr, like, wanted);
}

function restoreTerms(tr: Transform, id: string, { terms }: RestorableWording, newId: () => string): void {
  const chapter = chapterOf(tr.doc, id)!;
  const hasTerms = chapter.content.some(({ node }) => node.type.name === 'termEntry');
  const sentence = leadOf(chapter, TERMS_LIKE);
  const documents = sentence ? documentsIn(sentence.node) : null;
  const template = documents ? (hasTerms ? terms.citedAndOwn : terms.cited) : hasTerms ? terms.own : terms.none;
  const [before = '', after = ''] = template.split('{documents}');
  const { schema } = tr.doc.type;
  const text = (content: string) => (content === '' ? Fragment.empty : Fragment.from(schema.text(content)));
  const content = text(before)
    .append(documents ?? Fragment.empty)
    .append(text(after));
  placeSentence(tr, chapter, sentence, content, newId);
}

/** Inline content that names the documents of a lead-in: before 界定的, or behind “given in”. */
function documentsIn(sentence: Node): Fragment | null {
  // Every atom counts as one sign, so that signs are positions.
  const plain = sentence.textBetween(0, sentence.content.size, undefined, '\ufffc');
  const chinese = plain.indexOf('界定的');
  // 没有需要界定的 names none: documents are live citations, codes or titles in 《》.
  const names = /[\d《\ufffc]/.test(plain.slice(0, Math.max(0, chinese)));
  if (names) return sentence.content.cut(0, chinese);
  const english = /given in (.{1,400}?)(?: and the following)? apply/.exec(plain);
  if (!english) return null;
  const from = english.index + 'given in '.length;
  return sentence.content.cut(from, from + (english[1] ?? '').length);
}

function restoreSymbols(tr: Transform, id: string, { symbols }: RestorableWording, newId: () => string): void {
  const chapter = chapterOf(tr.doc, id)!;
  const title = chapter.heading.textContent;
  const hasSymbols = /符号|symbol/i.test(title);
  const hasShort = /缩略|abbreviat/i.test(title);
  const wanted = hasSymbols && hasShort ? symbols.both : hasShort ? symbols.abbreviations : symbols.symbols;
  placeSentence(tr, chapter, leadOf(chapter, SYMBOLS_LIKE), Fragment.from(tr.doc.type.schema.text(wanted)), newId);
}

/** The first paragraph of a chapter when it is such a sentence, or empty. */
function leadOf(chapter: Chapter, like: RegExp): Placed | null {
  const paragraphs = chapter.content.filter(({ node }) => node.type.name === 'paragraph');
  return (
    paragraphs.find(({ node }) => like.test(node.textContent)) ??
    paragraphs.find(({ node }) => node.content.size === 0) ??
    null
  );
}

function placeSentence(
  tr: Transform,
  chapter: Chapter,
  old: Placed | null,
  content: Fragment,
  newId: () => string,
): void {
  if (old) {
    // A footnote or citation outside of the documents named would be lost.
    const live = (nodes: readonly Node[]) => nodes.filter((node) => !node.isText).length;
    if (live(old.node.children) > live(content.content)) return;
    if (!old.node.content.eq(content)) tr.replaceWith(old.pos + 1, old.pos + 1 + old.node.content.size, content);
    return;
  }
  const paragraph = tr.doc.type.schema.nodes['paragraph']!.create({ id: newId() }, content);
  tr.insert(chapter.pos + tr.doc.nodeAt(chapter.pos)!.nodeSize, paragraph);
}
