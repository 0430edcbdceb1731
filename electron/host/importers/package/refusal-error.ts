import type { ProblemParams, Refusal } from '#shared/base/index.ts';

/** Thrown deep inside a reader when a file must be refused; the reader's public function turns it into a `Result`. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(code: string, params?: ProblemParams) {
    super(code);
    this.name = 'RefusalError';
    this.refusal = params ? { code, params } : { code };
  }
}
