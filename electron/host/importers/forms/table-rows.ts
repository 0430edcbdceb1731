import type { GridRow } from '#host/importers/tabular/index.ts';
import type { Problem } from '#shared/base/index.ts';
import { isClauseLabel } from '#shared/domain/clause-label.ts';
import { saysNoComment } from './empty-text.ts';
import { type ColumnMap, headerAt } from './find-header.ts';
import type { FormRow } from './form-file.ts';
import { labelField, labelledValues } from './form-labels.ts';
import { emptyMeta, type FormMeta, looksLikeOrganisation, readMetaLine, readMetaRow } from './form-meta.ts';
import { type FormTable, placeOf } from './form-source.ts';
import { continues } from './row-continuation.ts';
import { draftOf, hasOwnText, loneText, type RowDraft, TEXT_ROLES } from './row-draft.ts';
import { type GatheredRow, rowOf } from './row-of.ts';
import { headingsOf } from './table-layouts.ts';
import { tickBoxes } from './tick-boxes.ts';

export type TableContext = {
  readonly columns: ColumnMap;
  /** Index of the first data row. */
  readonly from: number;
  /** Organisation named above the table. */
  readonly organisation: string | null;
  readonly meta: FormMeta;
  /** A person has named the columns, which stand under these headings (see `headingsOf`; empty = under none). */
  readonly headings?: string;
};

export type TableRows = {
  readonly rows: readonly FormRow[];
  readonly problems: readonly Problem[];
  /** Rows that hold nothing but 无意见. */
  readonly noCommentRows: number;
};

/** Reads the rows of one comment table below its header; repeated headers, blank rows, notes and 无意见 are no comments. */
export function tableRows(table: FormTable, context: TableContext): TableRows {
  const { grid } = table;
  const problems: Problem[] = [];
  const gathered: GatheredRow[] = [];
  let columns = context.columns;
  let organisation = context.organisation;
  let noCommentRows = 0;
  const dropped: { text: string; where: string }[] = [];
  const numbered = grid.rows.slice(context.from).some((row) => draftOf(row, columns).texts.has('no'));

  for (let index = context.from; index < grid.rows.length; index++) {
    const row = grid.rows[index]!;
    const header = headerAt(grid, index);
    if (header) {
      if (context.headings === undefined) columns = header.columns;
      index = header.to - 1;
      continue;
    }
    if (context.headings && headingsOf(row) === context.headings) continue;
    const lone = loneText(row, columns, grid.columns);
    if (lone !== null) {
      const named = organisationIn(lone);
      if (named) organisation = named;
      else if (saysNoComment(lone)) noCommentRows += 1;
      else if (!readNote(context.meta, lone)) {
        problems.push(skipped(lone, placeOf(table, row.number)));
      }
      continue;
    }
    if (isLabelRow(row)) {
      readMetaRow(context.meta, ownTexts(row));
      continue;
    }
    const draft = draftOf(row, columns);
    problems.push(...markProblems(table, draft));
    if (!hasOwnText(draft)) {
      if (draft.marks.has('said-none')) noCommentRows += 1;
      const stray = strayText(draft);
      if (stray === null) shareClause(draft, gathered.at(-1));
      else if (!readNote(context.meta, stray)) problems.push(skipped(stray, placeOf(table, row.number)));
      continue;
    }
    if (isSample(draft)) continue;
    if (isNoCommentRow(draft)) {
      noCommentRows += 1;
      dropped.push({ text: [...draft.texts.values()].join(' '), where: placeOf(table, row.number) });
      const who = draft.texts.get('organisation');
      if (who) {
        dropped.pop();
        problems.push({
          code: 'form-organisation-without-comment',
          severity: 'info',
          params: { organisation: who },
          where: placeOf(table, row.number),
        });
      }
      continue;
    }
    const previous = gathered.at(-1);
    const joining = previous ? continues(draft, previous, { columns, numbered }) : 'no';
    if (previous && joining !== 'no') {
      join(previous, draft, placeOf(table, row.number));
      if (joining === 'unsure') {
        problems.push({
          code: 'form-row-joined',
          severity: 'info',
          params: { to: previous.places[0]! },
          where: placeOf(table, row.number),
        });
      }
      continue;
    }
    gathered.push(begin(draft, placeOf(table, row.number), organisation, previous));
  }
  // 无意见 is the answer of the whole form only when nothing else stands in it.
  if (gathered.length > 0) problems.push(...dropped.map(({ text, where }) => skipped(text, where)));
  const rows = gathered.map((row) => rowOf(row, table));
  for (const row of rows) {
    if (row.comment === null && row.proposal === null && row.reason === null) {
      problems.push({ code: 'form-row-without-comment', severity: 'warning', where: row.source.place });
    }
  }
  return { rows, problems, noCommentRows };
}

function begin(
  draft: RowDraft,
  place: string,
  organisation: string | null,
  previous: GatheredRow | undefined,
): GatheredRow {
  const texts = new Map(draft.texts);
  for (const role of ['clause', 'organisation', 'person'] as const) {
    const text = texts.get(role);
    const above = previous?.texts.get(role);
    if (text && above && /^(?:同上|〃|″|"|〞)$/.test(text)) texts.set(role, above);
  }
  const above = texts.has('organisation') ? null : organisation;
  return { number: draft.number, texts, organisation: above, other: [...draft.other], places: [place] };
}

/** Joins a row that goes on in the next table row: the halves follow each other without a blank. */
function join(row: GatheredRow, draft: RowDraft, place: string): void {
  for (const [role, text] of draft.texts) {
    if (draft.fromAbove.has(role)) continue;
    const before = row.texts.get(role);
    if (before === undefined) row.texts.set(role, text);
    else if (TEXT_ROLES.has(role)) row.texts.set(role, before + glue(before, text) + text);
    else if (before !== text) row.texts.set(role, `${before} ${text}`);
  }
  row.places.push(place);
}

/** Chinese halves touch; two Latin words need the blank that the cell border stood for. */
function glue(before: string, after: string): string {
  return /[A-Za-z,;.]$/.test(before) && /^[A-Za-z(]/.test(after) ? ' ' : '';
}

/** A comment merged over several rows with a clause in each of them is one comment on all these clauses. */
function shareClause(draft: RowDraft, previous: GatheredRow | undefined): void {
  const clause = draft.texts.get('clause');
  const shared = draft.fromAbove.has('comment') || draft.fromAbove.has('proposal');
  if (!previous || !clause || draft.fromAbove.has('clause') || !shared) return;
  previous.texts.set('clause', `${previous.texts.get('clause') ?? ''}、${clause}`.replace(/^、/, ''));
}

function isNoCommentRow(draft: RowDraft): boolean {
  const texts = [...draft.texts].filter(([role]) => TEXT_ROLES.has(role)).map(([, text]) => text);
  return texts.length > 0 && texts.every(saysNoComment);
}

/** A row that the form itself prints as an example. */
function isSample(draft: RowDraft): boolean {
  return /^[（(]?(?:例|示例|样例|填写示例|举例|example)[)）]?[:：]?\d*$/i.test(draft.texts.get('no') ?? '');
}

function organisationIn(text: string): string | null {
  const meta = emptyMeta();
  readMetaLine(meta, text);
  if (meta.organisations.length === 1) return meta.organisations[0]!;
  const bare = text.replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*/, '');
  return looksLikeOrganisation(bare) ? bare : null;
}

/** True when a row over the whole table is a note, a section title or a labelled line of the form itself. */
function readNote(meta: FormMeta, text: string): boolean {
  readMetaLine(meta, text);
  const labelled = /^[^：:\n]{1,16}[：:]/.test(text) && labelledValues(text).length > 0;
  return (
    labelled ||
    tickBoxes(text).length > 0 ||
    /^[\p{P}\s]+$/u.test(text) ||
    /^[（(【]?(?:注|说明|備註|备注|填[表写]说明|填表须知|提示|续|本表|纸面|如(?:纸面|本表)|可另附|共\d+条|合计|以下(?:空白|无正文|无内容))/.test(
      text.trim(),
    ) ||
    /^[（(]?[一二三四五六七八九十]+[)）、.．][^。\n]{0,30}$/.test(text.trim()) ||
    /[:：]\s*$/.test(text) ||
    isSignatureLine(text)
  );
}

/** 单位（公章）　年　月　日: places to sign that were left empty. */
function isSignatureLine(text: string): boolean {
  return (
    text.replace(
      /单位|单位名称|名称|专家|委员|负责人|填表人|日期|[盖公签印][章字名]|[\s\d年月日（）():：_、/]/g,
      '',
    ) === ''
  );
}

function markProblems(table: FormTable, draft: RowDraft): readonly Problem[] {
  const where = placeOf(table, draft.number);
  const problems: Problem[] = [];
  if (draft.marks.has('formula')) problems.push({ code: 'form-cell-formula', severity: 'info', where });
  if (draft.marks.has('no-result')) problems.push({ code: 'form-cell-formula-empty', severity: 'warning', where });
  if (draft.marks.has('error')) problems.push({ code: 'form-cell-error', severity: 'warning', where });
  if (draft.marks.has('clause-date')) {
    problems.push({
      code: 'form-clause-is-date',
      severity: 'warning',
      params: { clause: draft.texts.get('clause') ?? '' },
      where,
    });
  }
  return problems;
}

function skipped(text: string, where: string): Problem {
  return { code: 'form-row-skipped', severity: 'warning', params: { text: shorten(text) }, where };
}

/** A foot of the form inside the table: 填表人 | 王五 | 电话 | … */
function isLabelRow(row: GridRow): boolean {
  const texts = ownTexts(row);
  const first = texts[0];
  if (first === undefined || texts.length < 2) return false;
  return labelField(first) !== null || (/^[^：:\n]{1,16}[：:]/.test(first) && labelledValues(first).length > 0);
}

function ownTexts(row: GridRow): readonly string[] {
  return row.cells.filter((cell) => cell && cell.merged === 'no' && cell.text !== '').map((cell) => cell!.text);
}

/** In a row without any comment: text under no known title, or a sentence (a note) in the clause or number cell. */
function strayText(draft: RowDraft): string | null {
  if (draft.other.length > 0) return draft.other.join(' ');
  const text = draft.fromAbove.has('clause') ? undefined : (draft.texts.get('clause') ?? draft.texts.get('no'));
  return text !== undefined && draft.texts.size === 1 && text.length > 12 && !isClauseLabel(text) ? text : null;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
