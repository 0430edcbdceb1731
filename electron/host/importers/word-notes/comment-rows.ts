import { translate } from '#shared/i18n/index.ts';
import type { WordComment } from './note-parts.ts';
import { newText } from './old-text.ts';
import { dayOf, type NoteContext, type PlacedRow, placedRow } from './placed-row.ts';

/** Longest quotation of the text that a comment is about; a comment on a whole chapter does not repeat it. */
const LONGEST_QUOTE = 400;

/** Pieces of a range that are looked at for its first words. */
const MOST_TOKENS = 2000;

/** A row for every thread of comments. A comment whose place is lost in the text comes last, without a place. */
export function commentRows(contexts: readonly NoteContext[], comments: readonly WordComment[]): PlacedRow[] {
  const replies = Map.groupBy(comments, ({ replyTo }) => replyTo);
  return comments
    .filter(({ replyTo }) => replyTo === null)
    .map((comment): PlacedRow => {
      const placed = place(contexts, comment);
      const own = replies.get(comment.id) ?? [];
      const answers = own.map(({ author, date, text }) => ({ person: author || null, date: dayOf(date), text }));
      return {
        ...placed,
        row: {
          ...placed.row,
          ...(answers.length > 0 ? { replies: answers } : {}),
          ...(comment.done ? { resolved: true } : {}),
        },
      };
    });
}

function place(contexts: readonly NoteContext[], comment: WordComment): PlacedRow {
  const { id, author, date } = comment;
  for (const context of contexts) {
    const { starts, ends, references } = context.story;
    const at = starts.get(id) ?? references.get(id) ?? ends.get(id);
    if (at === undefined) continue;
    const text = commentText(comment, context);
    const { paragraph, ...quote } = commented(context, starts.get(id), ends.get(id) ?? references.get(id), at);
    return placedRow(context, '批注', paragraph, at, { author, date, comment: text, proposal: null, ...quote });
  }
  const [body] = contexts as [NoteContext, ...NoteContext[]];
  const text = commentText(comment, body);
  const unknown = { author, date, comment: text, original: null, proposal: null, span: null };
  return placedRow(body, '批注', null, Number.MAX_SAFE_INTEGER, unknown);
}

function commentText({ text, hasPicture }: WordComment, { locale }: NoteContext): string | null {
  if (text !== '') return text;
  return hasPicture ? translate(locale, 'domain.note.picture') : null;
}

type Commented = {
  readonly paragraph: number | null;
  readonly original: string | null;
  readonly span: { readonly from: number; readonly to: number } | null;
};

/** The text between the ends of a comment as it was sent; what was inserted since where there is nothing else; the paragraph without ends. */
function commented(context: NoteContext, start: number | undefined, end: number | undefined, at: number): Commented {
  const { tokens, paragraphs } = context.story;
  const { text, offsets } = context.old;
  if (start !== undefined && end !== undefined && end > start) {
    const inside = tokens.slice(start, Math.min(end, start + MOST_TOKENS));
    const first = inside.findIndex((token) => token.text.trim() !== '' || token.kind === 'picture');
    const paragraph = (inside[first] ?? inside[0])?.paragraph ?? null;
    const from = offsets[start] ?? 0;
    const to = offsets[end] ?? from;
    if (text.slice(from, to).trim() !== '') return { paragraph, ...quoted(text, from, to) };
    const inserted = clipped(newText(inside).trim());
    if (inserted !== '' || first >= 0) return { paragraph, original: inserted === '' ? null : inserted, span: null };
  }
  const token = tokens[Math.min(at, tokens.length - 1)];
  // A mark directly behind the end of a paragraph belongs to what follows: it stands there in the file.
  const paragraph = token?.paragraph ?? null;
  if (paragraph === null) return { paragraph, original: null, span: null };
  const from = offsets[paragraphs[paragraph]?.firstToken ?? 0] ?? 0;
  const to = offsets[paragraphs[paragraph + 1]?.firstToken ?? tokens.length] ?? from;
  return { paragraph, ...quoted(text, from, to) };
}

/** A stretch of the old text without blanks at its ends. */
function quoted(text: string, from: number, to: number): Omit<Commented, 'paragraph'> {
  const raw = text.slice(from, to);
  const words = raw.trim();
  if (words === '') return { original: null, span: null };
  const begin = from + raw.length - raw.trimStart().length;
  return { original: clipped(words), span: { from: begin, to: begin + words.length } };
}

function clipped(words: string): string {
  const text = words.slice(0, LONGEST_QUOTE * 4).replace(/(?<!\s)\s*\n\s*/g, '\n');
  return text.length <= LONGEST_QUOTE ? text : `${[...text.slice(0, LONGEST_QUOTE)].slice(0, -1).join('')}……`;
}
