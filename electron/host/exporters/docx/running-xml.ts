import type { ParagraphStyle, Publication, PubSection } from '#shared/publishing/publication.ts';
import { textWidthMm } from './docx-context.ts';
import { fieldXml } from './fields-xml.ts';
import { justification } from './paragraph-format.ts';
import type { DocxStyle, StyleTable } from './style-table.ts';
import { textRunXml } from './text-run-xml.ts';
import { mmToTwips } from './units.ts';
import { watermarkXml } from './watermark-xml.ts';

/** `w:p` elements of header and footer on odd and on even pages. */
export type RunningXml = Readonly<Record<'header' | 'footer', readonly [string, string]>>;

type Side = 'left' | 'right' | 'center';

const MM_PER_PT = 25.4 / 72;
/** A note that takes more of the line than this stands above the page number. */
const NOTE_SHARE = 0.7;
const TAB = '<w:r><w:tab/></w:r>';
const FIRST_NUMBER = { decimal: '1', 'upper-roman': 'I', 'lower-roman': 'i', none: '' } as const;

/**
 * Running header and footer of a section: number of the file (taken from the cover by STYLEREF where it stands there), page number, note of
 * the copy opposite to it, watermark behind the page; right on odd and left on even pages where they mirror.
 */
export function runningXml(publication: Publication, section: PubSection, styles: StyleTable): RunningXml {
  const chinese = publication.language.startsWith('zh');
  const text = headerText(publication, section, styles, chinese);
  const mark = watermarkXml(publication.copy?.watermark ?? '', section.page);
  const header = (side: Side): string => paragraph(styles.get('header'), mirrored(section, side), text + mark);
  const number = numberXml(section, chinese);
  const note = section.footerNote ?? publication.copy?.note ?? '';
  const footer = (side: Side): string => footerXml(section, styles.get('page-number'), side, number, note, chinese);
  return { header: [header('right'), header('left')], footer: [footer('right'), footer('left')] };
}

function mirrored(section: PubSection, side: Side): Side | undefined {
  return section.page.mirrorHeaders ? side : undefined;
}

function paragraph(entry: DocxStyle | undefined, side: Side | undefined, content: string, tabs = ''): string {
  const style = entry ? `<w:pStyle w:val="${entry.id}"/>` : '';
  const align = side === undefined ? '' : `<w:jc w:val="${justification(side)}"/>`;
  // LibreOffice would count the lines of headers and footers too.
  return `<w:p><w:pPr>${style}<w:suppressLineNumbers/>${tabs}${align}</w:pPr>${content}</w:p>`;
}

/** The number of the file follows the cover: who changes it there changes it on every page. */
function headerText({ sections }: Publication, { header }: PubSection, styles: StyleTable, chinese: boolean): string {
  if (header === '') return '';
  const shown = textRunXml(header, {}, chinese);
  const boxes = sections.flatMap(({ fixed = [] }) =>
    fixed.flatMap((item) => (item.kind === 'box' ? item.paragraphs : [])),
  );
  const source = boxes.find(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join('') === header);
  const name = source && styles.get(source.style)?.name;
  // A name with a quotation mark cannot be written into a field.
  return name === undefined || /["\\]/.test(name) ? shown : fieldXml(` STYLEREF "${name}" `, shown);
}

/** `第 {page} 页 共 {pages} 页` with fields for the two numbers. */
function numberXml({ footer, pageNumbers }: PubSection, chinese: boolean): string {
  if (pageNumbers.format === 'none' && footer.includes('{page}')) return '';
  const shown = textRunXml(FIRST_NUMBER[pageNumbers.format], {}, chinese);
  return footer
    .split(/(\{page\}|\{pages\})/)
    .map((piece) => {
      if (piece === '{page}') return fieldXml(' PAGE ', shown);
      return piece === '{pages}' ? fieldXml(' NUMPAGES ', shown) : textRunXml(piece, {}, chinese);
    })
    .join('');
}

function footerXml(
  section: PubSection,
  entry: DocxStyle | undefined,
  side: Side,
  number: string,
  note: string,
  chinese: boolean,
): string {
  const numberSide = mirrored(section, side) ?? ownSide(entry?.style);
  const opposite: Side = numberSide === 'left' ? 'right' : 'left';
  if (note === '') return paragraph(entry, mirrored(section, side), number);
  const noteXml = textRunXml(note, {}, chinese);
  if (number === '') return paragraph(entry, opposite, noteXml);
  const widthMm = textWidthMm(section.page);
  if (textWidth(note) * (entry?.style.sizePt ?? 9) * MM_PER_PT > widthMm * NOTE_SHARE)
    return paragraph(entry, opposite, noteXml) + paragraph(entry, mirrored(section, side), number);
  const stop = (kind: 'center' | 'right', mm: number): string => `<w:tab w:val="${kind}" w:pos="${mmToTwips(mm)}"/>`;
  if (numberSide === 'center') {
    return paragraph(entry, 'left', noteXml + TAB + number, `<w:tabs>${stop('center', widthMm / 2)}</w:tabs>`);
  }
  const line = numberSide === 'left' ? number + TAB + noteXml : noteXml + TAB + number;
  return paragraph(entry, 'left', line, `<w:tabs>${stop('right', widthMm)}</w:tabs>`);
}

function ownSide(style: ParagraphStyle | undefined): Side {
  return style?.align === 'left' || style?.align === 'center' ? style.align : 'right';
}

/** Width in em: Han and full-width characters one, others half. */
function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char >= '\u2e80' ? 1 : 0.5;
  return width;
}
