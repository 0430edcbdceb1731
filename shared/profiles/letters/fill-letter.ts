import type { MailPaper } from '#shared/domain/round-mail.ts';
import { fillForm } from '#shared/publishing/index.ts';
import { enclosedList } from './letter-text.ts';
import { roundLetters } from './round-letters.ts';

/** Places that a letter about a round may use. `draft`: the mark of the draft; `days`: how long the round lasts; `papers`: what goes with it. */
export const LETTER_PLACES = [
  'organisation',
  'person',
  'standard',
  'draft',
  'round',
  'closesOn',
  'days',
  'contactPerson',
  'contactPhone',
  'committee',
  'papers',
] as const;
export type LetterPlace = (typeof LETTER_PLACES)[number];

const PLACE = /\{(\w+)\}/g;

/**
 * Text of a letter with its places filled in. A line all of whose places are empty is left out (nobody is named: no line for the person),
 * and of blank lines that then stand together one stays. Unknown places stay as they are written, so that a mistake is seen.
 */
export function fillLetter<Place extends string = LetterPlace>(
  text: string,
  values: Readonly<Record<Place, string>>,
): string {
  const known = (name: string): name is Place => Object.hasOwn(values, name);
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const kept = lines.filter((line) => {
    const places = [...line.matchAll(PLACE)].map(([, name = '']) => name).filter(known);
    return places.length === 0 || places.some((name) => values[name] !== '');
  });
  return kept
    .map((line) => line.replace(PLACE, (whole, name: string) => (known(name) ? values[name] : whole)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The list of what goes with a letter; empty without papers. */
export function listOfPapers(language: 'zh-CN' | 'en', papers: readonly MailPaper[]): string {
  const { enclosed, papers: names } = roundLetters[language];
  return enclosedList(
    enclosed,
    papers.map((paper) => names[paper]),
  );
}

/** What is written into a group chat to remind organisations (催办): one a line, in the order given. */
export function reminderNote(
  language: 'zh-CN' | 'en',
  places: Readonly<Record<string, string>>,
  organisations: readonly string[],
  late: boolean,
): string {
  const { note } = roundLetters[language];
  const names = [...new Set(organisations)];
  const head = fillForm(late ? note.late : note.head, { ...places, count: names.length });
  return [head, ...names.map((name, index) => `${index + 1}. ${name}`), note.foot].join('\n');
}
