import { type Locale, translate } from '#shared/i18n/index.ts';
import type { FoundChange } from './gather-changes.ts';
import type { OldText } from './old-text.ts';
import type { Story } from './story.ts';

/** A tracked change in words: the text as it was with what is around it, as it would be, and what was done. */
export type ChangeTexts = {
  /** Null where the text is all new. */
  readonly original: string | null;
  /** Null where nothing is left of the original. */
  readonly proposal: string | null;
  readonly comment: string;
  /** Where `original` stands in the old text; null with it. */
  readonly span: { readonly from: number; readonly to: number } | null;
  /** A whole paragraph that came before the one it is joined with: its place is that of the paragraph before. */
  readonly afterPrevious: boolean;
};

/** Signs of the sentence that are shown on each side of a change. */
const AROUND = 60;
/** Longest words of a text in the sentence that says what was done. */
const SHOWN = 60;
const COMMA = /[，、：]/;
const COMMAS = ['，', '、', '：'];
const SENTENCE_END = /[。；！？\n]|[.;!?](?=\s+[\p{Lu}“"(]|\s*$)/gu;

/** What a change says; null when it changed nothing that can be read (an empty paragraph, a mark of a field). */
export function changeTexts(change: FoundChange, story: Story, old: OldText, locale: Locale): ChangeTexts | null {
  const say = (key: string, params: Readonly<Record<string, string>> = {}): string =>
    translate(locale, `domain.note.${key}`, params);
  const picture = say('picture');
  const textOf = (tokens: readonly number[]): string => joined(tokens, story, change.unit, picture);
  const both = [textOf(change.inserted), textOf(change.deleted)] as const;
  // A paragraph that stands for another: its end did not change.
  const sameEnd = both.every((text) => text.length > 1 && text.endsWith('\n'));
  const [inserted, deleted] = sameEnd ? both.map((text) => text.slice(0, -1)) : both;
  const from = old.offsets[change.from] ?? 0;
  const to = (old.offsets[change.to] ?? from) - (sameEnd ? 1 : 0);
  const nothing = { original: null, proposal: null, span: null, afterPrevious: false };

  if (change.unit !== 'text') {
    const [text, key] = inserted === '' ? [deleted, 'deleted'] : [inserted, 'inserted'];
    const comment = say(`${change.unit}-${key}`, { text: shown(text) });
    const words = text.trim() === '' ? null : text;
    if (key === 'inserted') return { ...nothing, proposal: words, comment };
    return { ...nothing, original: words, span: { from, to }, comment };
  }
  const body = inserted.replace(/^\n+|(?<!\n)\n+$/g, '');
  const gone = deleted.replace(/^\n+|(?<!\n)\n+$/g, '');
  const startsLine = from === 0 || old.text[from - 1] === '\n';
  const endsLine = to >= old.text.length || old.text[to] === '\n';

  if (deleted === '') {
    if (inserted === '') return null;
    if (body === '') {
      if (startsLine || endsLine) return null;
      const span = { from: around(old.text, from - 1, from).from, to: around(old.text, to, to).to };
      const proposal = `${old.text.slice(span.from, from)}\n${old.text.slice(to, span.to)}`;
      const after = tail(old.text.slice(span.from, from));
      return { ...within(span, old), proposal, comment: say('split', { after }), afterPrevious: false };
    }
    const before = inserted.endsWith('\n') && startsLine;
    if (before || (inserted.startsWith('\n') && endsLine) || (startsLine && endsLine))
      return {
        ...nothing,
        proposal: body,
        comment: say('paragraph-inserted', { text: shown(body) }),
        afterPrevious: before,
      };
    return changed(say('inserted', { text: shown(body) }));
  }
  if (inserted === '') {
    if (gone === '') {
      if (startsLine) return null;
      const span = { from: around(old.text, from - 1, from).from, to: around(old.text, to, to).to };
      const proposal = old.text.slice(span.from, from) + old.text.slice(to, span.to);
      return { ...within(span, old), proposal, comment: say('joined'), afterPrevious: false };
    }
    if (startsLine && (endsLine || deleted.endsWith('\n'))) {
      const span = { from, to: from + gone.length };
      return { ...nothing, original: gone, span, comment: say('paragraph-deleted', { text: shown(gone) }) };
    }
    return changed(say('deleted', { text: shown(gone) }));
  }
  return changed(say('replaced', { from: shown(gone), to: shown(body) }));

  /** The sentence around it, with this change and no other. */
  function changed(comment: string): ChangeTexts {
    // What is added behind a sentence is shown with that one.
    const behind = deleted === '' && !startsLine && /[。；！？]/.test(old.text[from - 1] ?? '');
    const span = behind ? { from: around(old.text, from - 1, to).from, to } : around(old.text, from, to);
    const proposal = old.text.slice(span.from, from) + inserted + old.text.slice(to, span.to);
    return { ...within(span, old), proposal: proposal.replace(/(?<!\n)\n+$/, ''), comment, afterPrevious: false };
  }
}

/** Text of the tokens of a change; cells of a row apart by bars, something that has no letters by its name. */
function joined(at: readonly number[], { tokens }: Story, unit: FoundChange['unit'], picture: string): string {
  let text = '';
  for (const index of at) {
    const token = tokens[index];
    if (!token) continue;
    if (token.kind === 'picture') text += picture;
    else if (unit === 'row' && token.edge === 'cell') text += ' | ';
    else text += token.text;
  }
  return unit === 'text' ? text : text.replace(/(?<![ |])[ |]*\n/g, '\n').replace(/(?<![\s|])[\s|]+$/, '');
}

/** From the beginning to the end of the sentences that a change touches; of long ones only as much as lies between two commas nearby. */
function around(text: string, from: number, to: number): { from: number; to: number } {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  const start = [...before.matchAll(SENTENCE_END)].at(-1) ?? (before.length === AROUND ? COMMA.exec(before) : null);
  const begin = wholeWord(text, from - before.length + (start ? start.index + 1 : 0), from);
  const blanks = /^\s*/.exec(text.slice(begin, from))?.[0].length ?? 0;
  // Where the end of a sentence was deleted, what follows is another one.
  if (to > from && /[。；！？]/.test(text[to - 1] ?? '')) return { from: begin + blanks, to };
  const end = [...after.matchAll(SENTENCE_END)][0];
  const last = after.length === AROUND ? Math.max(...COMMAS.map((comma) => after.lastIndexOf(comma))) : -1;
  const length = end ? end.index + (end[0] === '\n' ? 0 : 1) : last < 0 ? after.length : last + 1;
  return { from: begin + blanks, to: wholeWord(text, to + length, to) };
}

/** Moved towards the change until it cuts no Latin word and no surrogate pair. */
function wholeWord(text: string, cut: number, change: number): number {
  const step = cut < change ? 1 : -1;
  for (let at = cut; at !== change; at += step)
    if (!/[\p{Script=Latin}\d\uD800-\uDBFF][\p{Script=Latin}\d\uDC00-\uDFFF]/u.test(text.slice(at - 1, at + 1)))
      return at;
  return change;
}

function within(span: { from: number; to: number }, { text }: OldText): Pick<ChangeTexts, 'original' | 'span'> {
  const original = text.slice(span.from, span.to);
  return original.trim() === '' ? { original: null, span: null } : { original, span };
}

/** The words in a sentence about them: line ends as blanks, the middle of a long text left out. */
function shown(text: string): string {
  const line = text.replace(/(?<!\s)\s*\n\s*/g, ' ').trim() || text.replace(/\n/g, ' ');
  const letters = [...line.slice(0, SHOWN * 4)];
  if (letters.length <= SHOWN && line.length <= SHOWN * 4) return line;
  return `${letters.slice(0, SHOWN - 12).join('')}……${[...line.slice(-24)].slice(-10).join('')}`;
}

function tail(text: string): string {
  return [...text.slice(-24)].slice(-12).join('');
}
