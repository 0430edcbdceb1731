import type { CoverData } from '#shared/domain/cover-data.ts';
import { faceOf, lineBox, middle, pageFinder, pitch } from './find-in-pages.ts';
import { type Measure, measureSheet } from './measure-sheet.ts';
import type { PdfLine, PdfPage } from './read-pdf.ts';

/** Height of capitals of the serif bold face, em. */
const CAPITAL_EM = 0.714;

/** What a cover of this kind shows; all else comes from its data. */
export type CoverExpectation = {
  readonly cover: CoverData;
  readonly code: string;
  readonly level: string;
  readonly issuers: readonly string[];
  /** Letters of the code in the measured box of 40.2 mm; longer codes reach further to the left. */
  readonly codeFits: boolean;
};

/** Measures of a Chinese cover (and back cover) in the PDF; the figures are those of domain 2.2 and 2.3. */
export function gbCoverMeasures(name: string, pages: readonly PdfPage[], given: CoverExpectation): readonly Measure[] {
  const { cover } = given;
  const sheet = measureSheet(`PDF cover ${name}`);
  const sheetOne = pages.slice(0, 1);
  const found = pageFinder(sheetOne);
  const front = sheetOne[0];
  const line = (text: string) => found.line(text.replaceAll(/\s/g, ''));

  sheet.mm('page width', '2.1 A4', 210, front?.widthMm);
  sheet.mm('page height', '2.1 A4', 297, front?.heightMm);

  const type = (what: string, at: PdfLine | undefined, face: string, sizePt: number, rule = '2.2') => {
    sheet.is(`${what}: face`, rule, face, faceOf(at?.parts[0]));
    sheet.pt(`${what}: size`, rule, sizePt, at?.parts[0]?.sizePt);
  };

  const ics = line(`ICS${cover.ics[0]}`);
  const ccs = line(`CCS${cover.ccs[0]}`);
  type('ICS', ics, '黑体', 10.5);
  sheet.mm('ICS: left', '2.3 x 24.2', 24.2, ics?.x);
  sheet.mm('ICS: top', '2.3 y 10.0', 10, lineBox(ics, 10.5, 15.6).top);
  sheet.mm('CCS: left, under ICS', '2.2', 24.2, ccs?.x);
  sheet.pt('CCS: one line below', '2.1 line 15.6 pt', 15.6, pitch(ics, ccs));
  if (cover.recordNumber !== '') {
    const record = line(`备案号：${cover.recordNumber}`);
    type('备案号', record, '黑体', 10.5, '2.2, 2.4');
    sheet.pt('备案号: under CCS', '2.2', 15.6, pitch(ccs, record));
  }

  const code = given.code === '' ? undefined : front?.lines.find((l) => l.text === given.code && l.y < 40);
  sheet.is(
    'code: lettering',
    given.code === '' ? '2.4 no logo [?]' : '2.2 upper right',
    given.code || 'none',
    code?.text ?? 'none',
  );
  if (given.code !== '') {
    const part = code?.parts[0];
    sheet.mm('code: right edge', '2.3 x 139.0 + 40.2', 179.2, code?.right);
    if (given.codeFits) sheet.mm('code: width', '2.3 40.2', 40.2, code && code.right - code.x);
    sheet.mm('code: base line', '2.3 y 13.0 + 20.4', 33.4, code?.y);
    sheet.mm('code: height', '2.3 20.4', 20.4, part && (part.sizePt * CAPITAL_EM * 25.4) / 72);
  }

  const level = line(given.level);
  sheet.pt('level line: size', '2.2, 2.3 26 pt', 26, level?.parts[0]?.sizePt);
  sheet.mm('level line: left', '2.3 x 23.0', 23, level?.x);
  sheet.mm('level line: right', '2.3 distributed over 170', 193, level?.right);
  const box = lineBox(level, 26, 31);
  sheet.mm('level line: middle', '2.3 y 40.0, height 11', 45.5, box.top && box.bottom && (box.top + box.bottom) / 2);
  if ([...given.level].length <= 12)
    sheet.percent('level line: width of letters', '2.3 148 %', 148, level?.parts[0]?.widthPercent);

  const number = front?.lines.find((l) => l.text === cover.number.replaceAll(/\s/g, '') && l.y > 40 && l.y < 75);
  type('number', number, '黑体', 14);
  sheet.mm('number: right edge', '2.3 x 25.0 + 165', 190, number?.right);
  sheet.mm('number: top', '2.3 y 57.9', 57.9, lineBox(number, 14, 15.5).top);
  if (cover.replaces.length > 0) {
    const replaced = line('代替');
    type('replaced number', replaced, '黑体', 10.5);
    sheet.mm('replaced number: right edge', '2.2 right', 190, replaced?.right);
    const after = found.beside(replaced, 1);
    sheet.is('replaced number: lines', '2.2 one line at most', '1', after && after.y < 75 ? 'more' : '1');
  }

  const [upper, lower] = front?.rules ?? [];
  sheet.mm('upper rule: left', '2.3 x 25.0', 25, upper?.x1);
  sheet.mm('upper rule: height', '2.3 y 75.0', 75, upper?.y1);
  sheet.mm('upper rule: length', '2.3 170', 170, upper && upper.x2 - upper.x1);
  sheet.pt('upper rule: thickness', '2.3 0.75 pt', 0.75, upper?.thicknessPt);
  sheet.mm('lower rule: left', '2.3', 25, lower?.x1);
  sheet.mm('lower rule: height', '2.3 y 257.0', 257, lower?.y1);
  sheet.mm('lower rule: length', '2.3 170', 170, lower && lower.x2 - lower.x1);
  sheet.pt('lower rule: thickness', '2.3 0.75 pt', 0.75, lower?.thicknessPt);

  const title = line(cover.titleMain);
  const second = line(cover.titleSupplement);
  type('title', title, '黑体', 26);
  sheet.mm('title: middle', '2.2 centred', 110, middle(title));
  sheet.mm('title: top', '2.3 y 113.0', 113, lineBox(title, 26, 35).top);
  sheet.pt('title: line pitch', '2.3 35 pt exact', 35, pitch(title, second));
  const english = line(cover.titleEn.slice(0, 10));
  type('English title', english, '黑体', 14);
  sheet.mm('English title: middle', '2.2 under the title', 110, middle(english));
  if (cover.consistency !== '') {
    const mark = line(`（${cover.consistency}`);
    type('consistency mark', mark, '黑体', 14);
    sheet.mm('consistency mark: middle', '2.2', 110, middle(mark));
  }
  if (cover.draftMark !== '') {
    const mark = line(`（${cover.draftMark}）`);
    const done = line(`（本草案完成时间：${cover.completedOn}`);
    const appeal = line('在提交反馈意见时');
    type('draft mark', mark, '宋体', 12);
    sheet.mm('draft mark: middle', '2.2 centred below', 110, middle(mark));
    type('day of completion', done, '宋体', 10.5);
    sheet.mm('day of completion: middle', '2.2 below the draft mark', 110, middle(done));
    sheet.is('patent appeal', '1.3', cover.patentAppeal ? 'printed' : 'none', appeal ? 'printed' : 'none');
  }

  const open = cover.draftMark !== '' && cover.publishDate === '';
  const published = line(open ? 'XXXX-XX-XX发布' : `${cover.publishDate}发布`);
  const effective = published?.parts.find((part) => part.x > 110);
  type('dates', published, '黑体', 14);
  sheet.mm('publish date: left', '2.3 x 25.0', 25, published?.x);
  sheet.mm('dates: top', '2.3 y 250.0', 250, lineBox(published, 14, 15.5).top);
  sheet.mm('effective date: right', '2.3 x 125.0 + 70.5', 195.5, effective && published?.right);

  const names = given.issuers.map((issuer) => front?.lines.find((l) => l.y > 257 && l.text.includes(issuer)));
  sheet.is('issuers', '2.4', given.issuers.join(' / '), names.map((l, n) => (l ? given.issuers[n] : '–')).join(' / '));
  const issued = front?.lines
    .filter((l) => l.y > 257)
    .flatMap((l) => l.parts)
    .find((part) => part.text.endsWith('发布'));
  sheet.is('发布: face', '2.2', '黑体', faceOf(issued));
  sheet.pt('发布: size', '2.2', 14, issued?.sizePt);
  sheet.mm('issuers: top', '2.3 y 261.1', 261.1, lineBox(names[0], given.issuers.length > 1 ? 16 : 18, 24).top);
  const left = Math.min(...names.flatMap((l) => (l ? [l.x] : [])));
  sheet.mm('issuers: middle', '2.3 centred', 110, issued && (left + issued.right) / 2);
  const footless = front?.lines.every((l) => l.y < 285);
  sheet.is('header and page number', '2.1 none on the cover [?]', 'none', footless ? 'none' : 'some');
  return sheet.measures;
}

/** Back cover of a published text: the number at the upper right, alone. */
export function backCoverMeasures(name: string, pages: readonly PdfPage[], cover: CoverData, expected: boolean) {
  const sheet = measureSheet(`PDF back cover ${name}`);
  const last = pages.at(-1);
  const [line] = last?.lines ?? [];
  const alone = last?.lines.length === 1 && line?.text === cover.number.replaceAll(/\s/g, '');
  sheet.is(
    'back cover',
    '2.1 published national, sector, local',
    expected ? 'number' : 'none',
    alone ? 'number' : 'none',
  );
  if (!expected) return sheet.measures;
  sheet.is('number: face', '2.2', '黑体', faceOf(line?.parts[0]));
  sheet.pt('number: size', '2.2', 14, line?.parts[0]?.sizePt);
  sheet.mm('number: right edge', '2.2 upper right', 190, line?.right);
  return sheet.measures;
}
