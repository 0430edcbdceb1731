/** A property of a printed page: what the rule asks, what the file shows. `[?]` in the rule: the source of the rule is uncertain. */
export type Measure = {
  readonly of: string;
  readonly property: string;
  readonly rule: string;
  readonly expected: string;
  readonly found: string;
  /** In the unit of the property; words have none. */
  readonly difference: string;
  readonly outside: boolean;
};

const TOLERANCE = { mm: 0.5, pt: 0.1, '%': 1, '': 0 } as const;
type Unit = keyof typeof TOLERANCE;

/** Collects measures of one file or page. */
export type MeasureSheet = {
  readonly measures: readonly Measure[];
  mm(property: string, rule: string, expected: number, found: number | undefined): void;
  pt(property: string, rule: string, expected: number, found: number | undefined): void;
  percent(property: string, rule: string, expected: number, found: number | undefined): void;
  count(property: string, rule: string, expected: number, found: number | undefined): void;
  is(property: string, rule: string, expected: string, found: string | undefined): void;
};

export function measureSheet(of: string): MeasureSheet {
  const measures: Measure[] = [];
  const number = (unit: Unit) => (property: string, rule: string, expected: number, found: number | undefined) => {
    const difference = found === undefined ? Number.NaN : found - expected;
    measures.push({
      of,
      property,
      rule,
      expected: `${round(expected)} ${unit}`.trim(),
      found: found === undefined ? 'missing' : `${round(found)} ${unit}`.trim(),
      difference: Number.isNaN(difference) ? '' : String(round(difference)),
      outside: !(Math.abs(difference) <= TOLERANCE[unit] + 1e-9),
    });
  };
  return {
    measures,
    mm: number('mm'),
    pt: number('pt'),
    percent: number('%'),
    count: number(''),
    is: (property, rule, expected, found) => {
      const outside = expected !== found;
      measures.push({ of, property, rule, expected, found: found ?? 'missing', difference: '', outside });
    },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** All measures as a table to read, with a last line of counts. */
export function measureTable(measures: readonly Measure[]): string {
  const head = ['file', 'property', 'rule', 'expected', 'found', 'difference', ''];
  const rows = measures.map((m) => [
    m.of,
    m.property,
    m.rule,
    m.expected,
    m.found,
    m.difference,
    m.outside ? 'OUTSIDE' : '',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => wide(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - wide(text)))
      .join('  ')
      .trimEnd();
  const outside = measures.filter((m) => m.outside).length;
  return [head, ...rows].map(line).concat(`${measures.length} properties, ${outside} outside`).join('\n');
}

/** Han characters take two columns. */
function wide(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
}
