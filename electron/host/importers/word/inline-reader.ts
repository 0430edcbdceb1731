import { child, children, descendants, type XmlElement } from '../package/index.ts';
import { fieldName, finishField, plainTextOf } from './fields.ts';
import { ommlToLatex } from './omml-to-latex.ts';
import { readPicture } from './picture-reader.ts';
import { flag, positionOf } from './styles.ts';
import { symbolCharacter } from './symbol-font.ts';
import type { WordContext } from './word-context.ts';
import type { TextInline, WordBlock, WordInline } from './word-model.ts';

/** Inline content of a paragraph, tracked changes accepted; blocks of text boxes go to `boxes`. */
export function readInlines(
  paragraph: XmlElement,
  context: WordContext,
  paragraphHidden: boolean,
): { inlines: WordInline[]; boxes: WordBlock[] } {
  const inlines: WordInline[] = [];
  const boxes: WordBlock[] = [];
  for (const field of context.fields) {
    if (field.inResult) field.resultIn = field.resultIn === null ? inlines : field.resultIn;
  }
  readContainer(paragraph, { context, inlines, boxes, paragraphHidden });
  return { inlines: mergeText(inlines), boxes };
}

/** Stands where a formula could not be read. */
const UNREAD_FORMULA = '\\square';
/** 黑体 given to a run itself is how Chinese texts set a word in bold face (GB/T 1.1—2020, 附录F). */
function isHei(rPr: XmlElement | undefined): boolean {
  return /^(?:黑体|SimHei)$/i.test(child(rPr, 'w:rFonts')?.attrs['w:eastAsia'] ?? '');
}

/** Bookmarks of references: those that Word makes itself, and ours. */
const REFERENCE_ANCHOR = /^(?:_Ref|zs_)/;
const REFERENCE_TEXT =
  /^(?:第\s?\d{1,2}\s?章|附\s?录\s?[A-Z]|[表图]\s?(?:[A-Z]\.)?\d{1,3}|(?:公式|式)?\s?[（(](?:[A-Z]\.)?\d{1,3}[)）]|(?:[A-Z]|\d{1,2})(?:\.\d{1,3}){1,5})$/;

function isText(inline: WordInline): boolean {
  // Our own links have the number inside as a field.
  const isField = inline.kind === 'reference';
  return (inline.kind === 'text' && inline.position === null) || inline.kind === 'bookmark' || isField;
}

type Target = {
  readonly context: WordContext;
  readonly inlines: WordInline[];
  readonly boxes: WordBlock[];
  readonly paragraphHidden: boolean;
};

function readContainer(container: XmlElement, target: Target): void {
  for (const element of container.children) if (typeof element === 'object') readElement(element, target);
}

function readElement(element: XmlElement, target: Target): void {
  const { context, inlines } = target;
  const { findings } = context;
  switch (element.name) {
    case 'w:r':
      readRun(element, target);
      return;
    case 'w:ins':
    case 'w:moveTo':
      findings.insertions += 1;
      readContainer(element, target);
      return;
    case 'w:del':
    case 'w:moveFrom':
      findings.deletions += 1;
      return;
    case 'w:hyperlink': {
      const id = element.attrs['r:id'];
      const relationship = id ? context.relationships.get(id) : undefined;
      if (relationship?.external) findings.external.add(relationship.target);
      const from = inlines.length;
      readContainer(element, target);
      const anchor = element.attrs['w:anchor'];
      const text = plainTextOf(inlines.slice(from));
      // A link inside the document that shows a number is a cross-reference by other means.
      const isReference = anchor !== undefined && (REFERENCE_ANCHOR.test(anchor) || REFERENCE_TEXT.test(text));
      if (isReference && text.length <= 60 && !inContentsField(context) && inlines.slice(from).every(isText)) {
        inlines.splice(from, inlines.length - from, { kind: 'reference', bookmark: anchor, text });
      }
      return;
    }
    case 'w:fldSimple': {
      const code = element.attrs['w:instr'] ?? '';
      const from = inlines.length;
      const field = {
        code,
        inResult: true,
        formField: child(element, 'w:fldData'),
        resultIn: inlines,
        resultFrom: from,
      };
      context.fields.push(field);
      readContainer(element, target);
      context.fields.splice(context.fields.lastIndexOf(field), 1);
      finishField(field, inlines, context);
      return;
    }
    case 'w:sdt':
      readContainer(child(element, 'w:sdtContent') ?? element, target);
      return;
    case 'm:oMath':
      inlines.push({ kind: 'math', latex: ommlToLatex(element), display: false });
      return;
    case 'm:oMathPara':
      for (const math of children(element, 'm:oMath')) {
        inlines.push({ kind: 'math', latex: ommlToLatex(math), display: true });
      }
      return;
    case 'w:bookmarkStart':
      inlines.push({ kind: 'bookmark', name: element.attrs['w:name'] ?? '' });
      return;
    case 'w:subDoc':
      findings.objects += 1;
      return;
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:dir':
    case 'w:bdo':
      readContainer(element, target);
      return;
    case 'mc:AlternateContent':
      readAlternatives(element, target, (part) => readElement(part, target));
      return;
    default:
      return;
  }
}

function readRun(run: XmlElement, target: Target): void {
  const { context, inlines } = target;
  const rPr = child(run, 'w:rPr');
  const style = context.styles.character(child(rPr, 'w:rStyle')?.attrs['w:val'] ?? null);
  const format = {
    bold: flag(rPr, 'w:b') ?? style?.bold ?? isHei(rPr),
    italic: flag(rPr, 'w:i') ?? style?.italic ?? false,
    position: positionOf(rPr) ?? style?.position ?? null,
  };
  const hidden = flag(rPr, 'w:vanish') ?? style?.hidden ?? target.paragraphHidden;
  const add = (text: string): void => {
    if (text === '') return;
    if (hidden) context.findings.hiddenChars += text.trim().length;
    else inlines.push({ kind: 'text', text, ...format });
  };
  for (const element of run.children) {
    if (typeof element === 'string') continue;
    if (element.name === 'w:fldChar') readFieldChar(element, target);
    else if (element.name === 'w:instrText') {
      const open = context.fields.at(-1);
      if (open && !open.inResult) open.code += codeText(open.code, textContent(element), format.position);
    } else if (element.name === 'w:sym' && fieldName(context.fields.at(-1)?.code ?? '') === 'EQ') {
      const open = context.fields.at(-1);
      if (open && !open.inResult) open.code += symbolText(element, context);
    } else if (context.fields.at(-1)?.inResult === false) continue;
    else readRunContent(element, target, add);
  }
}

function readRunContent(element: XmlElement, target: Target, add: (text: string) => void): void {
  const { context, inlines } = target;
  switch (element.name) {
    case 'w:t':
      add(textContent(element));
      return;
    case 'w:tab':
    case 'w:ptab':
      inlines.push({ kind: 'tab' });
      return;
    case 'w:br':
      inlines.push({ kind: element.attrs['w:type'] === 'page' ? 'page-break' : 'break' });
      return;
    case 'w:cr':
      inlines.push({ kind: 'break' });
      return;
    case 'w:noBreakHyphen':
      add('-');
      return;
    case 'w:sym':
      add(symbolText(element, context));
      return;
    case 'w:footnoteReference':
      inlines.push({ kind: 'footnote', key: `f${element.attrs['w:id'] ?? ''}` });
      return;
    case 'w:endnoteReference':
      inlines.push({ kind: 'footnote', key: `e${element.attrs['w:id'] ?? ''}` });
      return;
    case 'w:ruby':
      readContainer(child(element, 'w:rubyBase') ?? element, target);
      return;
    case 'mc:AlternateContent':
      readAlternatives(element, target, (part) => readRunContent(part, target, add));
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readGraphic(element, target);
      return;
    case 'w:control':
      context.findings.objects += 1;
      return;
    default:
      return;
  }
}

/**
 * One of the alternatives only, or its text would come twice: the first that gives something readable, the fallback last (WPS writes
 * shapes as a choice that only WPS reads).
 */
function readAlternatives(element: XmlElement, target: Target, read: (part: XmlElement) => void): void {
  const { inlines, boxes, context } = target;
  for (const option of [...children(element, 'mc:Choice'), ...children(element, 'mc:Fallback')]) {
    const before = inlines.length + boxes.length + context.findings.objects;
    for (const part of children(option)) read(part);
    if (inlines.length + boxes.length + context.findings.objects > before) return;
  }
}

/** Raised and lowered parts of an equation field's code become its own switches. */
function codeText(before: string, text: string, position: TextInline['position']): string {
  if (position === null || fieldName(before) !== 'EQ' || !/^[^\\(),;]+$/.test(text)) return text;
  return `\\s\\${position === 'super' ? 'up' : 'do'}2(${text})`;
}

function symbolText(element: XmlElement, context: WordContext): string {
  const char = symbolCharacter(element.attrs['w:font'] ?? '', Number.parseInt(element.attrs['w:char'] ?? '0', 16));
  if (char === null) context.findings.unknownSymbols += 1;
  return char ?? '□';
}

function readGraphic(element: XmlElement, target: Target): void {
  const { context, inlines, boxes } = target;
  for (const name of ['wps:txbx', 'v:textbox']) {
    for (const box of descendants(element, name)) {
      const content = child(box, 'w:txbxContent');
      if (content) boxes.push(...context.readBlocks(content));
    }
  }
  const pictures = readPicture(element, context.relationships);
  for (const picture of pictures.formulas)
    inlines.push({ kind: 'math', latex: UNREAD_FORMULA, display: false, picture });
  for (const picture of pictures.pictures) inlines.push({ kind: 'picture', picture });
  for (const target of pictures.external) context.findings.external.add(target);
  context.findings.objects += pictures.objects;
}

function readFieldChar(element: XmlElement, target: Target): void {
  const { context, inlines } = target;
  const type = element.attrs['w:fldCharType'];
  if (type === 'begin') {
    context.fields.push({
      code: '',
      inResult: false,
      formField: child(element, 'w:ffData'),
      resultIn: null,
      resultFrom: 0,
    });
    return;
  }
  const open = context.fields.at(-1);
  if (!open) return;
  if (type === 'separate') {
    open.inResult = true;
    open.resultIn = inlines;
    open.resultFrom = inlines.length;
  } else if (type === 'end') {
    context.fields.pop();
    finishField(open, inlines, context);
  }
}

/** True while a table of contents field is open. */
export function inContentsField(context: WordContext): boolean {
  return context.fields.some((field) => field.inResult && fieldName(field.code) === 'TOC');
}

function textContent(element: XmlElement): string {
  let text = '';
  for (const node of element.children) if (typeof node === 'string') text += node;
  return text;
}

function mergeText(inlines: readonly WordInline[]): WordInline[] {
  const merged: WordInline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text' && sameFormat(inline, last)) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text };
    } else merged.push(inline);
  }
  return merged;
}

function sameFormat(a: TextInline, b: TextInline): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.position === b.position;
}
