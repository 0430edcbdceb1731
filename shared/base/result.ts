/** Outcome of an operation that may be refused for a reason the caller is expected to handle. Bugs throw instead. */
export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** An expected refusal: a stable code (a key of the `problem` catalogue) and the parameters of its message. */
export type Refusal = { readonly code: string; readonly params?: ProblemParams };

export type ProblemParams = Readonly<Record<string, string | number>>;

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse(code: string, params?: ProblemParams): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: params ? { code, params } : { code } };
}
