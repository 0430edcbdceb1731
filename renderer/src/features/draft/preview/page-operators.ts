/** One operator of a page's contents with what stands before it. */
export type PageOperator = { readonly name: string; readonly operands: readonly Operand[] };

/** A number, a name (`/F1`, without its stroke), the glyph ids of a string, or an array of numbers and strings. */
export type Operand = number | string | readonly number[] | readonly (number | readonly number[])[];

/** Tagged properties, hexadecimal strings, brackets, names, numbers, operators. */
const TOKEN = /<<[\s\S]*?>>+|<[0-9A-Fa-f]*>|\[|\]|\/[^\s<>[\]/()]+|[+-]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"*]+/g;

/** Reads the operators of a content stream as our writer makes it (ISO 32000-1, 7.8.2): glyph ids are two bytes. */
export function* pageOperators(content: string): Generator<PageOperator> {
  let operands: Operand[] = [];
  let array: (number | readonly number[])[] | null = null;
  for (const [token] of content.matchAll(TOKEN)) {
    const first = token[0]!;
    if (token.startsWith('<<')) continue;
    if (first === '<') {
      const glyphs = glyphIds(token);
      if (array) array.push(glyphs);
      else operands.push(glyphs);
    } else if (first === '[') array = [];
    else if (first === ']') {
      operands.push(array ?? []);
      array = null;
    } else if (first === '/') operands.push(token.slice(1));
    else if (/[A-Za-z'"*]/.test(first)) {
      yield { name: token, operands };
      operands = [];
    } else if (array) array.push(Number(token));
    else operands.push(Number(token));
  }
}

function glyphIds(token: string): readonly number[] {
  const ids: number[] = [];
  for (let i = 1; i + 4 < token.length; i += 4) ids.push(Number.parseInt(token.slice(i, i + 4), 16));
  return ids;
}
