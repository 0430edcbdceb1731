import { all, attributeOf, first, textOf } from '#tests/builders/xml-tree.ts';
import { PT_PER_MM } from './find-in-pages.ts';
import type { CoverExpectation } from './gb-cover-measures.ts';
import { measureSheet } from './measure-sheet.ts';
import { type DocxFile, drawnLinesOf, framesOf, twipsToMm } from './read-docx.ts';

const CHAR = 10.5 / PT_PER_MM;
const SMALL = 9 / PT_PER_MM;

/** Name in the national template (domain 2.5), face, size, alignment, space before and after, left, hanging and first indent in mm. */
const STYLES: readonly (readonly [string, string, number, string, number, number, number, number, number])[] = [
  ['标准文件_正文标准名称', '黑体', 16, 'center', 28, 32, 0, 0, 0],
  ['标准文件_目录标题', '黑体', 16, 'center', 24, 23.4, 0, 0, 0],
  ['标准文件_前言、引言标题', '黑体', 16, 'center', 24, 23.4, 0, 0, 0],
  ['标准文件_章标题', '黑体', 10.5, 'left', 15.6, 15.6, 0, 0, 0],
  ['标准文件_一级条标题', '黑体', 10.5, 'left', 7.8, 7.8, 0, 0, 0],
  ['标准文件_二级条标题', '黑体', 10.5, 'left', 7.8, 7.8, 0, 0, 0],
  ['标准文件_三级条标题', '黑体', 10.5, 'left', 7.8, 7.8, 0, 0, 0],
  ['标准文件_四级条标题', '黑体', 10.5, 'left', 7.8, 7.8, 0, 0, 0],
  ['标准文件_五级条标题', '黑体', 10.5, 'left', 7.8, 7.8, 0, 0, 0],
  ['标准文件_一级无标题', '宋体', 10.5, 'both', 0, 0, 0, 0, 0],
  ['标准文件_二级无标题', '宋体', 10.5, 'both', 0, 0, 0, 0, 0],
  ['标准文件_段', '宋体', 10.5, 'both', 0, 0, 0, 0, 2 * CHAR],
  ['标准文件_破折号列项', '宋体', 10.5, 'both', 0, 0, 15, 7.5, 0],
  ['标准文件_字母编号列项（一级）', '宋体', 10.5, 'both', 0, 0, 15, 7.5, 0],
  ['标准文件_数字编号列项（二级）', '宋体', 10.5, 'both', 0, 0, 22.5, 7.5, 0],
  ['标准文件_术语条一', '黑体', 10.5, 'left', 7.8, 0, 0, 0, 0],
  ['标准文件_附录标识', '黑体', 10.5, 'center', 28, 0, 0, 0, 0],
  ['标准文件_附录一级条标题', '黑体', 10.5, 'left', 7.8, 7.8, 0, 0, 0],
  ['标准文件_正文图标题', '黑体', 10.5, 'center', 7.8, 7.8, 0, 0, 0],
  ['标准文件_正文表标题', '黑体', 10.5, 'center', 7.8, 7.8, 0, 0, 0],
  ['标准文件_附录图标题', '黑体', 10.5, 'center', 7.8, 7.8, 0, 0, 0],
  ['标准文件_附录表标题', '黑体', 10.5, 'center', 7.8, 7.8, 0, 0, 0],
  ['标准文件_注：', '宋体', 9, 'both', 0, 0, 2 * CHAR + 2 * SMALL, 2 * SMALL, 0],
  ['标准文件_示例：', '宋体', 9, 'both', 0, 0, 2 * CHAR + 3 * SMALL, 3 * SMALL, 0],
  ['标准文件_表格', '宋体', 9, 'center', 0, 0, 0, 0, 0],
  ['标准文件_参考文献标题', '黑体', 10.5, 'center', 29, 7.8, 0, 0, 0],
  ['标准文件_索引标题', '黑体', 10.5, 'center', 29, 7.8, 0, 0, 0],
];

/** Pages, sections, headers and styles of the DOCX (domain 2.1, 2.2, 2.5). */
export function gbDocxMeasures(file: DocxFile) {
  const sheet = measureSheet('DOCX text');
  const text = file.sections.slice(1);
  const contents = text[0];
  const get = (n: number, name: string, attribute: string) => attributeOf(text[n], name, attribute);
  sheet.mm('page width', '2.1 A4', 210, twipsToMm(get(0, 'w:pgSz', 'w:w')));
  sheet.mm('page height', '2.1 A4', 297, twipsToMm(get(0, 'w:pgSz', 'w:h')));
  for (const [side, mm] of [
    ['left', 25],
    ['right', 20],
    ['top', 34],
    ['bottom', 20],
    ['header', 25],
    ['footer', 20],
  ] as const)
    sheet.mm(`margin: ${side}`, `2.1 ${mm}.0 mm`, mm, contents && twipsToMm(get(0, 'w:pgMar', `w:${side}`)));
  sheet.is('contents: page numbers', '2.1 Roman from I', 'upperRoman from 1', numbers(contents));
  const body = text.find((section) => attributeOf(section, 'w:pgNumType', 'w:fmt') === 'decimal');
  sheet.is('first text page: page numbers', '2.1 Arabic from 1', 'decimal from 1', numbers(body));
  sheet.is('first text page: sheet', '2.1 odd page', 'oddPage', attributeOf(body, 'w:type'));
  const settings = file.part('word/settings.xml');
  const evenAndOdd = first(settings, 'w:evenAndOddHeaders');
  sheet.is(
    'odd and even pages differ',
    '2.1',
    'yes',
    evenAndOdd && evenAndOdd.attributes['w:val'] !== 'false' ? 'yes' : 'no',
  );
  for (const what of ['header', 'footer'] as const) {
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const reference = all(contents ?? first(file.part('word/document.xml'), 'w:body')!, `w:${what}Reference`);
      const id = reference.find((r) => r.attributes['w:type'] === type)?.attributes['r:id'];
      const target = all(file.part('word/_rels/document.xml.rels'), 'Relationship').find(
        (r) => r.attributes['Id'] === id,
      );
      const part = target && file.part(`word/${target.attributes['Target']}`);
      sheet.is(`${what} of ${type === 'even' ? 'even' : 'odd'} pages`, `2.1 ${side}`, side, attributeOf(part, 'w:jc'));
    }
  }
  for (const [name, face, size, align, before, after, left, hanging, firstLine] of STYLES) {
    const style = file.style(name);
    sheet.is(`${name}: face`, '2.2, 2.5', face, style?.eastAsia);
    sheet.pt(`${name}: size`, '2.2', size, style?.sizePt);
    sheet.is(`${name}: alignment`, '2.2', align, style?.align);
    sheet.pt(`${name}: space before`, '2.2', before, style?.beforePt);
    sheet.pt(`${name}: space after`, '2.2', after, style?.afterPt);
    if (left > 0) sheet.mm(`${name}: left indent`, '2.2', left, style?.leftMm);
    if (hanging > 0) sheet.mm(`${name}: hanging indent`, '2.2', hanging, style?.hangingMm);
    if (firstLine > 0) sheet.mm(`${name}: first line`, '2.2 2 characters', firstLine, style?.firstMm);
  }
  for (const name of ['标准文件_段', '标准文件_章标题', '标准文件_破折号列项'])
    sheet.pt(`${name}: line pitch`, '2.1 15.6 pt', 15.6, file.style(name)?.linePt);
  sheet.pt('contents line: pitch', '2.2 15 pt', 15, file.style('toc 1')?.linePt);
  sheet.mm('contents line of level 2: left', '2.2 1 character', CHAR, file.style('toc 2')?.leftMm);
  sheet.is(
    'chapter stays with its text',
    'no title alone',
    'yes',
    file.style('标准文件_章标题')?.keepNext ? 'yes' : 'no',
  );
  const heads = all(file.part('word/document.xml'), 'w:tblHeader');
  sheet.is('table head repeats', '9.8', 'yes', heads.length > 0 ? 'yes' : 'no');
  return sheet.measures;
}

function numbers(section: Parameters<typeof attributeOf>[0]): string {
  const start = attributeOf(section, 'w:pgNumType', 'w:start');
  return `${attributeOf(section, 'w:pgNumType', 'w:fmt')}${start ? ` from ${start}` : ''}`;
}

/** Frames and rules of the cover in the DOCX (domain 2.2, 2.3). */
export function gbDocxCoverMeasures(name: string, file: DocxFile, { cover, code, level, issuers }: CoverExpectation) {
  const sheet = measureSheet(`DOCX cover ${name}`);
  const frames = framesOf(file);
  const frame = (begin: string) => frames.find(({ text }) => text.startsWith(begin));
  const place = (
    what: string,
    begin: string,
    at: { x?: number; right?: number; y?: number },
    face: string,
    size: number,
  ) => {
    const found = frame(begin);
    if (at.x !== undefined) sheet.mm(`${what}: left`, '2.3', at.x, found?.x);
    if (at.right !== undefined) sheet.mm(`${what}: right`, '2.3', at.right, found && found.x + found.width);
    if (at.y !== undefined) sheet.mm(`${what}: top`, '2.3', at.y, found?.y);
    sheet.is(`${what}: face`, '2.2', face, found?.style?.eastAsia);
    sheet.pt(`${what}: size`, '2.2', size, found?.style?.sizePt);
    return found;
  };
  place('ICS', 'ICS', { x: 24.2, y: 10 }, '黑体', 10.5);
  place('CCS', 'CCS', { x: 24.2, y: 10 }, '黑体', 10.5);
  if (code !== '') {
    const logo = frames.find(({ text, y }) => text === code && y < 30);
    sheet.mm('code: right', '2.3 x 139.0 + 40.2', 179.2, logo && logo.x + logo.width);
    // Word and LibreOffice put the base line of an exact pitch at four fifths of it.
    const baseLine = logo?.style && logo.y + (0.8 * logo.style.linePt) / PT_PER_MM;
    sheet.mm('code: base line', '2.3 y 13.0 + 20.4', 33.4, baseLine);
  }
  const banner = place('level line', level, { x: 23, right: 193 }, '宋体', 26);
  sheet.is('level line: alignment', '2.3 distributed', 'distribute', banner?.style?.align);
  sheet.mm(
    'level line: middle',
    '2.3 y 40.0, height 11',
    45.5,
    banner?.style && banner.y + banner.style.linePt / 2 / PT_PER_MM,
  );
  if ([...level].length <= 12)
    sheet.percent('level line: width of letters', '2.3 148 %', 148, Number(attributeOf(banner?.runs[0], 'w:w')));
  const number = frames.find(({ text, y }) => text === cover.number && y > 40);
  sheet.mm('number: right', '2.3', 190, number && number.x + number.width);
  sheet.mm('number: top', '2.3 y 57.9', 57.9, number?.y);
  sheet.is('number: alignment', '2.3', 'right', number?.style?.align);
  sheet.pt('number: size', '2.2', 14, number?.style?.sizePt);
  place('title', cover.titleMain, { x: 25, right: 195, y: 113 }, '黑体', 26);
  sheet.pt('title: line pitch', '2.3 35 pt exact', 35, frame(cover.titleMain)?.style?.linePt);
  place('English title', cover.titleEn.slice(0, 10), { x: 25 }, '黑体', 14);
  if (cover.draftMark !== '') {
    place('draft mark', `（${cover.draftMark}`, {}, '宋体', 12);
    place('day of completion', '（本草案完成时间', {}, '宋体', 10.5);
  }
  const open = cover.publishDate === '' ? 'XXXX-XX-XX' : cover.publishDate;
  place('publish date', `${open}发布`, { x: 25, y: 250 }, '黑体', 14);
  const effective = cover.effectiveDate === '' ? 'XXXX-XX-XX' : cover.effectiveDate;
  place('effective date', `${effective}实施`, { right: 195.5, y: 250 }, '黑体', 14);
  sheet.mm('issuers: top', '2.3 y 261.1', 261.1, frame(issuers[0] ?? '')?.y);
  const [upper, lower] = drawnLinesOf(file);
  for (const [what, line, y] of [
    ['upper rule', upper, 75],
    ['lower rule', lower, 257],
  ] as const) {
    sheet.mm(`${what}: left`, '2.3 x 25.0', 25, line?.x);
    sheet.mm(`${what}: height`, `2.3 y ${y}.0`, y, line?.y);
    sheet.mm(`${what}: length`, '2.3 170', 170, line?.length);
    sheet.pt(`${what}: thickness`, '2.3 0.75 pt', 0.75, line?.thicknessPt);
  }
  const texts = file.paragraphs.map((paragraph) => all(paragraph, 'w:t').map(textOf).join(''));
  sheet.is(
    'title again on the first text page',
    '2.1',
    'yes',
    texts.some((t, n) => n > frames.length && t.startsWith(cover.titleMain)) ? 'yes' : 'no',
  );
  return sheet.measures;
}
