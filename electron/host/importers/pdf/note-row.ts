import type { FormRow } from '#host/importers/forms/form-file.ts';
import { normaliseClause } from '#shared/domain/clause-label.ts';
import type { PrintedPlace } from './nearest-clause.ts';
import type { NoteThread } from './note-threads.ts';
import type { PdfNote } from './pdf-note.ts';

/** Where a note is, as far as it is known. */
export type NotePlace = PrintedPlace & {
  /** Printed page number. */
  readonly page: string;
  readonly block: string;
  /** Line number of a review copy. */
  readonly line: string | null;
  /** Text of the line, for what is put in between. */
  readonly lineText: string;
};

/** What the marks say without words. */
const WORDS = {
  zh: { delete: '删除', insert: '在此处插入' },
  en: { delete: 'Delete', insert: 'Insert here' },
} as const;

/**
 * The thread as a row of a comment form. Struck out text with a caret is a replacement (原文 and 建议), struck out text alone is to be
 * deleted, a caret alone puts its words in. `quotes` gives the marked text of a note.
 */
export function rowOfThread(
  { note, others, replies, resolved }: NoteThread,
  place: NotePlace,
  number: number,
  quotes: (note: PdfNote) => string,
): FormRow {
  const all = [note, ...others];
  const strikes = all.filter(({ subtype }) => subtype === 'StrikeOut');
  const caret = all.find(({ subtype }) => subtype === 'Caret');
  const marked = (strikes.length > 0 ? strikes : all).map(quotes).filter((text) => text !== '');
  const quote = [...new Set(marked)].join('\n');
  // The text of a group is that of its first note, and pdf.js gives it to all of them.
  const texts = [...new Set(all.filter((one) => one !== caret).map((one) => one.contents))].filter(
    (text) => text !== '',
  );
  const said = caret && caret.contents !== '' ? texts.filter((text) => text !== caret.contents) : texts;
  const words = WORDS[/\p{Script=Han}/u.test(quote + place.lineText) ? 'zh' : 'en'];
  const change = caret && strikes.length > 0 ? 'replace' : strikes.length > 0 ? 'delete' : caret ? 'insert' : null;
  const proposal = change === 'delete' ? words.delete : change === null ? null : (caret?.contents ?? '') || null;
  const comment = said.join('\n') || (change === 'insert' ? words.insert : null);
  const shown = place.clause === null ? null : normaliseClause(place.clause);
  const where = place.page === '' ? `批注${number}` : `第${place.page}页 批注${number}`;
  return {
    no: String(number),
    organisation: null,
    person: note.author || null,
    clauseRaw: place.clause,
    clause: shown?.clause ?? null,
    target: place.item,
    type: null,
    original: (change === 'insert' ? place.lineText : quote) || null,
    comment,
    proposal,
    reason: null,
    date: note.date,
    line: place.line,
    source: { place: where, table: null, sheet: null, row: number, parts: [where] },
    observations: null,
    remark: null,
    ...(place.block === '' ? {} : { blockId: place.block }),
    ...(place.page === '' ? {} : { page: place.page }),
    ...(change === null ? {} : { change }),
    ...(replies.length === 0 ? {} : { replies }),
    ...(resolved ? { resolved } : {}),
  };
}
