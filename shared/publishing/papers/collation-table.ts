import type { Decision, RoundStatistics } from '#shared/domain/round.ts';
import { pinyinCompare } from '../pinyin-order.ts';
import type { Publication, PubRow, PubTable } from '../publication.ts';
import { cell, chineseDate, fieldTable, fillForm, line, paper, paperSection } from './paper-parts.ts';
import type { CollationColumn, CollationForm, PaperProfile } from './paper-profile.ts';

export type CollationRow = {
  /** Position of the clause in the text; rows are sorted by it, then by organisation. Comments on the whole text come first (-1). */
  readonly order: number;
  readonly clause: string;
  readonly comment: string;
  readonly proposal: string;
  /** Reason that the member gave. */
  readonly memberReason: string;
  readonly organisation: string;
  readonly decision: Decision | null;
  /** Reason of the decision; compulsory unless accepted. */
  readonly reason: string;
  readonly note: string;
};

export type CollationInput = {
  /** Moment that the file carries (ISO 8601, UTC). */
  readonly date: string;
  readonly columns: 'six' | 'seven';
  /** Title of the standard, with its draft mark if wanted. */
  readonly standard: string;
  /** 负责起草单位, 承办人, 电话 */
  readonly organisation: string;
  readonly contact: string;
  readonly phone: string;
  /** `YYYY-MM-DD` or empty (to be filled in by hand). */
  readonly filledOn: string;
  readonly rows: readonly CollationRow[];
  readonly statistics: RoundStatistics;
};

/**
 * 意见汇总处理表 (domain F4): A4 landscape, one row for each comment in the order of the clauses, the head repeated on each page, below
 * it the four statistics ①–④ and the totals by decision.
 */
export function buildCollationTable(input: CollationInput, profile: PaperProfile): Publication {
  const form = profile.collation[input.columns];
  const { fields } = form;
  const rows = collationTexts(input.rows, form);
  const table: PubTable = {
    kind: 'table',
    columns: form.columns.map((column) => column.width),
    headRows: 1,
    rows: [
      { cells: form.columns.map((column) => cell(column.title, { header: true })) },
      ...(rows.length > 0
        ? rows.map(
            (texts): PubRow => ({
              cells: form.columns.map((column, index) => cell(texts[index] ?? '', { align: column.align })),
            }),
          )
        : [{ cells: [cell(form.noComments, { colspan: form.columns.length, align: 'center' })] }]),
    ],
    frame: 'standard',
    foot: [],
  };
  const blocks = [
    line('form-title', form.title),
    fieldTable(
      [
        [
          [fields.standard + input.standard, 2],
          [fields.filledOn + (chineseDate(input.filledOn) || profile.openDate), 1],
        ],
        [
          [fields.organisation + input.organisation, 1],
          [fields.contact + input.contact, 1],
          [fields.phone + input.phone, 1],
        ],
      ],
      [5, 2.2, 2.8],
    ),
    table,
    ...statistics(input.statistics, form),
  ];
  return paper(`${form.title}\u3000${input.standard}`, input.date, input.organisation, profile, [
    paperSection({ page: profile.layout.pages.landscape, footer: form.footer, blocks }),
  ]);
}

/**
 * Texts of the table's cells, one row for each comment, in the order of the columns: sorted by clause, then by organisation (pinyin),
 * numbered from 1. The printed table and the spreadsheet show the same.
 */
export function collationTexts(rows: readonly CollationRow[], form: CollationForm): readonly (readonly string[])[] {
  return rows
    .toSorted((a, b) => a.order - b.order || pinyinCompare(a.organisation, b.organisation))
    .map((row, index) => form.columns.map((column) => textOf(column.key, row, index, form)));
}

function textOf(key: CollationColumn['key'], row: CollationRow, index: number, form: CollationForm): string {
  switch (key) {
    case 'no':
      return String(index + 1);
    case 'comment': {
      const ownColumn = form.columns.some((column) => column.key === 'proposal');
      return [
        row.comment,
        ownColumn || row.proposal === '' ? '' : fillForm(form.memberProposal, { text: row.proposal }),
        row.memberReason === '' ? '' : fillForm(form.memberReason, { text: row.memberReason }),
      ]
        .filter((text) => text !== '')
        .join('\n');
    }
    case 'decision': {
      const decision = form.decisions[row.decision ?? 'undecided'];
      return row.reason === '' ? decision : fillForm(form.decisionReason, { decision, reason: row.reason });
    }
    default:
      return row[key];
  }
}

function statistics(numbers: RoundStatistics, form: CollationForm) {
  const { statistics: wording } = form;
  const { sent, replied, repliedWithComments, noReply, comments, accepted, partly, rejected, undecided } = numbers;
  const totals = fillForm(form.totals, { comments, accepted, partly, rejected });
  return [
    line('form-remark', form.statisticsLead),
    line('form-remark', fillForm(wording.sent, { n: sent })),
    line('form-remark', fillForm(wording.replied, { n: replied })),
    line('form-remark', fillForm(wording.repliedWithComments, { n: repliedWithComments })),
    line('form-remark', fillForm(wording.noReply, { n: noReply })),
    line('form-remark', totals + (undecided > 0 ? fillForm(form.undecidedTotal, { undecided }) : '')),
  ];
}
