import type { PubBlock, PubCell, Publication, PubParagraph, PubRun, PubSection, PubTable } from '../publication.ts';
import type { PaperProfile, PaperRole } from './paper-profile.ts';

/** Fills `{name}` places of a form's wording; a name that is not given leaves nothing. */
export function fillForm(wording: string, values: Readonly<Record<string, string | number>>): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** 2026年3月5日; empty for an empty text, the text itself where it is no day. */
export function chineseDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date;
}

/** Text with its line breaks. */
export function textRuns(text: string): readonly PubRun[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index): readonly PubRun[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line === '' ? [] : [{ kind: 'text', text: line } as const]),
    ]);
}

export function line(style: PaperRole, text: string): PubParagraph {
  return { kind: 'paragraph', style, runs: textRuns(text) };
}

export function cell(text: string, part: Partial<PubCell> = {}): PubCell {
  const style: PaperRole = part.header ? 'form-head' : 'form-cell';
  return {
    colspan: 1,
    rowspan: 1,
    align: part.header ? 'center' : 'left',
    verticalAlign: 'middle',
    paragraphs: [line(style, text)],
    ...part,
  };
}

/** Rows of `label：value` pairs without rules, as at the head of a form; each text may reach over several columns. */
export function fieldTable(
  rows: readonly (readonly (readonly [text: string, span: number])[])[],
  columns: readonly number[],
): PubTable {
  return {
    kind: 'table',
    columns,
    headRows: 0,
    rows: rows.map((row) => ({
      cells: row.map(([text, colspan]) => ({
        colspan,
        rowspan: 1,
        align: 'left',
        verticalAlign: 'middle',
        paragraphs: [line('form-field', text)],
      })),
    })),
    frame: 'none',
    foot: [],
  };
}

/** Places for signature, seal and day, side by side without rules. */
export function signatureTable(
  labels: readonly string[],
  profile: PaperProfile,
  style: PaperRole = 'form-sign',
): PubTable {
  return {
    kind: 'table',
    columns: labels.map(() => 1),
    headRows: 0,
    rows: [
      {
        minHeightMm: profile.layout.signRowMm * 2,
        cells: labels.map((label) => ({
          colspan: 1,
          rowspan: 1,
          align: 'left',
          verticalAlign: 'middle',
          paragraphs: [line(style, label)],
        })),
      },
    ],
    frame: 'none',
    foot: [],
  };
}

type SectionParts = {
  readonly id?: string;
  readonly page: PubSection['page'];
  readonly footer: string;
  readonly blocks: readonly PubBlock[];
  readonly restart?: boolean;
};

export function paperSection({ id = 'paper', page, footer, blocks, restart = true }: SectionParts): PubSection {
  return {
    id,
    page,
    start: 'page',
    pageNumbers: { format: 'decimal', restart },
    header: '',
    footer,
    blocks,
  };
}

/** A paper of one or more sections. `date` is the moment that the file carries (ISO 8601, UTC). */
export function paper(
  title: string,
  date: string,
  author: string,
  profile: PaperProfile,
  sections: readonly PubSection[],
): Publication {
  return {
    language: profile.language,
    title: title.replaceAll('\n', ''),
    ...(author === '' ? {} : { author }),
    date,
    styles: profile.layout.styles,
    sections,
    blobs: [],
  };
}

/** Name of a meeting without the committee's name in front, which titles print on a line of its own. */
export function meetingName(meeting: string, committee: string): string {
  return meeting.startsWith(committee) ? meeting.slice(committee.length).trim() || meeting : meeting;
}

/** Headings 一、二、三 … in the order in which they are asked for. */
export function headingCounter(profile: PaperProfile, style: PaperRole): (text: string) => PubParagraph {
  let count = 0;
  return (text) => {
    const number = profile.headingNumbers[count++] ?? String(count);
    return { ...line(style, `${number}${profile.headingMark}${text}`), outline: { level: 1, text, inContents: false } };
  };
}
