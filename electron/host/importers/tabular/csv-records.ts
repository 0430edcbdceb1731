/** Records of a CSV text by RFC 4180: quoted fields may hold the delimiter, line breaks and doubled quotes. */
export type CsvRecords = {
  readonly records: readonly { readonly line: number; readonly fields: readonly string[] }[];
  /** Line where a quotation mark was opened and never closed; it was then read as a plain character. */
  readonly unclosedAt: number | null;
};

/**
 * Splits a text into records. Tolerates what people's programs write: bare CR or LF, a quotation mark inside an unquoted field,
 * text after a closing quotation mark. `limit` ends the reading after so many records; of each so many `columns` are kept.
 */
export function csvRecords(
  text: string,
  delimiter: string,
  limit = Number.POSITIVE_INFINITY,
  columns = Number.POSITIVE_INFINITY,
): CsvRecords {
  const records: { line: number; fields: string[] }[] = [];
  let unclosedAt: number | null = null;
  let at = 0;
  let line = 1;
  while (at < text.length && records.length < limit) {
    const fields: string[] = [];
    const startLine = line;
    for (;;) {
      const field = unclosedAt === null ? quotedField(text, at, delimiter) : null;
      if (field === 'unclosed') unclosedAt = line;
      const read = field !== null && field !== 'unclosed' ? field : plainField(text, at, delimiter);
      line += countBreaks(text, at, read.end);
      if (fields.length < columns) fields.push(read.value);
      at = read.end;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else if (at < text.length) at += 1;
    line += 1;
    records.push({ line: startLine, fields });
  }
  return { records, unclosedAt };
}

type Field = { readonly value: string; readonly end: number };

function plainField(text: string, from: number, delimiter: string): Field {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

function quotedField(text: string, from: number, delimiter: string): Field | 'unclosed' | null {
  if (text[from] !== '"') return null;
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return 'unclosed';
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = plainField(text, quote + 1, delimiter);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = quote + 2;
  }
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) count += 1;
  }
  return count;
}
