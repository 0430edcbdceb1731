import { clauseList, isClauseLabel, normaliseClause } from '#shared/domain/clause-label.ts';
import type { FormRow } from './form-file.ts';

/** One comment out of a cell with several, with its own clause. */
type SingleComment = {
  readonly clause: string | null;
  readonly comment: string | null;
  readonly proposal: string | null;
  readonly reason: string | null;
};

type Item = { readonly number: number; readonly text: string };

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** A number that leads in an item: 1) 1） （1） (1) ① anywhere after a full stop, 1. and 1、 only at the beginning of a line. */
const MARK = new RegExp(
  `(?:(?<=^|[。；;！？!?]\\s{0,4})(?:[（(](\\d{1,2})[）)]|(\\d{1,2})[）)]|([${CIRCLED}]))|(?<=^)(\\d{1,2})(?:[、．]|\\.(?!\\d)))[ \\t\\u3000]*`,
  'gm',
);

/**
 * The items of a cell that is a numbered list from its beginning; null when it is no such list (one comment, or a list inside a
 * comment). `gaps`: numbers may be left out, as in reasons that only some of the comments have.
 */
function numberedItems(text: string, gaps = false): readonly Item[] | null {
  const marks: { number: number; from: number; textFrom: number; style: number }[] = [];
  for (const match of text.matchAll(MARK)) {
    const style = match.slice(1).findIndex((group) => group !== undefined);
    const label = match[style + 1]!;
    const number = style === 2 ? CIRCLED.indexOf(label) + 1 : Number(label);
    const last = marks.at(-1);
    if (last && (style !== last.style || (gaps ? number <= last.number : number !== last.number + 1))) continue;
    marks.push({ number, from: match.index, textFrom: match.index + match[0].length, style });
  }
  if (marks.length === 0 || marks[0]!.from !== 0) return null;
  return marks.map((mark, i) => ({
    number: mark.number,
    text: text.slice(mark.textFrom, marks[i + 1]?.from ?? text.length).trim(),
  }));
}

/** The single comments of a cell without number and without the clause that leads them in; null when there is only one. */
export function splitComments(text: string | null): readonly string[] | null {
  const items = text === null ? null : numberedItems(text);
  if (!items || items.length < 2 || items[0]!.number !== 1) return null;
  return items.map((item) => leadIn(item.text).rest);
}

/**
 * A row as single comments: each with the clause that leads it in (4.2.1：…), else with the clause of the same place in the
 * clause cell, else with the whole clause cell; proposal and reason with the same number go along.
 */
export function singleComments(row: FormRow): readonly SingleComment[] {
  const field = row.comment !== null ? 'comment' : 'proposal';
  const items = row.split && row[field] !== null ? numberedItems(row[field]) : null;
  if (!items) return [{ clause: row.clause, comment: row.comment, proposal: row.proposal, reason: row.reason }];
  const clauses = row.clause === null ? [] : clauseList(row.clause);
  return items.map((item, i) => {
    const { clause, rest } = leadIn(item.text);
    const own =
      clause ?? (clauses.length === items.length ? clauses[i]! : clauses.length === 1 ? clauses[0]! : row.clause);
    return {
      clause: own,
      comment: field === 'comment' ? rest : null,
      proposal: field === 'proposal' ? rest : partOf(row.proposal, item.number),
      reason: partOf(row.reason, item.number),
    };
  });
}

function leadIn(text: string): { readonly clause: string | null; readonly rest: string } {
  const match = /^([^：:\n]{1,16})[：:]\s*/.exec(text);
  if (!match || !isClauseLabel(match[1]!)) return { clause: null, rest: text };
  return { clause: normaliseClause(match[1]!)?.clause ?? null, rest: text.slice(match[0].length) };
}

/** The part with this number when the cell is numbered, the whole cell when it is not. */
function partOf(text: string | null, number: number): string | null {
  if (text === null) return null;
  const items = numberedItems(text, true);
  return items ? (items.find((item) => item.number === number)?.text ?? null) : text;
}
