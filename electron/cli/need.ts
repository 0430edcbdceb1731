import type { Result } from '#shared/base/index.ts';

/** The value of a result that must be there: a refusal here is a bug, since the host just made the thing. */
export function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
