import { spelt } from '#shared/base/index.ts';

/** What JSON leaves as it stands and a terminal, or who reads it there, would obey. */
const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text for a terminal: names and comments of strangers move no cursor, set no title and turn nothing round; line ends and tabs stay. */
export function terminalText(text: string): string {
  return spelt(text.replace(/\r\n?/g, '\n'));
}

/** A value as JSON that a terminal shows as it is; whoever parses it gets the same value. */
export function terminalJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2) ?? 'null';
  return json.replace(OBEYED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
