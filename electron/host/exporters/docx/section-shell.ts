import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { PageSetup, Publication, PubSection } from '#shared/publishing/publication.ts';
import type { StyleTable } from './style-table.ts';
import { mmToTwips } from './units.ts';

/**
 * The package without its text, written by the docx library: sections with page size, margins, number format and start, running headers and
 * footers for odd and even pages, settings, theme, content types. The text is put in afterwards, since objects for every run of a paper of
 * 500 pages would take most of the time.
 */
export async function sectionShell(publication: Publication, styles: StyleTable): Promise<Uint8Array> {
  let previous: PubSection | undefined;
  const sections = publication.sections.map((section): ISectionOptions => {
    const options = sectionOptions(section, previous, styles);
    previous = section;
    return options;
  });
  const file = new Document({
    title: publication.title,
    compatibility: {
      version: 15,
      doNotExpandShiftReturn: true,
      balanceSingleByteDoubleByteWidth: true,
      useFELayout: true,
    },
    defaultTabStop: 420,
    evenAndOddHeaderAndFooters: true,
    sections: sections.length > 0 ? sections : [{ children: [new Paragraph('')] }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function sectionOptions(section: PubSection, previous: PubSection | undefined, styles: StyleTable): ISectionOptions {
  const { page, pageNumbers } = section;
  // A section without headers of its own goes on with those before it; so only changes are written.
  const sameHeader = previous?.header === section.header && previous.page.mirrorHeaders === page.mirrorHeaders;
  const sameFooter = previous?.footer === section.footer && previous.page.mirrorHeaders === page.mirrorHeaders;
  return {
    properties: {
      type: sectionType(section.start),
      page: {
        size: pageSize(page),
        margin: {
          top: mmToTwips(page.marginMm.top),
          right: mmToTwips(page.marginMm.right),
          bottom: mmToTwips(page.marginMm.bottom),
          left: mmToTwips(page.marginMm.left),
          header: mmToTwips(page.headerMm),
          footer: mmToTwips(page.footerMm),
          gutter: 0,
        },
        pageNumbers: {
          formatType: pageNumbers.format === 'upper-roman' ? NumberFormat.UPPER_ROMAN : NumberFormat.DECIMAL,
          ...(pageNumbers.restart ? { start: 1 } : {}),
        },
      },
    },
    ...(sameHeader ? {} : { headers: headers(section, styles) }),
    ...(sameFooter ? {} : { footers: footers(section, styles) }),
    children: [new Paragraph('')],
  };
}

/** The library turns width and height round for landscape itself; printers go by the orientation. */
function pageSize({ widthMm, heightMm }: PageSetup): {
  readonly width: number;
  readonly height: number;
  readonly orientation: (typeof PageOrientation)[keyof typeof PageOrientation];
} {
  const landscape = widthMm > heightMm;
  return {
    width: mmToTwips(landscape ? heightMm : widthMm),
    height: mmToTwips(landscape ? widthMm : heightMm),
    orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
}

function sectionType(start: PubSection['start']): (typeof SectionType)[keyof typeof SectionType] {
  if (start === 'odd-page') return SectionType.ODD_PAGE;
  return start === 'continuous' ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE;
}

/** Right on odd, left on even pages where they mirror; else as the style says. */
function sides(
  section: PubSection,
): readonly [
  (typeof AlignmentType)['RIGHT' | 'LEFT'] | undefined,
  (typeof AlignmentType)['RIGHT' | 'LEFT'] | undefined,
] {
  return section.page.mirrorHeaders ? [AlignmentType.RIGHT, AlignmentType.LEFT] : [undefined, undefined];
}

function headers(section: PubSection, styles: StyleTable): NonNullable<ISectionOptions['headers']> {
  const style = styles.get('header')?.id;
  const [odd, even] = sides(section).map((alignment) => {
    const children = section.header === '' ? [] : [new TextRun({ text: section.header, font: { hint: 'eastAsia' } })];
    return new Header({ children: [new Paragraph({ style, alignment, children })] });
  });
  return { default: odd, even };
}

function footers(section: PubSection, styles: StyleTable): NonNullable<ISectionOptions['footers']> {
  const style = styles.get('page-number')?.id;
  const [odd, even] = sides(section).map((alignment) => {
    const children = section.pageNumbers.format === 'none' ? [] : footerRuns(section.footer);
    return new Footer({ children: [new Paragraph({ style, alignment, children })] });
  });
  return { default: odd, even };
}

/** `第 {page} 页 共 {pages} 页` with fields for the two numbers. */
function footerRuns(pattern: string): TextRun[] {
  return pattern
    .split(/(\{page\}|\{pages\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '{page}') return new TextRun({ children: [PageNumber.CURRENT] });
      return piece === '{pages}' ? new TextRun({ children: [PageNumber.TOTAL_PAGES] }) : new TextRun({ text: piece });
    });
}
