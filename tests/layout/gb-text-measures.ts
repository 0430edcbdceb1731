import { faceOf, lineBox, middle, type PageFinder, PT_PER_MM, pitch } from './find-in-pages.ts';
import { type MeasureSheet, measureSheet } from './measure-sheet.ts';
import type { PdfLine } from './read-pdf.ts';

/** Line pitch and 五号, 小五, 三号 in points, a character of 五号 in mm; text from 25.0 to 190.0 mm (domain 2.1, 2.2). */
const LINE = 15.6;
const BODY = 10.5;
const SMALL = 9;
const CHAR = BODY / PT_PER_MM;
const LEFT = 25;
const RIGHT = 190;
const MIDDLE = 107.5;

/** Chapters, clauses, lists, notes, examples, terms, footnotes, annexes and what ends the text, in the PDF. */
export function gbTextMeasures(found: PageFinder) {
  const sheet = measureSheet('PDF text');
  headings(sheet, found);
  running(sheet, found);
  lists(sheet, found);
  notes(sheet, found);
  terms(sheet, found);
  footnote(sheet, found);
  elements(sheet, found);
  return sheet.measures;
}

function type(
  sheet: MeasureSheet,
  what: string,
  line: PdfLine | undefined,
  face: string,
  size: number,
  part = 0,
): void {
  sheet.is(`${what}: face`, '2.2', face, faceOf(line?.parts.at(part)));
  sheet.pt(`${what}: size`, '2.2', size, line?.parts.at(part)?.sizePt);
}

function headings(sheet: MeasureSheet, found: PageFinder): void {
  const chapter = found.line('4测量章', 6);
  type(sheet, 'chapter', chapter, '黑体', BODY);
  sheet.mm('chapter: left', '2.2 flush left', LEFT, chapter?.x);
  gap(sheet, 'chapter', chapter);
  sheet.pt('chapter: space above', '2.2 one blank line', 2 * LINE, pitch(found.line('章前一段'), chapter));
  sheet.pt('chapter: space below', '2.2 one blank line', 2 * LINE, pitch(chapter, found.line('章后一段')));
  const numbers = ['', '', '4.1', '4.1.1', '4.1.1.1', '4.1.1.1.1', '4.1.1.1.1.1'];
  for (const level of [2, 3, 4, 5, 6]) {
    const what = `clause of level ${level}`;
    const clause = found.line(`${numbers[level]}第${level}层条`, 6);
    const before = found.line(level === 2 ? '章后一段' : `第${level - 1}层条后`);
    type(sheet, what, clause, '黑体', BODY);
    sheet.mm(`${what}: left`, '2.2 flush left', LEFT, clause?.x);
    gap(sheet, what, clause);
    if (before?.page === clause?.page)
      sheet.pt(`${what}: space above`, '2.2 half a line', 1.5 * LINE, pitch(before, clause));
    sheet.pt(`${what}: space below`, '2.2 half a line', 1.5 * LINE, pitch(clause, found.line(`第${level}层条后`)));
  }
  const first = found.line('4.2.1无标题条一');
  const second = found.line('4.2.2无标题条二');
  type(sheet, 'number of untitled clause', first, '黑体', BODY);
  type(sheet, 'text of untitled clause', first, '宋体', BODY, 1);
  sheet.mm('untitled clause: left', '2.2', LEFT, first?.x);
  gap(sheet, 'untitled clause', first);
  sheet.pt('untitled clause: space above', '2.2 no extra space', LINE, pitch(found.beside(second, -1), second));
}

/** One character between number and title. */
function gap(sheet: MeasureSheet, what: string, line: PdfLine | undefined): void {
  const [number, title] = line?.parts ?? [];
  sheet.mm(`${what}: gap after the number`, '2.2 one character', CHAR, number && title && title.x - number.right);
}

function running(sheet: MeasureSheet, found: PageFinder): void {
  const text = found.line('范围首段');
  type(sheet, 'text', text, '宋体', BODY);
  sheet.mm('text: first line', '2.2 2 characters', LEFT + 2 * CHAR, text?.x);
  sheet.mm('text: left', '2.1 25.0 mm', LEFT, found.beside(text, 1)?.x);
  sheet.mm('text: right', '2.1 20.0 mm from the edge', RIGHT, text?.right);
  sheet.pt('text: line pitch', '2.1 15.6 pt', LINE, pitch(text, found.beside(text, 1)));
  const warning = found.line('重要提示');
  type(sheet, '重要提示', warning, '黑体', BODY);
  sheet.mm('重要提示: indent', '2.2 2 characters', LEFT + 2 * CHAR, warning?.x);
  for (const [name, begin] of [
    ['前言', '前言首段'],
    ['引言', '引言首段'],
    ['annex', '附录乙的条文'],
  ] as const) {
    const line = found.line(begin);
    type(sheet, `text of ${name}`, line, '宋体', BODY);
    sheet.mm(`text of ${name}: first line`, '2.2 2 characters', LEFT + 2 * CHAR, line?.x);
  }
}

function lists(sheet: MeasureSheet, found: PageFinder): void {
  const item = (what: string, begin: string, mark: number, text: number) => {
    const line = found.line(begin);
    const next = found.beside(line, 1);
    const first = line?.parts.find((part) => !/^(——|·|[a-z0-9]\))$/.test(part.text.trim()));
    type(sheet, what, line, '宋体', BODY, -1);
    sheet.mm(`${what}: mark`, `2.2 at character ${mark}`, LEFT + (mark - 1) * CHAR, line?.x);
    sheet.mm(`${what}: text`, `2.2 at character ${text}`, LEFT + (text - 1) * CHAR, first?.x);
    if (next && next.x > LEFT + 1)
      sheet.mm(`${what}: wrapped lines`, `2.2 at character ${text}`, LEFT + (text - 1) * CHAR, next.x);
    sheet.pt(`${what}: line pitch`, '2.1', LINE, line?.page === next?.page ? pitch(line, next) : LINE);
  };
  item('dash item', '——破折号列项一', 3, 5);
  item('dot item', '·圆点列项', 5, 7);
  item('lettered item', 'a)字母列项一', 3, 5);
  item('numbered item', '1)数字列项一', 5, 7);
}

function notes(sheet: MeasureSheet, found: PageFinder): void {
  const labelled = (what: string, begin: string, label: string, width: number) => {
    const line = found.line(begin);
    const next = found.beside(line, 1);
    type(sheet, `label ${label}`, line, '黑体', SMALL);
    type(sheet, what, line, '宋体', SMALL, -1);
    sheet.mm(`${what}: label`, '2.2 2 characters', LEFT + 2 * CHAR, line?.x);
    const text = LEFT + 2 * CHAR + (width * SMALL) / PT_PER_MM;
    sheet.mm(`${what}: text aligned behind the label`, '2.2', text, next?.x);
    sheet.pt(`${what}: line pitch`, '2.1', LINE, pitch(line, next));
  };
  labelled('note', '注：单个的注', '注：', 2);
  labelled('numbered note', '注1：第一个注', '注1：', 2.9);
  labelled('example', '示例：单个的示例', '示例：', 3);
  labelled('numbered example', '示例1：第一个示例', '示例1：', 3.9);
  const boxed = found.line('框内的示例');
  const box = found.page(boxed)?.rules.filter((rule) => boxed && Math.abs(rule.x1 - LEFT) < 0.6 && rule.y1 < boxed.y);
  type(sheet, 'boxed example', boxed, '宋体', SMALL);
  sheet.pt('example box: thin line', '2.2 thin', 0.5, box?.at(-1)?.thicknessPt);
}

function terms(sheet: MeasureSheet, found: PageFinder): void {
  const number = found.line('3.1');
  const name = found.line('冷链cold');
  sheet.is('term: number on its own line', '2.2', '3.1', number?.text);
  type(sheet, 'term number', number, '黑体', BODY);
  type(sheet, 'term', name, '黑体', BODY);
  type(sheet, 'English term', name, '黑体', BODY, -1);
  sheet.mm('term number: left', '2.2 flush left [?]', LEFT, number?.x);
  sheet.mm('term: indent', '2.2 2 characters [?]', LEFT + 2 * CHAR, name?.x);
}

function footnote(sheet: MeasureSheet, found: PageFinder): void {
  const note = found.line('1)脚注的文字');
  const rule = found
    .page(note)
    ?.rules.filter((r) => !r.dots && note && r.y1 < note.y)
    .at(-1);
  type(sheet, 'footnote', note, '宋体', SMALL, -1);
  sheet.mm('footnote rule: length', '2.2 a quarter of the text width', 41.25, rule && rule.x2 - rule.x1);
  sheet.mm('footnote rule: left', '2.2', LEFT, rule?.x1);
  sheet.pt('footnote rule: thin', '2.2 thin', 0.5, rule?.thicknessPt);
}

function elements(sheet: MeasureSheet, found: PageFinder): void {
  const title = found.line('农产品冷链储运第2部分', 2);
  type(sheet, 'title on the first text page', title, '黑体', 16);
  sheet.mm('title on the first text page: middle', '2.2 centred', MIDDLE, middle(title));
  const above = lineBox(title, 16, 20).top;
  sheet.pt('title on the first text page: space above', '2.2 28 pt', 28, above && (above - 34) * PT_PER_MM);
  const below = lineBox(title, 16, 20).bottom;
  const next = lineBox(found.beside(title, 1), BODY, LINE).top;
  sheet.pt('title on the first text page: space below', '2.2 32 pt', 32, below && next && (next - below) * PT_PER_MM);

  for (const letter of ['A', 'B']) {
    const mark = found.line(`附录${letter}`, 6);
    const obligation = found.beside(mark, 1);
    const annexTitle = found.beside(mark, 2);
    sheet.is(`annex ${letter}: three lines`, '2.2', '3', annexTitle?.text.startsWith('附录') ? '3' : undefined);
    for (const [what, line] of [
      ['letter', mark],
      ['obligation', obligation],
      ['title', annexTitle],
    ] as const) {
      type(sheet, `annex ${letter} ${what}`, line, '黑体', BODY);
      sheet.mm(`annex ${letter} ${what}: middle`, '2.2 centred', MIDDLE, middle(line));
    }
    sheet.is(`annex ${letter}: new page`, '2.1', 'first line', isFirst(found, mark));
  }
  const clause = found.line('A.1附录条');
  type(sheet, 'annex clause', clause, '黑体', BODY);
  sheet.pt('annex clause: space below', '2.2 half a line', 1.5 * LINE, pitch(clause, found.line('附录条后一段')));

  for (const begin of ['参考文献', '索引']) {
    const line = found.line(begin, 20);
    type(sheet, begin, line, '黑体', BODY);
    sheet.mm(`${begin}: middle`, '2.2 centred', MIDDLE, middle(line));
    sheet.is(`${begin}: new page`, '2.1', 'first line', isFirst(found, line));
  }
  const end = found.pages.findLast((page) => page.rules.some((rule) => !rule.dots && rule.thicknessPt > 1));
  const rule = end?.rules.findLast((r) => !r.dots && r.thicknessPt > 1);
  const last = end?.lines.findLast((line) => rule && line.y < rule.y1);
  sheet.mm('end line: length', '2.1 a quarter of the text width', 41.25, rule && rule.x2 - rule.x1);
  sheet.mm('end line: middle', '2.1 centred', MIDDLE, rule && (rule.x1 + rule.x2) / 2);
  sheet.pt('end line: thick', '2.1 thick [?]', 1.5, rule?.thicknessPt);
  sheet.is('end line: on the page of the last content', '2.1', 'yes', last && last.y > 35 ? 'yes' : 'no');
}

/** Whether a line is the first below the running header. */
function isFirst(found: PageFinder, line: PdfLine | undefined): string {
  const first = found.page(line)?.lines.find(({ y }) => y > 34);
  return line && first === line ? 'first line' : 'not the first';
}
