import { faceOf, lineBox, middle, type PageFinder, PT_PER_MM, pitch } from './find-in-pages.ts';
import { measureSheet } from './measure-sheet.ts';
import type { PdfPage } from './read-pdf.ts';

const CHAR = 10.5 / PT_PER_MM;

/** Sheets, running headers, page numbers, contents and beginnings of elements, in the PDF (domain 2.1, 2.2). */
export function gbPageMeasures(found: PageFinder, number: string) {
  const sheet = measureSheet('PDF pages');
  const isHeader = (page: PdfPage) =>
    page.lines.find((line) => line.y < 34 && line.text === number.replaceAll(' ', ''));
  const footer = (page: PdfPage) => page.lines.find((line) => line.y > 270 && /^([IVX]+|\d+)$/.test(line.text));
  const pages = found.pages.filter((page) => footer(page) !== undefined);
  const contents = pages[0];
  const body = pages.find((page) => footer(page)?.text === '1');
  const odd = pages.find((page) => footer(page)?.text === '3');
  const even = pages.find((page) => footer(page)?.text === '2');

  sheet.is(
    'cover: header and number',
    '2.1 none [?]',
    'none',
    found.pages[0] && isHeader(found.pages[0]) ? 'some' : 'none',
  );
  sheet.is('contents: first page number', '2.1 Roman from I', 'I', contents && footer(contents)?.text);
  sheet.is('contents: on an odd sheet', '2.1', 'odd', oddness(contents));
  sheet.is('first text page: number', '2.1 Arabic from 1', '1', body && footer(body)?.text);
  sheet.is('first text page: sheet', '2.1 odd page', 'odd', oddness(body));
  const roman = pages.filter((page) => /^[IVX]/.test(footer(page)?.text ?? ''));
  sheet.is(
    'Roman numbers',
    '2.1',
    'I II III IV'.slice(0, 4),
    roman
      .map((page) => footer(page)?.text)
      .slice(0, 2)
      .join(' '),
  );
  sheet.count(
    'numbers in a row',
    '2.1',
    pages.length - roman.length,
    pages.filter((p) => /^\d/.test(footer(p)?.text ?? '')).length,
  );

  for (const [name, page, side] of [
    ['odd', odd, 'right'],
    ['even', even, 'left'],
    ['contents', contents, 'right'],
  ] as const) {
    const header = page && isHeader(page);
    const foot = page && footer(page);
    sheet.is(`header of ${name} page`, '2.1 number of the document', number.replaceAll(' ', ''), header?.text);
    sheet.is(`header of ${name} page: face`, '2.2', '黑体', faceOf(header?.parts[0]));
    sheet.pt(`header of ${name} page: size`, '2.2', 10.5, header?.parts[0]?.sizePt);
    sheet.mm(`header of ${name} page: top`, '2.1 25.0 mm', 25, lineBox(header, 10.5, 15.6).top);
    sheet.is(`number of ${name} page: face`, '2.2', '宋体', faceOf(foot?.parts[0]));
    sheet.pt(`number of ${name} page: size`, '2.2', 9, foot?.parts[0]?.sizePt);
    sheet.mm(`number of ${name} page: bottom`, '2.1 20.0 mm', 277, lineBox(foot, 9, 15.6).bottom);
    for (const [what, line] of [
      ['header', header],
      ['number', foot],
    ] as const)
      sheet.mm(
        `${what} of ${name} page: ${side}`,
        `2.1 ${side} on ${name} pages`,
        side === 'right' ? 190 : 25,
        line?.[side === 'right' ? 'right' : 'x'],
      );
  }
  const sides = pages.map((page) => {
    const [header, foot] = [isHeader(page), footer(page)];
    const isRight = page.number % 2 === 1;
    return [header, foot].every((line) => line && Math.abs(isRight ? line.right - 190 : line.x - 25) < 0.5);
  });
  sheet.count('pages with header and number on their side', '2.1', pages.length, sides.filter(Boolean).length);

  const full = pages.find((page) => page.number > (body?.number ?? 0) + 10);
  const text = full?.lines.filter((line) => line.y > 34 && line.y < 272);
  sheet.mm('text: top', '2.1 34.0 mm', 34, text && Math.min(...text.map((line) => lineBox(line, 10.5, 15.6).top ?? 0)));
  const lowest = Math.max(...pages.flatMap((page) => page.lines.filter((line) => line.y < 274).map((line) => line.y)));
  sheet.is('text: above the page number', '2.1 bottom 20.0 mm', 'yes', lowest < 272 ? 'yes' : `no: ${lowest}`);
  for (const page of [contents, odd, even]) {
    sheet.mm('page width', '2.1 A4', 210, page?.widthMm);
    sheet.mm('page height', '2.1 A4', 297, page?.heightMm);
  }

  const title = found.line('目次');
  sheet.is('contents title: face', '2.2', '黑体', faceOf(title?.parts[0]));
  sheet.pt('contents title: size', '2.2 三号', 16, title?.parts[0]?.sizePt);
  sheet.mm('contents title: middle', '2.2 centred', 107.5, middle(title));
  const first = found.line('1范围');
  const second = found.line('2规范性引用文件');
  const deeper = found.line('4.1第2层条');
  sheet.is('contents line: face', '2.2', '宋体', faceOf(first?.parts[1]));
  sheet.pt('contents line: size', '2.2', 10.5, first?.parts[1]?.sizePt);
  sheet.pt('contents: line pitch', '2.2 15 pt', 15, pitch(first, second));
  sheet.mm('contents line: left', '2.2', 25, first?.x);
  sheet.mm('contents line of level 2: left', '2.2 1 character', 25 + CHAR, deeper?.x);
  sheet.mm('contents line: page number', '2.2 right edge', 190, first?.right);
  const dots = contents?.rules.filter((rule) => rule.dots) ?? [];
  sheet.is('contents line: leader dots', '2.2', 'yes', dots.length > 20 ? 'yes' : 'no');
  const leader = dots.find((dot) => first && Math.abs(dot.y1 - first.y) < 2);
  const open = leader && first && (first.parts.at(-1)?.x ?? 0) - leader.x2;
  sheet.is('contents line: dots reach the number', '2.2', 'yes', open && open < CHAR / 2 ? 'yes' : 'no');

  for (const [name, begin] of [
    ['前言', '前言'],
    ['引言', '引言'],
  ] as const) {
    const line = found.pages
      .flatMap(({ lines }) => lines)
      .find(({ text: t, parts }) => t === begin && parts[0]?.sizePt === 16);
    sheet.is(`${name} title: face`, '2.2', '黑体', faceOf(line?.parts[0]));
    sheet.pt(`${name} title: size`, '2.2 三号', 16, line?.parts[0]?.sizePt);
    sheet.mm(`${name} title: middle`, '2.2 centred', 107.5, middle(line));
    sheet.is(
      `${name}: new page`,
      '2.1',
      'first line',
      found.page(line)?.lines.find(({ y }) => y > 34) === line ? 'first line' : 'not the first',
    );
  }
  return sheet.measures;
}

function oddness(page: PdfPage | undefined): string | undefined {
  return page && (page.number % 2 === 1 ? 'odd' : 'even');
}
