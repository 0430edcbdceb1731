import { all, attributeOf, textOf } from '#tests/builders/xml-tree.ts';
import { faceOf, lineBox, middle, type PageFinder, PT_PER_MM, pitch } from './find-in-pages.ts';
import { type MeasureSheet, measureSheet } from './measure-sheet.ts';
import { type DocxFile, drawnLinesOf, framesOf, twipsToMm } from './read-docx.ts';
import type { PdfLine, PdfPage } from './read-pdf.ts';

/** Rules: ISO/IEC Directives, Part 2 (structure, wording); `own`: a measure of our layout, since the Directives give none. */
const OWN = 'own';
const LEFT = 20;
const RIGHT = 190;
const SANS_BOLD = 'NotoSansSC-Bold';

function type(sheet: MeasureSheet, what: string, line: PdfLine | undefined, face: string, size: number): void {
  sheet.is(`${what}: face`, OWN, face, faceOf(line?.parts[0]));
  sheet.pt(`${what}: size`, OWN, size, line?.parts[0]?.sizePt);
}

/** Cover of a document in English; `draft` lines only when it is one. */
export function isoCoverMeasures(found: PageFinder, draft: boolean) {
  const sheet = measureSheet(`PDF cover iso${draft ? ' draft' : ''}`);
  const front = found.pages[0];
  const line = (begin: string) => front?.lines.find(({ text }) => text.startsWith(begin));
  const head = line('INTERNATIONALSTANDARD');
  type(sheet, 'kind of document', head, SANS_BOLD, 19);
  sheet.mm('kind of document: left', OWN, LEFT, head?.x);
  sheet.is('number without year', OWN, 'INTERNATIONALSTANDARDXYZ12345-1', head?.text);
  sheet.mm('number: right', OWN, RIGHT, head?.right);
  sheet.count('rules', OWN, 3, front?.rules.length);
  const heights = [20, 38, 255];
  front?.rules.forEach((rule, n) => {
    sheet.mm(`rule ${n + 1}: height`, OWN, heights[n] ?? 0, rule.y1);
    sheet.mm(`rule ${n + 1}: length`, OWN, 170, rule.x2 - rule.x1);
    sheet.pt(`rule ${n + 1}: thickness`, OWN, 1.5, rule.thicknessPt);
  });
  const titles = ['Agriculturalproducts—', 'Coldchainstorageandtransport—', 'Part1:Technicalrequirements'].map(line);
  for (const [n, part] of titles.entries()) {
    sheet.is(`element ${n + 1} of the title: on its own line`, 'Part 2, 11', 'yes', part ? 'yes' : 'no');
    type(sheet, `element ${n + 1} of the title`, part, SANS_BOLD, 18);
    sheet.mm(`element ${n + 1} of the title: left`, OWN, 62, part?.x);
  }
  sheet.pt('title: line pitch', OWN, 23, pitch(titles[0], titles[1]));
  sheet.mm('reference number: right', OWN, RIGHT, line('XYZ12345-1:2026(E)')?.right);
  sheet.is(
    'stage',
    'iso.md 2.1',
    draft ? 'Committeedraft(CD)' : 'none',
    line('Committee')?.text.slice(0, 18) ?? 'none',
  );
  sheet.is('warning of a draft', 'Part 1', draft ? 'yes' : 'no', line('Thisdocumentisadraft') ? 'yes' : 'no');
  sheet.is('patent appeal', 'Part 1', draft ? 'yes' : 'no', line('Recipientsofthisdraft') ? 'yes' : 'no');
  return sheet.measures;
}

/** Pages and text of a document in English. */
export function isoTextMeasures(found: PageFinder) {
  const sheet = measureSheet('PDF iso');
  pages(sheet, found);
  headings(sheet, found);
  const first = found.line('Thisdocumentspecifies');
  type(sheet, 'text', first, '宋体', 10.5);
  sheet.mm('text: left, no indent', OWN, LEFT, first?.x);
  sheet.mm('text: right', OWN, RIGHT, first?.right);
  sheet.pt('text: line pitch', OWN, 13, pitch(first, found.beside(first, 1)));
  const note = found.line('NOTE');
  type(sheet, 'note', note, '宋体', 9.5);
  sheet.mm('note: indent', OWN, LEFT + (1.9 * 9.5) / PT_PER_MM, note?.x);
  sheet.is('single note without a number', 'Part 2, 24', 'NOTEAsinglenote', note?.text.slice(0, 15));
  sheet.is('several notes numbered', 'Part 2, 24', 'NOTE1', found.line('NOTE1')?.text.slice(0, 5));
  sheet.is('note of a term', 'Part 2, 16.5.9', 'Note1toentry:', found.line('Note1toentry')?.text.slice(0, 13));
  const dash = found.line('—Firstdashitem');
  sheet.mm('dash: mark at the left edge', OWN, LEFT, dash?.x);
  sheet.mm(
    'dash: text',
    OWN,
    LEFT + (1.9 * 10.5) / PT_PER_MM,
    dash?.parts.find(({ text }) => text.startsWith('First'))?.x ?? found.beside(dash, 1)?.x,
  );
  objects(sheet, found);
  back(sheet, found);
  return sheet.measures;
}

const footer = (page: PdfPage) => page.lines.find((line) => line.y > 278);

function pages(sheet: MeasureSheet, found: PageFinder): void {
  const second = found.pages[1];
  const contents = found.page(found.line('Contents'));
  const body = found.page(found.line('Thisdocumentspecifies'));
  const even = body && found.pages[body.number];
  sheet.mm('page width', 'A4', 210, body?.widthMm);
  sheet.mm('page height', 'A4', 297, body?.heightMm);
  sheet.is('page behind the cover', OWN, 'ii', footer(second as PdfPage)?.parts[0]?.text);
  sheet.is('contents: page number', 'Part 2, small Roman', 'iii', contents && footer(contents)?.parts.at(-1)?.text);
  sheet.is('first text page: number', 'Part 2, Arabic from 1', '1', body && footer(body)?.parts.at(-1)?.text);
  sheet.is('first text page: odd sheet', 'Part 2', 'odd', body && (body.number % 2 === 1 ? 'odd' : 'even'));
  for (const [name, page, side] of [
    ['odd', body, 'right'],
    ['even', even, 'left'],
  ] as const) {
    const header = page?.lines.find((line) => line.y < 24);
    const foot = page && footer(page);
    const right = side === 'right';
    sheet.is(
      `${name} page: header`,
      'reference number',
      'XYZ12345-1:2026(E)',
      header?.text.replace('INTERNATIONALSTANDARD', ''),
    );
    type(sheet, `${name} page: header`, header, SANS_BOLD, 11);
    sheet.mm(`${name} page: header on the ${side}`, OWN, right ? RIGHT : LEFT, right ? header?.right : header?.x);
    sheet.mm(`${name} page: header, top`, OWN, 15, lineBox(header, 11, 14).top);
    sheet.mm(`${name} page: number on the ${side}`, OWN, right ? RIGHT : LEFT, right ? foot?.right : foot?.x);
    sheet.mm(`${name} page: number, bottom`, OWN, 285, lineBox(foot, 9.5, 12).bottom);
    sheet.is(
      `${name} page: copyright line`,
      OWN,
      'yes',
      foot?.text.includes('©InternationalColdChainCommittee2026') ? 'yes' : 'no',
    );
  }
  const banner = body?.lines.find(({ text }) => text.startsWith('INTERNATIONALSTANDARD'));
  sheet.mm('first text page: kind of document at the left', OWN, LEFT, banner?.x);
  sheet.count('first text page: rules around the header', OWN, 2, body?.rules.filter((rule) => rule.y1 < 24).length);
  const title = body?.lines.find(({ text }) => text.startsWith('Agriculturalproducts—'));
  type(sheet, 'title on the first text page', title, SANS_BOLD, 16);
  const top = lineBox(found.line('Forewordtext'), 10.5, 13).top;
  sheet.is('text begins below the header', OWN, 'yes', top && top > 30 ? 'yes' : 'no');
  sheet.mm(
    'page: top of text',
    OWN,
    30,
    lineBox(
      found.pages[(body?.number ?? 0) + 6]?.lines.find(({ y }) => y > 26),
      10.5,
      13,
    ).top,
  );
}

function headings(sheet: MeasureSheet, found: PageFinder): void {
  const sizes = [13, 12, 11, 11, 11];
  const widths = [2.2, 2.7, 3.5, 4.4, 5.3];
  const begins = ['4Requirements', '4.1Level2', '4.1.1Level3', '4.1.1.1Level4', '4.1.1.1.1Level5'];
  begins.forEach((begin, n) => {
    const line = found.line(begin, found.line('Thisdocumentspecifies')?.page);
    const size = sizes[n] as number;
    type(sheet, `heading of level ${n + 1}`, line, SANS_BOLD, size);
    sheet.mm(`heading of level ${n + 1}: left`, OWN, LEFT, line?.x);
    const title = LEFT + ((widths[n] as number) * size) / PT_PER_MM;
    sheet.mm(`heading of level ${n + 1}: title behind a tab`, OWN, title, line?.parts[1]?.x);
  });
  const number = found.line('3.1');
  const term = found.beside(number, 1);
  sheet.is(
    'term: number, term and definition on lines of their own',
    'Part 2, 16.5',
    '3.1/coldchain',
    `${number?.text}/${term?.text}`,
  );
  sheet.is('term: bold', 'Part 2, 16.5.5', '宋体 bold', faceOf(term?.parts[0]));
}

function objects(sheet: MeasureSheet, found: PageFinder): void {
  const table = found.line('Table1—Limitsoftheitems');
  const figure = found.line('Figure1—Twoarrangements');
  for (const [what, line] of [
    ['table title', table],
    ['figure title', figure],
  ] as const) {
    type(sheet, what, line, SANS_BOLD, 10.5);
    sheet.mm(`${what}: middle`, 'Part 2, 28, 29', 105, middle(line));
  }
  const continued = found.line('Table1—Limitsoftheitems', (table?.page ?? 0) + 1);
  sheet.is('continued table', 'Part 2, 29.4', 'Table1—Limitsoftheitems(continued)', continued?.text);
  sheet.is(
    'figure title: below',
    'Part 2, 28',
    'yes',
    found.page(figure)?.pictures.every((p) => figure && p.bottom < figure.y) ? 'yes' : 'no',
  );
  const number = found.pages.flatMap(({ lines }) => lines).find(({ text }) => text === '(1)');
  sheet.mm('formula number: right', 'Part 2, 27', RIGHT, number?.right);
  const dots = found.page(number)?.rules.filter((rule) => rule.dots).length;
  sheet.count('formula: leader dots', 'Part 2, 27: none', 0, dots);
}

function back(sheet: MeasureSheet, found: PageFinder): void {
  const mark = found.line('AnnexA', 6);
  const texts = [mark, found.beside(mark, 1), found.beside(mark, 2)];
  sheet.is(
    'annex: letter, obligation, title',
    'Part 2, 20',
    'AnnexA/(informative)/Samplingplans',
    texts.map((line) => line?.text).join('/'),
  );
  for (const [n, line] of texts.entries()) sheet.mm(`annex, line ${n + 1}: middle`, OWN, 105, middle(line));
  const bibliography = found.line('Bibliography', 6);
  sheet.mm('Bibliography: middle', OWN, 105, middle(bibliography));
  sheet.is('bibliography: numbered', 'Part 2, 21', '[1]ISO712', found.line('[1]ISO')?.text.slice(0, 9));
  const last = found.pages.at(-1);
  sheet.count('end line', 'none', 0, last?.rules.filter((rule) => !rule.dots).length);
}

/** The same document as DOCX. */
export function isoDocxMeasures(file: DocxFile) {
  const sheet = measureSheet('DOCX iso');
  const text = file.sections[2];
  for (const [side, mm] of [
    ['left', 20],
    ['right', 20],
    ['top', 30],
    ['bottom', 24],
    ['header', 15],
    ['footer', 12],
  ] as const)
    sheet.mm(`margin: ${side}`, OWN, mm, twipsToMm(attributeOf(text, 'w:pgMar', `w:${side}`)));
  sheet.is('front pages', 'small Roman', 'lowerRoman', attributeOf(text, 'w:pgNumType', 'w:fmt'));
  for (const [role, size, bold, before, after] of [
    ['chapter', 13, true, 16, 9],
    ['clause-1', 12, true, 11, 7],
    ['paragraph', 10.5, false, 0, 8],
    ['note', 9.5, false, 0, 8],
    ['table-caption', 10.5, true, 10, 6],
    ['annex-mark', 14, true, 0, 0],
  ] as const) {
    const style = file.style(`Standard ${role}`);
    sheet.pt(`Standard ${role}: size`, OWN, size, style?.sizePt);
    sheet.is(`Standard ${role}: bold`, OWN, String(bold), style && String(style.bold));
    sheet.pt(`Standard ${role}: space before`, OWN, before, style?.beforePt);
    sheet.pt(`Standard ${role}: space after`, OWN, after, style?.afterPt);
  }
  sheet.is('headings: Latin face', OWN, 'Arial', file.style('Standard chapter')?.ascii);
  const frame = framesOf(file).find(({ text: words }) => words.startsWith('Agricultural'));
  sheet.mm('title: left', OWN, 62, frame?.x);
  sheet.mm('title: top', OWN, 95, frame?.y);
  sheet.mm('upper rule', OWN, 20, drawnLinesOf(file)[0]?.y);
  const all1 = all(file.part('word/document.xml'), 'w:t').map(textOf);
  sheet.is('no Chinese words', OWN, 'none', all1.find((words) => /[\u3400-\u9fff，。、（）]/.test(words)) ?? 'none');
  return sheet.measures;
}
