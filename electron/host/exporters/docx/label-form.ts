import type { NumberingList } from '#shared/publishing/publication.ts';

export type NumberFormat = 'decimal' | 'upperLetter' | 'lowerLetter' | 'none';

/** How a printed label would be made by automatic numbering. */
export type LabelForm = {
  /** Lists that count together: terms are numbered in the row of clauses. */
  readonly family: string;
  /** Level from 0, where the label itself shows it; else the caller's level counts. */
  readonly ilvl?: number;
  readonly format: NumberFormat;
  /** `w:lvlText`, with `%1` … for the numbers of the levels. `%0` stands for the number of the label's own level. */
  readonly pattern: string;
  /** Numbers of all levels that the label shows, the own one last; empty for a mark without a number. */
  readonly values: readonly number[];
};

/** Marks without a number that may repeat as they are: a person who goes on in Word gets the same mark again. */
const REPEATING: ReadonlySet<NumberingList> = new Set(['dash', 'notes', 'examples']);

/**
 * Reads a label back into the rule that makes it, e.g. `5.1.2` → clauses, level 2, `%1.%2.%3`; `A.1` → annexes, level 1; `注2：` → `注%0：`.
 * `null` when automatic numbering cannot make it.
 */
export function labelForm(list: NumberingList, text: string): LabelForm | null {
  // A per cent sign would read as a reference to a level.
  if (text === '' || text.includes('%')) return null;
  switch (list) {
    case 'clauses':
    case 'terms':
      return dotted('clauses', /^[1-9]\d*(?:\.[1-9]\d*){0,8}$/.test(text) ? text.split('.').map(Number) : null);
    case 'introduction':
      return introduction(text);
    case 'annexes':
      return annex(text);
    default:
      return simple(list, text);
  }
}

function dotted(family: string, values: readonly number[] | null): LabelForm | null {
  if (!values || values.some((value) => value > 32767)) return null;
  const pattern = values.map((_, i) => `%${i + 1}`).join('.');
  return { family, ilvl: values.length - 1, format: 'decimal', pattern, values };
}

/** `0.1`, `0.1.2`: the zero is text, the levels count from the second figure. */
function introduction(text: string): LabelForm | null {
  if (!/^0(?:\.[1-9]\d*){1,9}$/.test(text)) return null;
  const form = dotted('introduction', text.split('.').slice(1).map(Number));
  return form && { ...form, pattern: `0.${form.pattern}` };
}

/** `附录A` (or `Annex A`) on the first level, `A.1`, `A.1.1` below it. */
function annex(text: string): LabelForm | null {
  const title = /^(\D*?)([A-Z])$/.exec(text);
  if (title) {
    const [, prefix = '', letter = 'A'] = title;
    return { family: 'annexes', ilvl: 0, format: 'upperLetter', pattern: `${prefix}%1`, values: [letterValue(letter)] };
  }
  const clause = /^([A-Z])((?:\.[1-9]\d*){1,8})$/.exec(text);
  if (!clause) return null;
  const [, letter = 'A', rest = ''] = clause;
  return dotted('annexes', [letterValue(letter), ...rest.slice(1).split('.').map(Number)]);
}

function simple(list: NumberingList, text: string): LabelForm | null {
  const number = /^(\D*)(\d{1,4})(\D*)$/.exec(text);
  if (number) {
    const [, prefix = '', digits = '', suffix = ''] = number;
    // 01 would come back as 1.
    if (digits !== String(Number(digits))) return null;
    return { family: list, format: 'decimal', pattern: `${prefix}%0${suffix}`, values: [Number(digits)] };
  }
  const letter = list === 'alpha' ? /^([(（]?)([a-z])([)）.]?)$/.exec(text) : null;
  if (letter) {
    const [, prefix = '', char = 'a', suffix = ''] = letter;
    return { family: list, format: 'lowerLetter', pattern: `${prefix}%0${suffix}`, values: [letterValue(char)] };
  }
  return REPEATING.has(list) && !/\d/.test(text)
    ? { family: list, format: 'none', pattern: `%0${text}`, values: [] }
    : null;
}

function letterValue(letter: string): number {
  return (letter.toLowerCase().codePointAt(0) ?? 97) - 96;
}
