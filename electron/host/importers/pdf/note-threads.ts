import type { FormReply } from '#host/importers/forms/form-file.ts';
import type { Box, PdfNote } from './pdf-note.ts';

/** What one person says of one place: a note, those grouped with it, and the answers below it. */
export type NoteThread = {
  readonly note: PdfNote;
  /** Others of the group; a caret and what is struck out make one replacement. */
  readonly others: readonly PdfNote[];
  readonly replies: readonly FormReply[];
  readonly resolved: boolean;
};

const DONE = /^(?:Accepted|Completed|Marked)$/i;
/** Answers to answers that are followed. */
const DEEPEST = 100;
/** How far, in points, a caret may stand from the end of what is struck out. */
const NEAR = 4;

/**
 * Puts the notes of a page together: answers (IRT) go below the note they answer, groups (RT Group) become one, and a caret that touches
 * something struck out by the same person, which some programs write without a group, is its replacement. An answer to a note that is not
 * there stands by itself. Order of the file.
 */
export function threadsOf(notes: readonly PdfNote[]): readonly NoteThread[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const members = new Map<PdfNote, PdfNote[]>();
  const answers = new Map<PdfNote, PdfNote[]>();
  for (const note of notes) {
    const root = rootOf(note, byId);
    if (root === note) members.set(note, members.get(note) ?? []);
    else {
      const list = isAnswer(note, byId) ? answers : members;
      list.set(root, [...(list.get(root) ?? []), note]);
    }
  }
  const threads = [...members].map(([note, others]): NoteThread => {
    const replies = (answers.get(note) ?? []).filter((one) => one.contents !== '' || one.state !== '').map(replyOf);
    const state = replies.findLast((reply) => reply.state !== undefined)?.state ?? '';
    return { note, others, replies, resolved: DONE.test(state) };
  });
  return joinReplacements(threads);
}

/** The note that begins the thread; the note itself where there is none, or where they answer each other in a circle or without end. */
function rootOf(note: PdfNote, byId: ReadonlyMap<string, PdfNote>): PdfNote {
  let root = note;
  const seen = new Set([note]);
  for (let next = byId.get(root.parent); next; next = byId.get(root.parent)) {
    if (seen.has(next) || seen.size > DEEPEST) return note;
    seen.add(next);
    root = next;
  }
  return root;
}

function isAnswer(note: PdfNote, byId: ReadonlyMap<string, PdfNote>): boolean {
  for (let at: PdfNote | undefined = note; at && at.parent !== ''; at = byId.get(at.parent))
    if (!at.grouped) return true;
  return false;
}

function replyOf({ author, date, contents, state }: PdfNote): FormReply {
  return { person: author || null, date, text: contents, ...(state === '' ? {} : { state }) };
}

function joinReplacements(threads: readonly NoteThread[]): readonly NoteThread[] {
  const alone = (thread: NoteThread, subtype: string): boolean =>
    thread.note.subtype === subtype && thread.others.length === 0;
  const carets = threads.filter((thread) => alone(thread, 'Caret'));
  if (carets.length === 0) return threads;
  const taken = new Map<NoteThread, NoteThread>();
  for (const strike of threads) {
    if (!alone(strike, 'StrikeOut')) continue;
    const caret = carets.find(
      (one) => !taken.has(one) && one.note.author === strike.note.author && touches(one.note.box, strike.note),
    );
    if (caret) taken.set(caret, strike);
  }
  const carriedBy = new Map([...taken].map(([caret, strike]) => [strike, caret]));
  return threads
    .filter((thread) => !taken.has(thread))
    .map((thread) => {
      const caret = carriedBy.get(thread);
      if (!caret) return thread;
      return {
        note: thread.note,
        others: [caret.note],
        replies: [...thread.replies, ...caret.replies],
        resolved: thread.resolved || caret.resolved,
      };
    });
}

/** The caret stands at the beginning or the end of what is marked. */
function touches(caret: Box, { marks, box }: PdfNote): boolean {
  const middle = (caret.left + caret.right) / 2;
  const first = marks[0] ?? box;
  const last = marks.at(-1) ?? box;
  const near = (mark: Box, edge: number): boolean =>
    caret.bottom > mark.top - NEAR &&
    caret.top < mark.bottom + NEAR &&
    Math.abs(middle - edge) <= NEAR + (caret.right - caret.left) / 2;
  return near(last, last.right) || near(first, first.left);
}
