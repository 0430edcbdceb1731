import type { Comment } from '#shared/domain/round.ts';
import { alike, alikePart, letters } from './alike-part.ts';
import { findWords, onePlace, type TextStretch } from './find-words.ts';
import { fitWords } from './fit-words.ts';
import { type Instruction, readInstructions } from './instructions.ts';
import { readWording, type Wording, withoutLabel, wordingInComment } from './wording.ts';

export type ProposedText = {
  /** The text with the proposal; unchanged with `none`. */
  readonly text: string;
  /**
   * What the proposal was taken for: a tracked change or mark · a new wording of the words that were quoted · an instruction in words · to
   * delete · to put in · a new wording of all · none, a person writes the text.
   */
  readonly how: 'change' | 'replace' | 'instruction' | 'delete' | 'insert' | 'whole' | 'none';
};

/** What a member wrote; `range` is the stretch of the text that is meant, in UTF-16 units; `title` that of the clause. */
export type Proposal = Pick<Comment, 'original' | 'comment' | 'proposal' | 'change'> & {
  readonly range: TextStretch | null;
  readonly title?: string;
};

/** Texts that are compared: longer ones are left to a person. */
const LONGEST = 20_000;
const SHORT = 8;
const AKIN = 0.34;

const DELETE =
  /^\s*(?:建议|拟|应|宜|予以)*(?:删除|删去|删掉|去掉|取消|delete|remove|omit)\s*(?:(?:该句|此句|本句|这句话|该词|此词|it|this|this sentence)\s*)?(?:[。.]\s*)?$/iu;
const DELETE_ALL =
  /^\s*(?:建议|拟|应|宜)*(?:将)?(?:删除|删去|取消|delete|remove)\s*(?:整条|本条|该条|此条|全条|整段|本段|该段|此段|this (?:clause|paragraph|note)|the (?:whole|entire) (?:clause|paragraph))\s*(?:[。.]\s*)?$/iu;

/**
 * What a proposal makes of the printed text of a block. Never a guess: words that stand there twice (and no range says which), a list of words
 * that are changed together, a demand beside an instruction and anything that is a remark rather than a wording give `none`.
 */
export function proposedText(text: string, proposal: Proposal): ProposedText {
  const none = { text, how: 'none' } as const;
  if (text.trim() === '' || text.length + proposal.proposal.length + proposal.comment.length > LONGEST) return none;
  const made = changed(text, proposal) ?? worded(text, proposal);
  return made && made.text !== text ? made : none;
}

/** Tracked changes and marks: the words themselves. */
function changed(text: string, { change, original, proposal, range }: Proposal): ProposedText | null {
  if (change === '') return null;
  const how = 'change' as const;
  if (change === 'insert') {
    if (!range || range.from !== range.to) return null;
    return { text: fitWords(text, range, proposal), how };
  }
  const place = placeOf(text, original, range);
  return place && { text: fitWords(text, place, change === 'delete' ? '' : proposal), how };
}

/** The quoted words; the sign at their end may be the member's own. */
function placeOf(text: string, original: string, range: TextStretch | null): TextStretch | null {
  if (original.trim() === '') return null;
  return (
    onePlace(text, original, null, range) ??
    onePlace(text, original.replace(/(?<![。，；：.,;:\s])[。，；：.,;:\s]+$/u, ''), null, range)
  );
}

function worded(text: string, proposal: Proposal): ProposedText | null {
  if (proposal.change !== '') return null;
  const quoted = placeOf(text, proposal.original, proposal.range);
  const wanted = proposal.proposal.trim() || wordingInComment(proposal.comment);
  if (wanted === '') return instructed(text, proposal.comment, quoted, proposal);
  if (DELETE_ALL.test(wanted)) return quoted || text.includes('\n') ? null : { text: '', how: 'delete' };
  if (DELETE.test(wanted)) return quoted && { text: fitWords(text, quoted, ''), how: 'delete' };
  const byWords = instructed(text, wanted, quoted, proposal);
  if (byWords) return byWords;
  const added = appended(text, wanted);
  if (added) return added;
  const wording = readWording(wanted);
  if (wording.text === '' || wording.isRemark || readInstructions(wanted).length > 0) return null;
  if (quoted) return inQuoted(text, wording, quoted, proposal);
  // What was quoted is no longer there: the text went on since.
  return proposal.original.trim() === '' || wording.whole ? inBlock(text, wording, proposal) : null;
}

/** All instructions of a text, or nothing. Words are sought in what was quoted first. */
function instructed(text: string, words: string, quoted: TextStretch | null, { range }: Proposal): ProposedText | null {
  const instructions = readInstructions(words);
  const edits: { readonly place: TextStretch; readonly by: string }[] = [];
  for (const instruction of instructions) {
    const sought = instruction.kind === 'insert' ? instruction.at : instruction.words;
    const places = instruction.all ? findWords(text, sought) : oneOf(text, sought, quoted, range);
    const isThere = instruction.kind === 'insert' && findWords(text, instruction.words).length > 0;
    if (places.length === 0 || isThere) return null;
    for (const place of places) edits.push(editOf(instruction, place, text));
  }
  if (edits.length === 0) return null;
  const order = edits.toSorted((a, b) => b.place.from - a.place.from);
  if (order.some(({ place }, at) => at > 0 && place.to > (order[at - 1]?.place.from ?? 0))) return null;
  const kinds = new Set(instructions.map(({ kind }) => kind));
  const [kind] = kinds;
  return {
    text: order.reduce((now, { place, by }) => fitWords(now, place, by), text),
    how: kinds.size > 1 || kind === 'replace' || kind === undefined ? 'instruction' : kind,
  };
}

function oneOf(text: string, words: string, quoted: TextStretch | null, range: TextStretch | null) {
  const place = (quoted && onePlace(text, words, quoted, range)) ?? onePlace(text, words, null, range);
  return place ? [place] : [];
}

function editOf(instruction: Instruction, place: TextStretch, text: string) {
  if (instruction.kind === 'delete') return { place, by: '' };
  if (instruction.kind === 'replace') return { place, by: instruction.by };
  const { words, side } = instruction;
  const isItem = text[place.from - 1] === '、' || text[place.to] === '、';
  const comma = isItem && ITEM.test(words) ? '、' : '';
  return side === 'before'
    ? { place: { from: place.from, to: place.from }, by: words + comma }
    : { place: { from: place.to, to: place.to }, by: comma + words };
}

/** A further member of a row (甲、乙), not what follows on a member. */
const ITEM = /^(?![至并后的或和且而不应及与到])\p{Script=Han}{1,12}$/u;

/** 在本条末尾增加：… */
function appended(text: string, wanted: string): ProposedText | null {
  const match =
    /^\s*(?:建议|请|拟)?(?:在|于)?(?:本条|该条|此条|本段|该段|条文|段落?|句)?的?(?:末尾|最后|句末|段末|条末|后面)(?:应|宜)?(?:增加|补充|添加|加上?)\s*(?:[:：]\s*)?(?:[“"]\s*)?([^\s“”"](?:[^“”"\n]*[^\s“”"])?)\s*(?:[”"]\s*)?$/u.exec(
      wanted,
    );
  const words = match?.[1]?.trim() ?? '';
  if (words === '' || letters(text).includes(letters(words))) return null;
  return { text: fitWords(text, { from: text.length, to: text.length }, words), how: 'insert' };
}

/** A new wording of the words that were quoted, or of all when it holds what stands around them as well. */
function inQuoted(text: string, wording: Wording, quoted: TextStretch, { title = '' }: Proposal): ProposedText | null {
  const old = text.slice(quoted.from, quoted.to);
  const words = withoutLabel(wording.text, old, title);
  const around = text.slice(0, quoted.from) + text.slice(quoted.to);
  const holdsMore =
    letters(around).length >= SHORT && alike(words, text) > alike(words, old) && repeats(words, around, old);
  if (wording.whole || holdsMore) return inBlock(text, wording, { title });
  if (standsBeside(text, words, quoted) || !isWordingOf(words, old) || overlaps(words, text, quoted)) return null;
  const all = letters(old) === letters(text);
  return { text: fitWords(text, quoted, words), how: all ? 'whole' : 'replace' };
}

/** Whether words hold much of what stands around the quotation: they would stand there twice. */
function repeats(words: string, around: string, old: string): boolean {
  const [there, own, sought] = [letters(around), letters(old), letters(words)];
  let shared = 0;
  for (let at = 0; at + 1 < sought.length; at++) {
    const pair = sought.slice(at, at + 2);
    if (there.includes(pair) && !own.includes(pair)) shared++;
  }
  return shared >= 4;
}

/** Whether the new wording is in the text already, and not only within what was quoted. */
function standsBeside(text: string, words: string, quoted: TextStretch): boolean {
  if (letters(words).length < 4) return false;
  return findWords(text, words.replace(/[。；.;]$/u, '')).some(({ from, to }) => from < quoted.from || to > quoted.to);
}

/** Whether words would say again what stands before or behind the quotation in its sentence. */
function overlaps(words: string, text: string, { from, to }: TextStretch): boolean {
  const before = letters(/(?<![^。；;！？!?\n])[^。；;！？!?\n]*$/u.exec(text.slice(0, from))?.[0] ?? '');
  const behind = letters(/^[^。；;！？!?\n]*/u.exec(text.slice(to))?.[0] ?? '');
  const [old, sought] = [letters(text.slice(from, to)), letters(words)];
  if (sought.length <= 2) return false;
  const [first, last] = [sought.slice(0, 2), sought.slice(-2)];
  const isAgain = (part: string, there: string, within: string): boolean =>
    part !== '' && there.includes(part) && !within.includes(part);
  return (
    isAgain(first, before, old) ||
    isAgain(last, behind, old) ||
    (behind.length >= 4 && isAgain(behind.slice(0, 4), sought, old)) ||
    (before.length >= 4 && isAgain(before.slice(-4), sought, old))
  );
}

/** Verbs of a provision; who quotes a mere phrase and writes a provision wants it somewhere, not in the place of the phrase. */
const PROVISION = /应|宜|不得|可以|禁止|\b(?:shall|should|may|must)\b/iu;

/** Short words are taken as they are; longer ones must have something in common with what they stand for. */
function isWordingOf(words: string, old: string): boolean {
  const [fresh, gone] = [[...letters(words)], [...letters(old)]];
  if (fresh.length === 0) return false;
  if (gone.length <= SHORT && PROVISION.test(words) && !PROVISION.test(old)) return false;
  const shares = fresh.some((char) => gone.includes(char));
  if (!shares && /\d/.test(words) && !/\d/.test(old)) return false;
  if (fresh.length <= SHORT && gone.length <= SHORT) return true;
  if (gone.length <= SHORT && fresh.length > 3 * gone.length + SHORT && !letters(words).includes(letters(old)))
    return false;
  const han = [fresh, gone].map((chars) => chars.filter((char) => /\p{Script=Han}/u.test(char)));
  const [freshHan = [], goneHan = []] = han;
  return (
    shareOf(fresh, gone) >= AKIN &&
    (Math.min(freshHan.length, goneHan.length) < 4 || shareOf(freshHan, goneHan) >= AKIN)
  );
}

/** Share of the shorter row of characters that the other holds too. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const char of b) left.set(char, (left.get(char) ?? 0) + 1);
  let shared = 0;
  for (const char of a) {
    const count = left.get(char) ?? 0;
    if (count === 0) continue;
    left.set(char, count - 1);
    shared++;
  }
  return shared / Math.max(1, Math.min(a.length, b.length));
}

/** A new wording of the whole block, or of the one line or sentence that it is like. */
function inBlock(text: string, wording: Wording, { title = '' }: Pick<Proposal, 'title'>): ProposedText | null {
  const words = withoutLabel(wording.text, text, title);
  const all = { from: 0, to: text.length };
  if (wording.whole && !text.includes('\n')) return { text: fitWords(text, all, words), how: 'whole' };
  if (!wording.whole && letters(text).includes(letters(words))) return null;
  const named = newTerm(text, words);
  if (named !== null) return named === '' ? null : { text: named, how: 'replace' };
  const part = alikePart(text, words);
  return part && { text: fitWords(text, part, words), how: part.whole ? 'whole' : 'replace' };
}

/** 蒸谷米　parboiled rice stands for the first two lines of a term entry; null for other wordings, empty where it fits none. */
function newTerm(text: string, words: string): string | null {
  const match = /^(\p{Script=Han}+)[\s\u3000]+(\p{Script=Latin}[^\p{Script=Han}]*)$/u.exec(words);
  const [name, english, ...rest] = text.split('\n');
  if (!match || rest.length === 0) return null;
  const fits = /^\p{Script=Latin}[^\p{Script=Han}]*$/u.test(english ?? '') && /\p{Script=Han}/u.test(name ?? '');
  return fits ? [match[1], match[2], ...rest].join('\n') : '';
}
