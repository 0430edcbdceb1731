import type { ProblemParams, Refusal } from '#shared/base/result.ts';

/** Thrown inside storage where a refusal has to travel through several calls; turned into a `Result` at the public functions. */
export class StorageError extends Error {
  readonly code: string;
  readonly params: ProblemParams;

  constructor(code: string, params: ProblemParams = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.name = 'StorageError';
    this.code = code;
    this.params = params;
  }

  get refusal(): Refusal {
    return { code: this.code, params: this.params };
  }
}
