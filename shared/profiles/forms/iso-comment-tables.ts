import type { PaperTemplate, TemplateColumn } from '#shared/publishing/index.ts';
import { ISSUE_DAY, instead, lineInput, SUGGESTIONS } from './form-parts.ts';

const COLUMNS: readonly TemplateColumn[] = [
  { key: 'organisation', title: 'MB/\nNC (1)', width: 1.5, align: 'left' },
  { key: 'line', title: 'Line\nnumber\n(e.g. 17)', width: 1.8, align: 'left' },
  { key: 'clause', title: 'Clause/\nSubclause\n(e.g. 3.1)', width: 2.2, align: 'left' },
  { key: 'target', title: 'Paragraph/\nFigure/Table/\n(e.g. Table 1)', width: 2.7, align: 'left' },
  { key: 'type', title: 'Type of\ncomment\n(2)', width: 1.9, align: 'center' },
  { key: 'comment', title: 'Comments', width: 5.6, align: 'left' },
  { key: 'proposal', title: 'Proposed change', width: 5.2, align: 'left' },
  { key: 'observation', title: 'Observations of the secretariat', width: 4.4, align: 'left' },
];

const NOTES = [
  '(1) MB = Member body / NC = National Committee (enter the ISO 3166 two-letter country code, e.g. CN for China; comments from the ISO/CS editing unit are identified by **)',
  '(2) Type of comment: ge = general\u2003te = technical\u2003ed = editorial',
].map((note) => note.replace('**', '* *'));

/** Comments as received (domain/iso.md 2.4: version 2012-03 of the ISO/IEC/CEN template). */
export const isoCommentTable: PaperTemplate = {
  id: 'iso-comment-table',
  name: { 'zh-CN': 'ISO意见表（英文）', en: 'ISO comment table' },
  about: 'round',
  paperKind: null,
  language: 'en',
  page: 'landscape',
  inputs: [lineInput('documentNo', '文件号', 'Document'), instead('number', '项目', 'Project'), ISSUE_DAY],
  fields: {},
  parts: [
    {
      id: 'head',
      kind: 'grid',
      frame: 'grid',
      columns: [11, 4, 5, 5],
      rows: [
        {
          minHeightMm: 9,
          cells: [
            { text: '**Template for comments and secretariat observations**' },
            { text: 'Date: {today}' },
            { text: 'Document: {documentNo}' },
            { text: 'Project: {number}' },
          ],
        },
      ],
    },
    {
      id: 'comments',
      kind: 'table',
      rows: 'isoComments',
      frame: 'grid',
      columns: COLUMNS.map((column) => (column.key === 'observation' ? { ...column, text: '' } : column)),
      empty: 'No comments were received.',
    },
    { id: 'notes', kind: 'text', style: 'form-remark', text: NOTES.join('\n') },
  ],
  footer: 'page {page} of {pages}',
  sheet: 'comments',
  fileName: '{number} Comments',
  source: 'ISO/IEC/CEN electronic balloting commenting template, version 2012-03',
  unconfirmed: false,
};

/** The same with what the secretariat decided. */
export const isoCommentsResolved: PaperTemplate = {
  ...isoCommentTable,
  id: 'iso-comments-resolved',
  name: { 'zh-CN': 'ISO意见处理表（英文）', en: 'ISO comment table with observations' },
  paperKind: 'collation-table',
  inputs: [...isoCommentTable.inputs, SUGGESTIONS],
  fileName: '{number} Comments and observations',
  parts: isoCommentTable.parts.map((part) => (part.kind === 'table' ? { ...part, columns: COLUMNS } : part)),
};

const FILL_LABELS: Readonly<Record<string, string>> = {
  organisation: 'MB',
  line: 'Line',
  clause: 'Clause',
  target: 'Element',
  type: 'Type',
};

/** Blank, to be filled in by a member body. Places: rows `rows.<n>.organisation|line|clause|target|type|comment|proposal` from 1 to 10. */
export const isoCommentForm: PaperTemplate = {
  ...isoCommentTable,
  id: 'iso-comment-form',
  name: { 'zh-CN': 'ISO意见反馈表（英文）', en: 'ISO comment form' },
  paperKind: 'feedback-form',
  fields: { date: { label: 'Date', input: 'date', widthMm: 0 } },
  fileName: '{number} Comment form {addressee}',
  parts: isoCommentTable.parts.map((part) => {
    if (part.kind === 'grid')
      return {
        ...part,
        rows: part.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => (cell.text === 'Date: {today}' ? { text: 'Date: {?date}' } : cell)),
        })),
      };
    if (part.kind !== 'table') return part;
    const columns = COLUMNS.map((column): TemplateColumn => {
      if (column.key === 'observation') return { ...column, text: '' };
      const fill = column.key === 'comment' || column.key === 'proposal' ? 'text' : 'line';
      return { ...column, fill, fillLabel: FILL_LABELS[column.key] ?? column.title };
    });
    return { ...part, rows: 'rows', leastRows: 10, rowMm: 10, columns, empty: '' };
  }),
};
