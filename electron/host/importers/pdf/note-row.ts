import type { FormRow } from '#host/importers/forms/form-file.ts';
import { normaliseClause } from '#shared/domain/clause-label.ts';
import { type Locale, translate } from '#shared/i18n/index.ts';
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

/** Longest words of a text in the sentence that says what was done. */
const SHOWN = 60;

/**
 * The thread as a row of a comment form. Struck out text with a caret is a replacement (原文 and 建议), struck out text alone is to be
 * deleted, a caret alone puts its words in; where the member wrote no comment, a sentence says what was done. `quotes` gives the marked text
 * of a note.
 */
export function rowOfThread(
  { note, others, replies, resolved }: NoteThread,
  place: NotePlace,
  number: number,
  quotes: (note: PdfNote) => string,
): FormRow {
  const all = [note, ...others];
  const strikes = all.filter(({ subtype }) => subtype === 'StrikeOut');
  const caret = all.find(({ subtype, contents }) => subtype === 'Caret' && contents !== '');
  const marked = (strikes.length > 0 ? strikes : all).map(quotes).filter((text) => text !== '');
  const quote = [...new Set(marked)].join('\n');
  // The text of a group is that of its first note, and pdf.js gives it to all of them.
  const texts = [...new Set(all.map((one) => one.contents))].filter((text) => text !== '' && text !== caret?.contents);
  const change = caret && strikes.length > 0 ? 'replace' : strikes.length > 0 ? 'delete' : caret ? 'insert' : null;
  const proposal = caret?.contents ?? null;
  const said = texts.join('\n') || (change ? sentence(change, quote, proposal ?? '', place.lineText) : '');
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
    original: quote || null,
    comment: said || null,
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

/** What was done, in the language of the text. */
function sentence(change: NonNullable<FormRow['change']>, quote: string, proposal: string, line: string): string {
  const locale: Locale = /\p{Script=Han}/u.test(quote + line) ? 'zh-CN' : 'en';
  const [from, to] = [shorten(quote), shorten(proposal)];
  if (change === 'replace') return translate(locale, 'domain.note.replaced', { from, to });
  if (change === 'delete') return translate(locale, 'domain.note.deleted', { text: from });
  if (line === '') return translate(locale, 'domain.note.inserted', { text: to });
  return translate(locale, 'domain.note.inserted-in-line', { text: to, line });
}

function shorten(text: string): string {
  const letters = [...text.replace(/(?<!\s)\s*\n\s*/g, ' ').slice(0, SHOWN * 4)];
  return letters.length <= SHOWN ? letters.join('') : `${letters.slice(0, SHOWN).join('')}…`;
}
