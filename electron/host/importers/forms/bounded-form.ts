import { type Problem, plainName } from '#shared/base/index.ts';
import type { FormFile, FormRow } from './form-file.ts';

/** Letters that a text and a name may have. A comment of twenty pages is a letter of its own: it is read from the file, not from a list. */
const LONGEST = { text: 20_000, name: 500 } as const;
/** Problems of one file that somebody can read. */
const MOST_PROBLEMS = 300;
/** What says who, where and when, in one line: nothing unseen in it that could make two of them look alike or turn the line round. */
const NAMES: ReadonlySet<string> = new Set([
  'no',
  'organisation',
  'person',
  'clauseRaw',
  'clause',
  'target',
  'type',
  'date',
  'line',
  'page',
  'blockId',
  'phone',
  'email',
  'standardTitle',
]);
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * A form as it may leave the thread that read it: every text within bounds and of whole characters, names without unseen ones. What was cut or is
 * too much is told (`form-text-cut`, `form-problems-more`); the file keeps it.
 */
export function boundedForm(form: FormFile): FormFile {
  let cut = 0;
  const bounded = (key: string, value: unknown): unknown => {
    if (typeof value === 'string') {
      const limit = NAMES.has(key) ? LONGEST.name : LONGEST.text;
      if (value.length > limit) cut++;
      const short = value.length > limit ? `${value.slice(0, limit - 1)}…` : value;
      return plain(short, NAMES.has(key));
    }
    if (Array.isArray(value)) return value.map((one) => bounded(key, one));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, bounded(inner, one)]));
  };
  const { rows, problems, answer, ...head } = form;
  const file = bounded('', head) as Omit<FormFile, 'rows' | 'problems' | 'answer'>;
  const within = rows.map((row) => bounded('', row) as FormRow);
  const told: Problem[] = problems.slice(0, MOST_PROBLEMS);
  const more = problems.length - told.length;
  if (more > 0) told.push({ code: 'form-problems-more', severity: 'warning', params: { count: more } });
  if (cut > 0) told.push({ code: 'form-text-cut', severity: 'warning', params: { count: cut, limit: LONGEST.text } });
  return { ...file, rows: within, problems: told, ...(answer ? { answer } : {}) };
}

function plain(text: string, isName: boolean): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return isName ? plainName(whole) : whole.replace(CONTROLS, '');
}
