import { faceOf, middle, type PageFinder, PT_PER_MM, pitch } from './find-in-pages.ts';
import { type MeasureSheet, measureSheet } from './measure-sheet.ts';
import type { PdfLine } from './read-pdf.ts';

const LINE = 15.6;
const LEFT = 25;
const RIGHT = 190;
const MIDDLE = 107.5;

/** Tables, figures and formulas in the PDF (domain 1.3, 2.2). */
export function gbObjectMeasures(found: PageFinder) {
  const sheet = measureSheet('PDF objects');
  table(sheet, found);
  figure(sheet, found);
  formula(sheet, found);
  return sheet.measures;
}

function caption(sheet: MeasureSheet, what: string, line: PdfLine | undefined): void {
  sheet.is(`${what}: face`, '2.2', '黑体', faceOf(line?.parts[0]));
  sheet.pt(`${what}: size`, '2.2', 10.5, line?.parts[0]?.sizePt);
  sheet.mm(`${what}: middle`, '2.2 centred', MIDDLE, middle(line));
}

function small(sheet: MeasureSheet, what: string, line: PdfLine | undefined, face = '宋体', part = 0): void {
  sheet.is(`${what}: face`, '2.2', face, faceOf(line?.parts.at(part)));
  sheet.pt(`${what}: size`, '2.2 小五', 9, line?.parts.at(part)?.sizePt);
}

function table(sheet: MeasureSheet, found: PageFinder): void {
  const title = found.line('表1长表的标题');
  const page = found.page(title);
  caption(sheet, 'table title', title);
  sheet.pt('table title: half a line above', '2.2', 1.5 * LINE, pitch(found.line('表前一段'), title));
  const unit = found.line('单位为毫米', title?.page);
  small(sheet, 'unit of table', unit);
  sheet.mm('unit of table: right', '2.2 upper right of the object', RIGHT, unit?.right);
  const head = found.line('项目上限方法');
  const row = found.line('第1项');
  small(sheet, 'table head', head);
  small(sheet, 'table text', row);
  const rules = page?.rules.filter((rule) => title && !rule.dots && rule.y1 > title.y && rule.y2 > title.y) ?? [];
  const across = rules.filter((rule) => Math.abs(rule.y1 - rule.y2) < 0.01).toSorted((a, b) => a.y1 - b.y1);
  const upright = rules.filter((rule) => Math.abs(rule.x1 - rule.x2) < 0.01).toSorted((a, b) => a.x1 - b.x1);
  const between = across.find((rule) => across[1] && rule.y1 > across[1].y1 + 1);
  sheet.pt('table: upper rule', 'thick [?]', 1, across[0]?.thicknessPt);
  sheet.pt('table: rule under the head', 'thick [?]', 1, across[1]?.thicknessPt);
  sheet.pt('table: rule between rows', 'thin [?]', 0.5, between?.thicknessPt);
  sheet.pt('table: lower rule', 'thick [?]', 1, across.at(-1)?.thicknessPt);
  sheet.pt('table: left rule', 'thick [?]', 1, upright[0]?.thicknessPt);
  sheet.pt('table: right rule', 'thick [?]', 1, upright.at(-1)?.thicknessPt);
  sheet.pt('table: rule between columns', 'thin [?]', 0.5, upright[1]?.thicknessPt);
  sheet.mm('table: left edge', '2.1', LEFT, upright[0]?.x1);
  sheet.mm('table: right edge', '2.1', RIGHT, upright.at(-1)?.x1);
  const next = found.line('表1长表的标题', (title?.page ?? 0) + 1);
  sheet.is('continued table: title', '1.3 （续）', '表1长表的标题（续）', next?.text);
  caption(sheet, 'continued table title', next);
  sheet.is('continued table: head', '9.8 repeated', '项目上限方法', found.line('项目上限方法', next?.page)?.text);
  sheet.is('continued table: unit', '9.8 repeated', '单位为毫米', found.line('单位为毫米', next?.page)?.text);
  const points = ['第1项', '第9项', '第12项'].map((begin) => decimalPoint(found.line(begin, title?.page)));
  sheet.mm('numbers of a column: decimal points', '2.2 aligned', points[0] ?? 0, points[2]);
  sheet.mm('numbers of a column: decimal points', '2.2 aligned', points[0] ?? 0, points[1]);
  small(sheet, 'note of table', found.line('注：表的注'), '黑体');
  small(sheet, 'note of table, text', found.line('注：表的注'), '宋体', -1);
  small(sheet, 'footnote of table', found.line('a表的脚注'), '宋体', -1);
  const annexTable = found.line('表A.1附录表的标题');
  caption(sheet, 'title of annex table', annexTable);
}

/** Where the point of the number in the second cell stands. */
function decimalPoint(line: PdfLine | undefined): number | undefined {
  const part = line?.parts.find((text) => /^\d+\.\d$/.test(text.text.trim()));
  if (!part) return undefined;
  const digits = part.text.trim().length;
  const afterPoint = (part.right - part.x) * (1 / digits);
  return part.right - afterPoint;
}

function figure(sheet: MeasureSheet, found: PageFinder): void {
  const title = found.line('图1两个分图的标题');
  const page = found.page(title);
  caption(sheet, 'figure title', title);
  const [left, right] = page?.pictures ?? [];
  sheet.is('figure title: below the pictures', '9.7', 'yes', left && title && title.y > left.bottom ? 'yes' : 'no');
  sheet.mm('figure: pictures centred', '9.7', MIDDLE, left && right && (left.x + right.right) / 2);
  sheet.mm('figure: width of a picture', '60 mm given', 60, left && left.right - left.x);
  sheet.mm('figure: height of a picture', '40 mm given', 40, left && left.bottom - left.top);
  const parts = found.line('a)分图甲b)分图乙');
  small(sheet, 'title of sub-figure', parts, '黑体');
  const middles = [parts?.parts.slice(0, -2), parts?.parts.slice(-2)];
  const first = middles[0]?.[0];
  const last = middles[0]?.at(-1);
  sheet.mm(
    'title of sub-figure: under its picture',
    '9.7',
    left ? (left.x + left.right) / 2 : 0,
    first && last && (first.x + last.right) / 2,
  );
  const unit = found.line('单位为毫米', title?.page);
  small(sheet, 'unit of figure', unit);
  sheet.mm('unit of figure: right', '2.2 upper right', RIGHT, unit?.right);
  small(sheet, 'note of figure', found.line('注：图的注'), '黑体');
  small(sheet, 'note of figure, text', found.line('注：图的注'), '宋体', -1);
}

function formula(sheet: MeasureSheet, found: PageFinder): void {
  const number = found.pages.flatMap(({ lines }) => lines).find(({ text }) => text === '（1）');
  const dots = found.page(number)?.rules.find((rule) => rule.dots && number && Math.abs(rule.y1 - number.y) < 2);
  sheet.is('formula number', '9.9', '（1）', number?.text);
  sheet.is('formula number: face', '2.2', '宋体', faceOf(number?.parts[0]));
  sheet.pt('formula number: size', '2.2', 10.5, number?.parts[0]?.sizePt);
  sheet.mm('formula number: right', '9.9 right edge', RIGHT, number?.right);
  sheet.mm('formula: leader dots reach the number', '9.9', number?.x ?? 0, dots && dots.x2 + 10.5 / 4 / PT_PER_MM);
  sheet.is(
    'formula: leader dots begin behind it',
    '9.9',
    'yes',
    dots && dots.x1 > MIDDLE && dots.x1 < 140 ? 'yes' : 'no',
  );
  const lead = found.line('式中：');
  sheet.mm('式中：: indent', '2.2 2 characters', LEFT + 21 / PT_PER_MM, lead?.x);
  sheet.is(
    'formula of annex: number',
    '9.9',
    '（A.1）',
    found.pages.flatMap((p) => p.lines).find((l) => l.text === '（A.1）')?.text,
  );
}
