import type { Change, Publication, PubParagraph, PubSection } from '#shared/publishing/publication.ts';
import { xmlText } from './xml-text.ts';

/** A version of the text that a redline holds: what is there when all changes are accepted (`after`) or rejected (`before`). */
export type Version = 'after' | 'before';
const VERSIONS: readonly Version[] = ['after', 'before'];
const ABSENT: Readonly<Record<Version, Change>> = { after: 'deleted', before: 'inserted' };

/** The versions that hold what is marked so. */
export function versionsOf(change: Change | undefined): readonly Version[] {
  return change === undefined ? VERSIONS : VERSIONS.filter((version) => ABSENT[version] !== change);
}

export function isIn(version: Version, change: Change | undefined): boolean {
  return ABSENT[version] !== change;
}

/** Writes tracked changes (修订) with author, date and a number of their own, so that Word can accept or reject them one by one. */
export class ChangeWriter {
  readonly #within: string;
  readonly #whole: string;
  #isWhole = false;
  #last = BEFORE_FIRST;

  constructor(revision: Publication['revision']) {
    const author = ` w:author="${xmlText(revision?.author ?? '')}"`;
    this.#within = author + dateOf(revision?.date, 0);
    this.#whole = author + dateOf(revision?.date, MINUTES_BEFORE);
  }

  /** Says whether what comes is a whole that is changed: a paragraph, a picture, a formula. */
  enter(change: Change | undefined): void {
    this.#isWhole = change !== undefined;
  }

  /** Runs, fields and formulas inside `w:ins` or `w:del`; a link stands around the change, as the schema wants it. */
  runs(change: Change | undefined, xml: string): string {
    if (change === undefined || xml === '') return xml;
    const name = NAMES[change];
    const text =
      change === 'deleted' ? xml.replace(TEXT, (_, close, tag: string) => `<${close}w:${DELETED[tag]}`) : xml;
    return text
      .split(LINK)
      .map((piece) => {
        if (piece === '' || LINK.test(piece)) return piece;
        return `<w:${name}${this.#identity(this.#isWhole)}>${piece}</w:${name}>`;
      })
      .join('');
  }

  /** Runs that stand in for others: the old ones deleted, the new ones inserted. Without old ones all is marked by `change`. */
  replaced(change: Change | undefined, before: string | undefined, after: string): string {
    if (before === undefined) return this.runs(change, after);
    return this.runs('deleted', before) + this.runs('inserted', after);
  }

  /** Empty element that marks a paragraph mark (in `w:rPr`) or a row (in `w:trPr`). */
  mark(change: Change | undefined): string {
    return change === undefined ? '' : `<w:${NAMES[change]}${this.#identity(true)}/>`;
  }

  /** `w:sectPrChange` that keeps the properties which a section had; headers are not among them. */
  sectionFormat(properties: string): string {
    return `<w:sectPrChange${this.#identity(true)}>${properties.replace(/<w:(?:header|footer)Reference[^<>]*\/>/g, '')}</w:sectPrChange>`;
  }

  #identity(isWhole: boolean): string {
    this.#last += 1;
    return ` w:id="${this.#last}"${isWhole ? this.#whole : this.#within}`;
  }
}

/**
 * LibreOffice joins neighbouring changes of one moment, words at the end of a paragraph with a paragraph added behind it, and then takes
 * the mark between them away too. So whole paragraphs and rows are dated a little before the words.
 */
const MINUTES_BEFORE = 2;

function dateOf(date: string | undefined, minutesBefore: number): string {
  const moment = new Date(date ?? '').getTime() - minutesBefore * 60_000;
  return Number.isNaN(moment) ? '' : ` w:date="${new Date(moment).toISOString().slice(0, 19)}Z"`;
}

const NAMES: Readonly<Record<Change, string>> = { inserted: 'ins', deleted: 'del' };
/** Numbers of changes begin far behind those of the bookmarks, with which they share their range. */
const BEFORE_FIRST = 2_000_000;
const LINK = /(<\/?w:hyperlink(?: [^<>]*)?>)/;
const TEXT = /<(\/?)w:(t|instrText)(?=[ >])/g;
const DELETED: Readonly<Record<string, string>> = { t: 'delText', instrText: 'delInstrText' };

/**
 * Change of each paragraph mark of a cell. The last mark is the end of the cell, which can neither come nor go: where paragraphs were
 * added behind others, the mark before them is the one that came, and the last of them has the one that was there.
 */
export function marksInCell(paragraphs: readonly PubParagraph[]): readonly (Change | undefined)[] {
  const marks = paragraphs.map(({ change }) => change);
  const kept = marks.lastIndexOf(undefined);
  if (kept < 0) return marks;
  return [...marks.slice(0, kept), ...marks.slice(kept + 1), undefined];
}

/** Changes of the break that ends a section: one that only one version has a text behind, or that neither has (both of them). */
export function breakChanges(sections: readonly PubSection[], index: number): readonly Change[] {
  const hasBreak = (version: Version): boolean =>
    isIn(version, sections[index]?.change) && sections.slice(index + 1).some(({ change }) => isIn(version, change));
  // Insertions first, as the schema wants them.
  return VERSIONS.filter((version) => !hasBreak(version))
    .map((version) => ABSENT[version])
    .toReversed();
}

/**
 * The properties that end the text, from those of all sections: of the last section of the new version, with those of the old one's last
 * section as what they were where that is another.
 */
export function finalSection(
  changes: ChangeWriter,
  sections: readonly PubSection[],
  properties: readonly string[],
): string {
  const [after = -1, before = -1] = VERSIONS.map((version) =>
    sections.findLastIndex(({ change }) => isIn(version, change)),
  );
  const current = properties[after] ?? properties.at(-1) ?? '';
  if (after === before) return current;
  return current.replace('</w:sectPr>', () => `${changes.sectionFormat(properties[before] ?? '')}</w:sectPr>`);
}
