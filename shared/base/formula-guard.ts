/** Blanks and marks that nobody sees, which a spreadsheet or a person passes over before a formula. */
const UNSEEN = '[\\s\\u0000\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]*';
/** What a spreadsheet takes for the beginning of a formula or a command; in full width too, as Chinese keyboards write them. */
const BEGINS = '[=+\\-@|%\\t\\r\\n\\u0000＝＋－＠｜％]';
/** Also behind apostrophes, so that a text that was guarded is told from one that begins with an apostrophe itself. */
const FORMULA = new RegExp(`^(?:'*[\\t\\r\\n\\u0000]|'*${UNSEEN}${BEGINS})`);

/** A negative number stays a number. */
const NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;

/** A text that no spreadsheet takes for a formula: with an apostrophe before it where it looks like one (CSV; ASVS 5.0, 1.2.10). */
export function guardFormula(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** The text that was guarded; any other text stays. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** Whether a spreadsheet would run a text, or a guarded one without its apostrophes. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) && !NUMBER.test(text);
}
