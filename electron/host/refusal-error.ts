import type { ProblemParams, Refusal, Result } from '#shared/base/index.ts';

/**
 * Carries an expected refusal out of deep code: a reader's public function turns it into a `Result`, the router into the contract's
 * `REFUSED`. Everything else that is thrown is a bug.
 */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(code: string, params?: ProblemParams) {
    super(code);
    this.name = 'RefusalError';
    this.refusal = params ? { code, params } : { code };
  }
}

/** The value of a result, or its refusal thrown as a `RefusalError`. */
export function need<T>(result: Result<T>): T {
  if (!result.ok) throw new RefusalError(result.error.code, result.error.params);
  return result.value;
}
