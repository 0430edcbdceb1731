import { diffSequences, wordsOf } from '#shared/doc-model/compare/index.ts';

/** A stretch that is the same in both texts: offsets of its beginning in each, and its length in UTF-16 units. */
export type KeptStretch = { readonly old: number; readonly now: number; readonly length: number };

/** What an atom prints in the old text. */
export type AtomStretch = { readonly from: number; readonly to: number };

/**
 * What stays of a text when it becomes another, in order: words first; inside changed stretches that `fine` asks for (they hold atoms or
 * several marks) atoms and characters.
 */
export function keptCharacters(
  before: string,
  after: string,
  atoms: readonly AtomStretch[],
  fine: (from: number, to: number) => boolean,
): readonly KeptStretch[] {
  let words = keptOf(placed(wordsOf(before)), placed(wordsOf(after)), { old: 0, now: 0 });
  for (const atom of atoms) if (!isWhole(words, atom)) words = words.flatMap((stretch) => without(stretch, atom));
  const kept: KeptStretch[] = [];
  let at = { old: 0, now: 0 };
  for (const stretch of [...words, { old: before.length, now: after.length, length: 0 }]) {
    const [gone, come] = [before.slice(at.old, stretch.old), after.slice(at.now, stretch.now)];
    if (gone !== '' && come !== '' && fine(at.old, stretch.old)) {
      const inside = atoms.filter(({ from, to }) => from >= at.old && to <= stretch.old);
      const bounds = inside.map(({ from, to }) => ({ from: from - at.old, to: to - at.old }));
      const prints = bounds.map(({ from, to }) => gone.slice(from, to));
      kept.push(...keptOf(placed(cutAt(gone, bounds)), placed(splitAround(come, prints)), at));
    }
    kept.push(stretch);
    at = { old: stretch.old + stretch.length, now: stretch.now + stretch.length };
  }
  return joined(kept);
}

/** Stretches that follow one another in both texts are one. */
function joined(kept: readonly KeptStretch[]): KeptStretch[] {
  const found: KeptStretch[] = [];
  for (const stretch of kept) {
    const last = found.at(-1);
    if (stretch.length === 0) continue;
    if (last && last.old + last.length === stretch.old && last.now + last.length === stretch.now)
      found[found.length - 1] = { ...last, length: last.length + stretch.length };
    else found.push(stretch);
  }
  return found;
}

export function isWhole(kept: readonly KeptStretch[], { from, to }: AtomStretch): boolean {
  return kept.some(({ old, length }) => old <= from && old + length >= to);
}

/** A stretch without a part of the old text. */
export function without({ old, now, length }: KeptStretch, { from, to }: AtomStretch): KeptStretch[] {
  const end = old + length;
  if (to <= old || from >= end) return [{ old, now, length }];
  const parts = [
    { old, now, length: from - old },
    { old: to, now: now + to - old, length: end - to },
  ];
  return parts.filter((part) => part.length > 0);
}

/** Characters of the old text, what an atom prints in one piece. */
function cutAt(text: string, atoms: readonly AtomStretch[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of atoms) {
    pieces.push(...text.slice(at, from), text.slice(from, to));
    at = to;
  }
  return [...pieces, ...text.slice(at)];
}

/** Characters of the new text, what atoms printed in one piece. */
function splitAround(text: string, prints: readonly string[]): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const print = prints.find((each) => text.startsWith(each, at)) ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    pieces.push(print);
    at += print.length;
  }
  return pieces;
}

type Placed = { readonly texts: readonly string[]; readonly starts: readonly number[] };

function placed(texts: readonly string[]): Placed {
  let at = 0;
  const starts = texts.map((text) => {
    at += text.length;
    return at - text.length;
  });
  return { texts, starts: [...starts, at] };
}

function keptOf(old: Placed, now: Placed, base: { readonly old: number; readonly now: number }): KeptStretch[] {
  return diffSequences(old.texts, now.texts).flatMap(({ kind, oldFrom, oldTo, newFrom }) => {
    if (kind !== 'equal') return [];
    const from = old.starts[oldFrom] ?? 0;
    const length = (old.starts[oldTo] ?? 0) - from;
    return [{ old: base.old + from, now: base.now + (now.starts[newFrom] ?? 0), length }];
  });
}
