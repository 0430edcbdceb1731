import { rowsToXlsx } from '#host/exporters/xlsx/index.ts';
import type { CollateResult } from '#host/importers/forms/index.ts';
import { runTask } from '#host/jobs/run-task.ts';
import { formTemplate, papersOf, paperWords } from '#shared/profiles/index.ts';
import { collationRows, fillTemplate, type PaperTemplate } from '#shared/publishing/index.ts';

const HEADER = [
  '文件',
  '提出单位',
  '联系人',
  '章条编号',
  '位置',
  '类型',
  '原文',
  '意见内容',
  '修改建议',
  '理由',
  '日期',
  '来源',
] as const;

/** Collated forms as a workbook, one row for each comment, nothing left out. */
export function collateToXlsx({ rows }: CollateResult): Promise<Uint8Array> {
  return rowsToXlsx({
    sheet: '意见汇总',
    header: [...HEADER],
    rows: rows.map((row) => [
      row.file,
      row.organisation,
      row.person,
      row.clause,
      row.target,
      row.type,
      row.original,
      row.comment,
      row.proposal,
      row.reason,
      row.date,
      row.source,
    ]),
    widths: [20, 20, 10, 12, 12, 8, 30, 40, 40, 30, 12, 16],
  });
}

/** Collated forms as 意见汇总处理表 in Word, in clause order, with the decisions still to be made. */
export async function collateToDocx({ rows, files }: CollateResult, standard: string): Promise<Uint8Array> {
  const order = new Map(
    [...new Set(rows.map((row) => row.clause ?? ''))].sort(byClause).map((clause, index) => [clause, index]),
  );
  const organisations = new Set(rows.map((row) => row.organisation).filter((name) => name !== null));
  const collated = rows.map((row) => ({
    order: order.get(row.clause ?? '') ?? 0,
    clause: row.clause ?? '',
    original: row.original ?? '',
    comment: row.comment ?? '',
    proposal: row.proposal ?? '',
    memberReason: row.reason ?? '',
    organisation: row.organisation ?? '',
    person: row.person ?? '',
    decision: null,
    reason: '',
  }));
  const numbers = {
    sent: files.length,
    replied: files.filter((file) => file.kind !== 'unknown').length,
    repliedWithComments: organisations.size,
    noReply: 0,
    comments: rows.length,
    accepted: 0,
    partly: 0,
    rejected: 0,
    undecided: rows.length,
  };
  const texts = Object.fromEntries(Object.entries(numbers).map(([name, count]) => [name, String(count)]));
  const publication = fillTemplate(
    formTemplate('collation-table-seven') as PaperTemplate,
    {
      texts: { ...texts, standard, title: standard },
      rows: { collation: collationRows(collated, paperWords['zh-CN']) },
    },
    papersOf('zh-CN'),
    { date: '2000-01-01T00:00:00Z', author: '' },
  );
  const { bytes } = await runTask('render', { publication, format: 'docx', blobs: new Map() }, {});
  return bytes;
}

const FRONT = ['全文', '封面', '目次', '前言', '引言'];
const BACK = ['参考文献', '索引'];

/** The whole text first, then elements and chapters in order (3.10 after 3.9), annexes, what has no place last. */
function byClause(a: string, b: string): number {
  const left = rank(a);
  const right = rank(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -1) - (right[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rank(clause: string): readonly number[] {
  if (FRONT.includes(clause)) return [FRONT.indexOf(clause)];
  if (BACK.includes(clause)) return [200 + BACK.indexOf(clause)];
  const annex = /^(?:附录|表|图|公式（)?([A-Z])(?:\.(\d+(?:\.\d+)*))?/.exec(clause);
  if (annex) return [100 + (annex[1] as string).charCodeAt(0) - 64, ...numbers(annex[2] ?? '')];
  if (/^\d/.test(clause)) return [10, ...numbers(clause)];
  return /^(?:表|图|公式)/.test(clause) ? [50, ...numbers(clause.replace(/^\D+/, ''))] : [300];
}

function numbers(text: string): readonly number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}
