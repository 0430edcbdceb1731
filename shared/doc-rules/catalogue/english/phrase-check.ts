import type { Severity } from '#shared/base/index.ts';
import { matchesIn } from '#shared/base/index.ts';
import type { Check } from '../../check.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';
import { ownWordsOf, sentencesOf, speaksItself, TEXT_TYPES, type VerbPlace, verbPlaceOf } from './own-words.ts';

/** A phrase that should not be, with what to write in its place. */
export type Phrase = {
  readonly pattern: RegExp;
  readonly variant?: string;
  /** What to write; `$1` and the like are groups. Left out = a person has to reword. */
  readonly instead?: string | ((match: RegExpExecArray) => string | null);
  /** Words before it, in the same clause of the sentence, that make it something else. */
  readonly notAfter?: RegExp;
  /** Words in the same sentence that make it right. */
  readonly notWith?: RegExp;
  /** Left out = everywhere. */
  readonly places?: readonly VerbPlace[];
};

/** A check that looks for phrases in the document's own words; a replacement takes over a capital at the beginning. */
export function phraseCheck(facts: {
  readonly id: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly phrases: readonly Phrase[];
}): Check {
  const { phrases, ...rest } = facts;
  return {
    ...rest,
    languages: ['en'],
    scope: 'block',
    types: TEXT_TYPES,
    run: (block, place, report) => {
      if (!speaksItself(place)) return;
      const verbPlace = verbPlaceOf(block, place);
      for (const { field, text, own } of ownWordsOf(block))
        for (const { pattern, variant, instead, notAfter, notWith, places } of phrases) {
          if (places && !places.includes(verbPlace)) continue;
          for (const match of matchesIn(own, pattern)) {
            if (notAfter?.test(own.slice(Math.max(0, match.index - 60), match.index))) continue;
            if (notWith?.test(sentenceAround(own, match.index))) continue;
            const range = [match.index, match.index + match[0].length] as const;
            const found = text.plain.slice(...range);
            const written = replacement(match, instead);
            report(block, {
              ...(variant === undefined ? {} : { variant }),
              field,
              range,
              params: { found, ...(written === null ? {} : { instead: written }) },
              ...(written === null
                ? {}
                : { fix: replaceFix(block, field, range, written, 'write', { text: written }) }),
            });
          }
        }
    },
  };
}

/** The sentence that holds this place of a text. */
export function sentenceAround(own: string, at: number): string {
  const sentence = sentencesOf(own).find(({ from, to }) => at >= from && at < to);
  return sentence ? own.slice(sentence.from, sentence.to) : own;
}

function replacement(match: RegExpExecArray, instead: Phrase['instead']): string | null {
  if (instead === undefined) return null;
  const text =
    typeof instead === 'string'
      ? instead.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
      : instead(match);
  if (text === null) return null;
  return likeCapital(match[0], text);
}

/** `text` with the capital that `model` begins with. */
export function likeCapital(model: string, text: string): string {
  return /^[A-Z]/.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
