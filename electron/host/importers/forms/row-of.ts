import { normaliseClause } from '#shared/domain/clause-label.ts';
import type { FormRow } from './form-file.ts';
import { readDate } from './form-meta.ts';
import type { FormTable } from './form-source.ts';
import type { ColumnRole } from './header-words.ts';
import { splitComments } from './split-comments.ts';
import { tickBoxes } from './tick-boxes.ts';

/** A row as it is gathered from one or more table rows. */
export type GatheredRow = {
  readonly number: number;
  readonly texts: Map<ColumnRole, string>;
  /** From the line or cell above, when the row names none itself. */
  readonly organisation: string | null;
  readonly other: string[];
  readonly places: string[];
};

/** Makes the row of a form from its texts. */
export function rowOf(gathered: GatheredRow, table: FormTable): FormRow {
  const text = (role: ColumnRole): string | null => gathered.texts.get(role) ?? null;
  const clauseRaw = text('clause');
  const label = clauseRaw === null ? null : normaliseClause(clauseRaw);
  const body = bodyCode(text('organisation'));
  const split = splitComments(text('comment') ?? text('proposal'));
  const page = text('page');
  return {
    no: body?.id ?? numberOf(text('no')),
    organisation: body?.body ?? text('organisation') ?? gathered.organisation,
    person: text('person'),
    clauseRaw,
    clause: label?.clause ?? null,
    target: joinTargets([text('target'), label?.target ?? null, page && /^\d+$/.test(page) ? `第${page}页` : page]),
    type: typeOf(text('type')),
    original: text('original'),
    comment: text('comment'),
    proposal: text('proposal'),
    reason: text('reason'),
    date: readDate(text('date') ?? '') ?? text('date'),
    line: text('line'),
    source: {
      place: gathered.places[0]!,
      table: table.table,
      sheet: table.grid.name === '' ? null : table.grid.name,
      row: gathered.number,
      parts: gathered.places,
    },
    ...(split ? { split } : {}),
    observations: text('observations'),
    remark: joinTargets([text('remark'), ...gathered.other]),
  };
}

/** `DE-002` in the first column of an ISO form: member body DE, comment DE-002. `**` is the ISO editing unit. */
function bodyCode(text: string | null): { readonly id: string | null; readonly body: string } | null {
  const match = /^([A-Z]{2,5}|\*\*)(?:\s*(?:[-–_]\s*)?\d+)?$/.exec(text ?? '');
  if (!match) return null;
  return { id: match[0] === match[1] ? null : match[0], body: match[1]! };
}

function numberOf(text: string | null): string | null {
  if (text !== null && text.length > 60) return text;
  const number =
    text
      ?.replace(/^[（(]/, '')
      .replace(/(?<![.、．)）])[.、．)）]+$/, '')
      .trim() ?? '';
  return number === '' ? null : number;
}

/** 编辑性 → 编辑; of ☑编辑性 □技术性 the ticked one. */
function typeOf(text: string | null): string | null {
  if (text === null) return null;
  const ticked = tickBoxes(text).filter((box) => box.ticked);
  const type = ticked.length > 0 ? ticked.map((box) => box.label).join('、') : text;
  return type.replace(/性?(?:意见|修改|问题)?$/, '') || type;
}

function joinTargets(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part): part is string => part !== null && part !== '');
  return known.length === 0 ? null : known.join('；');
}
