import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineNumberRestartFormat,
  NumberFormat,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
} from 'docx';
import type { PageSetup, Publication, PubSection } from '#shared/publishing/publication.ts';
import { type RunningXml, runningXml } from './running-xml.ts';
import type { StyleTable } from './style-table.ts';
import { mmToTwips } from './units.ts';

/** The package, and what stands in its headers and footers: `w:p` elements by the token that holds their place. */
export type SectionShell = { readonly bytes: Uint8Array; readonly running: ReadonlyMap<string, string> };

/** Blank between line numbers and text, mm. */
const LINE_NUMBER_MM = 4;
const NUMBER_FORMATS = {
  none: NumberFormat.DECIMAL,
  decimal: NumberFormat.DECIMAL,
  'upper-roman': NumberFormat.UPPER_ROMAN,
  'lower-roman': NumberFormat.LOWER_ROMAN,
} as const;

/**
 * The package without its text, written by the docx library: sections with page size, margins, number format and start, running headers and
 * footers for odd and even pages, settings, theme, content types. The texts are put in afterwards, since objects for every run of a paper of
 * 500 pages would take most of the time.
 */
export async function sectionShell(publication: Publication, styles: StyleTable): Promise<SectionShell> {
  const running = new Map<string, string>();
  let previous: RunningXml | undefined;
  const sections = publication.sections.map((section): ISectionOptions => {
    const texts = runningXml(publication, section, styles);
    // A section without headers of its own goes on with those before it; so only changes are written.
    const same = (part: keyof RunningXml): boolean => previous?.[part].join() === texts[part].join();
    const options: ISectionOptions = {
      properties: sectionProperties(section, publication.copy?.lineNumbers ?? false),
      ...(same('header') ? {} : { headers: headers(running, texts.header) }),
      ...(same('footer') ? {} : { footers: footers(running, texts.footer) }),
      children: [new Paragraph('')],
    };
    previous = texts;
    return options;
  });
  const file = new Document({
    title: publication.title,
    compatibility: {
      version: 15,
      doNotExpandShiftReturn: true,
      // Space after a paragraph and space before the next are added, as in print; else Word takes the larger one.
      doNotUseHTMLParagraphAutoSpacing: true,
      balanceSingleByteDoubleByteWidth: true,
      useFELayout: true,
    },
    defaultTabStop: 420,
    evenAndOddHeaderAndFooters: true,
    sections: sections.length > 0 ? sections : [{ children: [new Paragraph('')] }],
  });
  return { bytes: new Uint8Array(await Packer.toBuffer(file)), running };
}

function sectionProperties(
  { page, pageNumbers, start, blocks }: PubSection,
  lineNumbers: boolean,
): NonNullable<ISectionOptions['properties']> {
  return {
    type: sectionType(start),
    ...(lineNumbers && blocks.length > 0
      ? {
          lineNumbers: {
            countBy: 1,
            restart: LineNumberRestartFormat.NEW_PAGE,
            distance: mmToTwips(LINE_NUMBER_MM),
          },
        }
      : {}),
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
        formatType: NUMBER_FORMATS[pageNumbers.format],
        ...(pageNumbers.restart ? { start: 1 } : {}),
      },
    },
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

/** A header or footer with a token in place of its text. */
function tokens(
  running: Map<string, string>,
  texts: readonly [string, string],
): { readonly [K in 'default' | 'even']: Paragraph } {
  const [odd, even] = texts.map((text) => {
    const token = `running-${running.size}`;
    running.set(token, text);
    return new Paragraph(token);
  });
  return { default: odd ?? new Paragraph(''), even: even ?? new Paragraph('') };
}

function headers(
  running: Map<string, string>,
  texts: readonly [string, string],
): NonNullable<ISectionOptions['headers']> {
  const { default: odd, even } = tokens(running, texts);
  return { default: new Header({ children: [odd] }), even: new Header({ children: [even] }) };
}

function footers(
  running: Map<string, string>,
  texts: readonly [string, string],
): NonNullable<ISectionOptions['footers']> {
  const { default: odd, even } = tokens(running, texts);
  return { default: new Footer({ children: [odd] }), even: new Footer({ children: [even] }) };
}
