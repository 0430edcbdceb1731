import { ok, type Problem, type Result, refuse, unguardFormula } from '#shared/base/index.ts';
import { csvRecords } from './csv-records.ts';
import { cellText, GRID_LIMITS, type Grid, type GridRow, plainCell } from './grid.ts';
import { decodeTextFile } from './text-encoding.ts';

type CsvTable = {
  readonly grid: Grid;
  readonly encoding: string;
  readonly delimiter: string;
  readonly problems: readonly Problem[];
};

const DELIMITERS = [',', '\t', ';', '|', '，'] as const;
/** Signs that part columns only where every line has equally many: the first ones stand in sentences. */
const STRICT = /[，；、：:~^#$*/\\!¦§\u0001\u001f]/g;

/**
 * Reads a CSV or TSV file: UTF-8 with or without BOM, UTF-16, GBK and GB 18030; the delimiter is found by trying (or named by a
 * first line `sep=;`). Row numbers are lines of the file. Refusals: `file-empty`, `text-unreadable`.
 */
export function readCsv(bytes: Uint8Array): Result<CsvTable> {
  if (bytes.length === 0) return refuse('file-empty');
  const decoded = decodeTextFile(bytes);
  if (!decoded) return refuse('text-unreadable');
  const named = /^sep=(.)\r?\n/.exec(decoded.text);
  const text = named ? decoded.text.slice(named[0].length) : decoded.text;
  const delimiter = named?.[1] ?? findDelimiter(text);
  const { records, unclosedAt } = csvRecords(text, delimiter, GRID_LIMITS.rows + 1, GRID_LIMITS.columns + 1);
  const shift = named ? 1 : 0;
  const problems: Problem[] = [];
  if (unclosedAt !== null) {
    problems.push({ code: 'csv-quote-open', severity: 'warning', params: { line: unclosedAt + shift } });
  }
  if (records.length > GRID_LIMITS.rows) {
    problems.push({ code: 'sheet-too-long', severity: 'warning', params: { limit: GRID_LIMITS.rows } });
  }
  if (records.some(({ fields }) => fields.slice(GRID_LIMITS.columns).some((field) => field.trim() !== ''))) {
    problems.push({ code: 'sheet-too-wide', severity: 'warning', params: { limit: GRID_LIMITS.columns } });
  }
  const rows: GridRow[] = [];
  let columns = 0;
  for (const { line, fields } of records.slice(0, GRID_LIMITS.rows)) {
    const cells = fields.slice(0, GRID_LIMITS.columns).map((field) => plainCell(cellText(unguardFormula(field))));
    columns = Math.max(columns, cells.length);
    rows.push({ number: line + shift, cells });
  }
  return ok({ grid: { name: '', columns, rows }, encoding: decoded.encoding, delimiter, problems });
}

/** The delimiter that gives most columns in the most regular way over the first records. */
function findDelimiter(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  const head = text.slice(0, 64 * 1024);
  const firstLine = /^.*/.exec(head)?.[0] ?? '';
  for (const delimiter of new Set([...DELIMITERS, ...(firstLine.match(STRICT) ?? [])])) {
    const { records } = csvRecords(head, delimiter, 40);
    const widths = records.map((record) => record.fields.length).filter((width) => width > 1);
    if (widths.length === 0) continue;
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const strict = delimiter.search(STRICT) >= 0;
    if (strict && (counts.size > 1 || widths.length < records.length || records.length < 2)) continue;
    const [width, often] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]!;
    // One sign in each of a few lines (5.2：…) is a way of writing, no table.
    if (strict && delimiter !== '，' && width < 3) continue;
    const score = (often / records.length) * (often / records.length) * Math.log2(width + 1);
    if (score > best.score * 1.001) best = { delimiter, score };
  }
  return best.delimiter;
}
