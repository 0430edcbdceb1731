import type { Refusal, Result } from '#shared/base/index.ts';

/** Carries an expected refusal out of a use case to the router, which answers it as the contract's `REFUSED`. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function refused(code: string, params?: Refusal['params']): RefusedError {
  return new RefusedError(params ? { code, params } : { code });
}

/** The value of a result, or its refusal as a `RefusedError`. */
export function need<T>(result: Result<T>): T {
  if (!result.ok) throw new RefusedError(result.error);
  return result.value;
}
