import { likeness } from '#shared/doc-model/compare/index.ts';
import type { TextStretch } from './find-words.ts';

/** The new wording of a part must have this much in common with the old one. */
const LIKE = { whole: 0.5, part: 0.6 } as const;
/** What another part may have in common with it at most. */
const OTHER = 0.4;
/** Share of a clause of a sentence that a new wording must hold, for that not to be left out by mistake. */
const HELD = 0.3;
/** Letters of a clause that counts. */
const CLAUSE = 6;

/**
 * The part of a text that a new wording is for: all of it, or the one line or sentence that it is like. Null when it is like none, like several,
 * or when a sentence, or what stands between two commas, would be left out.
 */
export function alikePart(text: string, wording: string): (TextStretch & { readonly whole: boolean }) | null {
  const all = { from: 0, to: text.length };
  const parts = [...partsOf(text, /[^\n]+/gu), ...partsOf(text, /[^。；;！？!?\n]+[。；;！？!?]?/gu)];
  const scored = parts.map((part) => ({ part, like: likeOf(text, part, wording) })).sort((a, b) => b.like - a.like);
  const best = scored.find(({ part }) => part.to - part.from < text.length);
  const whole = likeOf(text, all, wording);
  if (whole >= LIKE.whole && whole >= (best?.like ?? 0))
    return holdsAll(text, all, wording) ? { ...all, whole: true } : null;
  if (!best || best.like < LIKE.part) return null;
  const apart = scored.find(({ part }) => part.from >= best.part.to || part.to <= best.part.from);
  return (apart?.like ?? 0) < OTHER && holdsAll(text, best.part, wording) ? { ...best.part, whole: false } : null;
}

/** How much two wordings have in common, 0 to 1: letters only. */
export function alike(a: string, b: string): number {
  return likeness(letters(a), letters(b));
}

function likeOf(text: string, { from, to }: TextStretch, wording: string): number {
  return alike(text.slice(from, to), wording);
}

function holdsAll(text: string, part: TextStretch, wording: string): boolean {
  const clauses = partsOf(text.slice(part.from, part.to), /[^，,。；;！？!?\n]+/gu);
  return clauses
    .map(({ from, to }) => ({ from: part.from + from, to: part.from + to }))
    .filter(({ from, to }) => letters(text.slice(from, to)).length >= CLAUSE)
    .every((clause) => heldIn(text, clause, wording));
}

function heldIn(text: string, { from, to }: TextStretch, wording: string): boolean {
  const sought = letters(text.slice(from, to));
  const there = letters(wording);
  let held = 0;
  for (let at = 0; at + 1 < sought.length; at++) if (there.includes(sought.slice(at, at + 2))) held++;
  return held >= HELD * (sought.length - 1);
}

function partsOf(text: string, pattern: RegExp): readonly TextStretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
