import type { Severity } from '#shared/base/index.ts';
import type { Publication, PubTable } from '../publication.ts';
import { cell, fieldTable, fillForm, line, paper, paperSection } from './paper-parts.ts';
import type { PaperProfile } from './paper-profile.ts';

/** One finding as the report prints it; the message is in the language of the report. */
export type CheckReportRow = {
  readonly severity: Severity;
  readonly check: string;
  /** Number and title of the clause; empty = the document as a whole. */
  readonly place: string;
  readonly quote: string;
  readonly message: string;
  /** Why it is left as it is; empty = it is not. */
  readonly waived: string;
};

export type CheckReportInput = {
  /** Moment that the file carries (ISO 8601, UTC). */
  readonly date: string;
  readonly standard: string;
  readonly draft: string;
  readonly checkedOn: string;
  readonly checks: number;
  readonly rows: readonly CheckReportRow[];
};

/** Wording and columns of the report of drafting checks (起草规则检查报告). */
export type CheckReportForm = {
  readonly language: string;
  readonly title: string;
  readonly fields: Readonly<Record<'standard' | 'draft' | 'checkedOn', string>>;
  /** `{checks}`, `{error}`, `{warning}`, `{info}`, `{waived}` */
  readonly summary: string;
  readonly nothing: string;
  readonly findingsTitle: string;
  readonly waivedTitle: string;
  readonly columns: Readonly<Record<'no' | 'severity' | 'place' | 'message' | 'quote' | 'reason', string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly whole: string;
  readonly footer: string;
};

/** Longest quotation printed; the rest is cut. */
const MOST_QUOTED = 60;

/** The findings of the drafting checks in the order of the text, and those that were left as they are with their reasons. */
export function buildCheckReport(input: CheckReportInput, form: CheckReportForm, profile: PaperProfile): Publication {
  const open = input.rows.filter(({ waived }) => waived === '');
  const waived = input.rows.filter((row) => row.waived !== '');
  const count = (severity: Severity): number => open.filter((row) => row.severity === severity).length;
  const { fields } = form;
  const blocks = [
    line('form-title', form.title),
    fieldTable(
      [
        [[fields.standard + input.standard, 2]],
        [
          [fields.draft + input.draft, 1],
          [fields.checkedOn + input.checkedOn, 1],
        ],
      ],
      [1, 1],
    ),
    line(
      'form-remark',
      fillForm(form.summary, {
        checks: input.checks,
        error: count('error'),
        warning: count('warning'),
        info: count('info'),
        waived: waived.length,
      }),
    ),
    ...(open.length === 0
      ? [line('form-remark', form.nothing)]
      : [line('form-subtitle', form.findingsTitle), findingsTable(open, form, 'quote')]),
    ...(waived.length === 0 ? [] : [line('form-subtitle', form.waivedTitle), findingsTable(waived, form, 'reason')]),
  ];
  const tree = paper(`${form.title}\u3000${input.standard}`, input.date, '', profile, [
    paperSection({ page: profile.layout.pages.landscape, footer: form.footer, blocks }),
  ]);
  return { ...tree, language: form.language };
}

function findingsTable(rows: readonly CheckReportRow[], form: CheckReportForm, last: 'quote' | 'reason'): PubTable {
  const { columns } = form;
  const heads = [columns.no, columns.severity, columns.place, columns.message, columns[last]];
  return {
    kind: 'table',
    columns: [5, 10, 20, 46, 24],
    headRows: 1,
    rows: [
      { cells: heads.map((text) => cell(text, { header: true })) },
      ...rows.map((row, index) => ({
        cells: [
          cell(String(index + 1), { align: 'center' }),
          cell(`${form.severities[row.severity]}\n${row.check}`, { align: 'center' }),
          cell(row.place || form.whole),
          cell(row.message),
          cell(last === 'reason' ? row.waived : cut(row.quote)),
        ],
      })),
    ],
    frame: 'standard',
    foot: [],
  };
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > MOST_QUOTED ? `${characters.slice(0, MOST_QUOTED).join('')}…` : text;
}
