/** A promise that is measured: one row of `npm run evidence`. */
export type EvidenceRow = {
  /** `crash-states` …; also the name of its file in `rows/` and of its test. */
  readonly id: string;
  /** What is promised, in one sentence. */
  readonly promise: string;
  measure(options: MeasureOptions): Promise<Measured>;
};

export type MeasureOptions = {
  /** The part that `npm test` runs. */
  readonly quick: boolean;
  /** Everything random follows from it. */
  readonly seed: number;
};

export type Measured = {
  readonly figures: readonly Figure[];
  /** First few findings in words, for whoever has to look. */
  readonly findings: readonly string[];
};

export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly wanted: { readonly atLeast: number } | { readonly exactly: number } | { readonly atMost: number };
};

/** Whether a figure keeps what was promised. */
export function holds({ value, wanted }: Figure): boolean {
  if ('atLeast' in wanted) return value >= wanted.atLeast;
  if ('atMost' in wanted) return value <= wanted.atMost;
  return value === wanted.exactly;
}

/** Names of the figures that fall short. */
export function shortOf(measured: Measured): readonly string[] {
  return measured.figures.filter((figure) => !holds(figure)).map(({ name }) => name);
}
