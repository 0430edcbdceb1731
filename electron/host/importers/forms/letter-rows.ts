import { isClauseLabel, normaliseClause } from '#shared/domain/clause-label.ts';
import type { FormRow } from './form-file.ts';

/** What is quoted below an answer, or comes after its end. */
const QUOTED = /^(?:-{2,}\s*(?:原始邮件|转发|Original Message|Forwarded)|发件人[:：]|From:\s|On .{1,200} wrote:$)/i;
const ORDINAL = /^(?:[（(]\d{1,3}[)）]|\d{1,3}[)）、．]|\d{1,3}\.(?=[^\d])|[一二三四五六七八九十]{1,3}、)\s*/;
const PLACE = String.raw`第?(?:\d{1,3}|[A-Z]\.\d{1,3})(?:\.\d{1,3}){0,6}[章条节款]?|第[一二三四五六七八九十]{1,4}[章条]|附录\s*[A-Z](?:\.\d{1,3}){0,5}|[表图式]\s*(?:[A-Z]\.)?\d{1,3}|前言|引言|封面|目次|全文|参考文献|术语`;
const WITH_COLON = new RegExp(`^(${PLACE})([^：:，,。；]{0,16})[：:]\\s*(\\S.*)$`);
const WITH_NUMBER =
  /^(第(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,6}[章条]|(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){1,6})[ \u3000，,、]*([^\s，,、].{3,})$/;
const SAYS = /建议|意见|应|改|删|增|宜|补充|明确|统一|核实|是否|[？?]/;
const FIELD = /^(?:修改)?(建议|意见|理由|原文|依据)[：:]\s*(?!\s)(.*)$/;
/** As much of a letter is read. */
const MOST_LINES = 5_000;
const LONGEST_LINE = 5_000;

/**
 * The comments of a plain letter that names its clauses: 第5.2条：建议…, 表1：…, 2、5.3.1 应…; lines beginning with 建议：, 理由：, 原文：
 * below belong to the one before. What a letter quotes of another does not count. No rows where it names no clause; `rest` are its other lines.
 */
export function letterRows(text: string): { readonly rows: readonly FormRow[]; readonly rest: readonly string[] } {
  const rest: string[] = [];
  const found: { line: number; label: string; fields: Map<string, string> }[] = [];
  for (const [index, written] of text.split('\n').slice(0, MOST_LINES).entries()) {
    const line = written.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LINE);
    if (QUOTED.test(line)) break;
    if (line === '' || line.startsWith('>')) continue;
    const field = FIELD.exec(line);
    const last = found.at(-1);
    if (field && last) {
      last.fields.set(field[1] as string, field[2] as string);
      continue;
    }
    const begun = begins(line.replace(ORDINAL, ''));
    if (begun) found.push({ line: index + 1, label: begun.label, fields: fieldsIn(begun.rest) });
    else rest.push(line);
  }
  const rows = found.map(({ line, label, fields }, index): FormRow => {
    const { clause = null, target = null } = normaliseClause(label) ?? {};
    const place = `正文第${line}行`;
    return {
      no: String(index + 1),
      organisation: null,
      person: null,
      clauseRaw: label,
      clause,
      target,
      type: null,
      original: fields.get('原文') || null,
      comment: fields.get('意见') || null,
      proposal: fields.get('建议') || null,
      reason: fields.get('理由') || fields.get('依据') || null,
      date: null,
      line: null,
      source: { place, table: null, sheet: null, row: line, parts: [place] },
      observations: null,
      remark: null,
    };
  });
  return { rows, rest };
}

function begins(line: string): { readonly label: string; readonly rest: string } | null {
  const [, place = '', more = '', after = ''] = WITH_COLON.exec(line) ?? [];
  if (place !== '' && isClauseLabel(place)) return { label: `${place}${more}`.trim(), rest: after };
  const [, number = '', rest = ''] = WITH_NUMBER.exec(line) ?? [];
  return number !== '' && SAYS.test(rest) ? { label: number, rest } : null;
}

/** A reason may stand in the same line. */
function fieldsIn(rest: string): Map<string, string> {
  const [, said = rest, reason = ''] =
    /^(.*?)[，。；,;（(]?(?:(?<!\s)\s+)?理由[是为]?[：:]\s*(\S[\s\S]*)$/.exec(rest) ?? [];
  const fields = new Map([['意见', said.trim()]]);
  if (reason !== '') fields.set('理由', reason.trim().replace(/[)）]$/, ''));
  return fields;
}
