import { collapseBlanks, isPlainDate } from '#shared/base/index.ts';
import { normaliseClause } from '#shared/domain/clause-label.ts';
import type { Locale } from '#shared/i18n/index.ts';
import type { FormRow } from '../forms/form-file.ts';
import type { OldText } from './old-text.ts';
import type { Story } from './story.ts';
import type { StoryPlace } from './story-places.ts';

/** Rows taken from one file. */
export const MOST_ROWS = 20_000;

/** Tables of a form, from 1, or everything in it; null = the file is none. */
export type FormTables = ReadonlySet<number> | 'all' | null;

/** One text of a file (its body, or a footnote) with all that its rows need. */
export type NoteContext = {
  readonly story: Story;
  readonly old: OldText;
  readonly places: readonly StoryPlace[];
  readonly locale: Locale;
  readonly formTables: FormTables;
  /** Of a footnote: position of its mark in the body. */
  readonly part: number | null;
};

/** A row before it has its number, with its position in the body and inside a footnote. */
export type PlacedRow = {
  readonly row: FormRow;
  readonly name: '批注' | '修订';
  readonly order: number;
  readonly inner: number;
};

type Given = {
  readonly author: string;
  readonly date: string | null;
  readonly original: string | null;
  readonly comment: string | null;
  readonly proposal: string | null;
  readonly change?: FormRow['change'];
  readonly span: { readonly from: number; readonly to: number } | null;
};

/** Names that programs write in the place of an author who was taken out of the file. */
const SCRUBBED = /^(?:author|作者|未知作者|unknown author)$/i;

/** A row at the place of a paragraph; null = its place is not known. */
export function placedRow(
  { places, part }: NoteContext,
  name: PlacedRow['name'],
  paragraph: number | null,
  at: number,
  given: Given,
): PlacedRow {
  const place = paragraph === null ? undefined : places[paragraph];
  const clauseRaw = place?.clause ?? null;
  const label = clauseRaw === null ? null : normaliseClause(clauseRaw);
  const { original, proposal, span } = place ? withoutLabel(given, place) : given;
  const range = span && place ? rangeIn(place, span) : null;
  const row: FormRow = {
    no: null,
    organisation: null,
    person: given.author === '' || SCRUBBED.test(given.author) ? null : collapseBlanks(given.author),
    clauseRaw,
    clause: label?.clause ?? null,
    target: place?.target ?? null,
    type: null,
    original,
    comment: given.comment,
    proposal,
    reason: null,
    date: dayOf(given.date),
    line: null,
    source: { place: '', table: null, sheet: null, row: 0, parts: [] },
    observations: null,
    remark: null,
    ...(place?.block ? { blockId: place.block } : {}),
    ...(range ? { range } : {}),
    ...(given.change ? { change: given.change } : {}),
  };
  return { row, name, order: part ?? at, inner: part === null ? -1 : at };
}

/** A typed number or label is no text of the draft, which derives it. */
function withoutLabel(
  { original, proposal, span }: Given,
  { textFrom }: StoryPlace,
): Pick<Given, 'original' | 'proposal' | 'span'> {
  const length = span ? textFrom - span.from : 0;
  if (!span || !original || length <= 0 || textFrom >= span.to) return { original, proposal, span };
  const label = original.slice(0, length);
  return {
    original: original.slice(length),
    proposal: proposal?.startsWith(label) ? proposal.slice(length) : proposal,
    span: { from: textFrom, to: span.to },
  };
}

/** Where a stretch stands in the text of its block; null where it leaves the paragraph in which the block begins. */
function rangeIn({ textFrom, textTo, begins }: StoryPlace, span: { from: number; to: number }) {
  if (!begins || span.from < textFrom || span.to <= span.from || span.to > textTo) return null;
  return { from: span.from - textFrom, to: span.to - textFrom };
}

/** Word writes moments as `2026-05-04T10:12:00Z`; the day is what counts. */
export function dayOf(moment: string | null): string | null {
  const day = moment?.slice(0, 10) ?? '';
  return isPlainDate(day) ? day : null;
}
