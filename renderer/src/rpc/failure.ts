import { ORPCError } from '@orpc/client';
import type { ProblemParams } from '#shared/base/index.ts';

/**
 * What went wrong, in a form that a page can show. `refused`: expected, with a message; `interrupted`: the connection went while the call was
 * under way, so that nobody knows whether it was done; `unknown`: with details to copy.
 */
export type Failure =
  | { readonly kind: 'refused'; readonly code: string; readonly params: ProblemParams }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'unknown'; readonly details: string };

/** Sorts an error thrown by a call to the host. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError && error.code === 'REFUSED') {
    const data: unknown = error.data;
    if (typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string') {
      const params = 'params' in data && typeof data.params === 'object' && data.params !== null ? data.params : {};
      return { kind: 'refused', code: data.code, params: params as ProblemParams };
    }
  }
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
  // What the link says of calls that were under way when it went.
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'interrupted' };
  if (error instanceof Error) return { kind: 'unknown', details: detailsOf(error) };
  return { kind: 'unknown', details: String(error) };
}

function detailsOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\n${detailsOf(error.cause)}` : '';
  const data = error instanceof ORPCError && error.data ? `\n${JSON.stringify(error.data, null, 2)}` : '';
  return `${error.name}: ${error.message}${data}${cause}`;
}
