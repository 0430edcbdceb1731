/** What a spreadsheet takes for a formula when it opens a CSV file; signs in full width too, as Chinese keyboards write them. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** A text that no spreadsheet takes for a formula: with an apostrophe before it where it looks like one. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was guarded; any other text stays. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
