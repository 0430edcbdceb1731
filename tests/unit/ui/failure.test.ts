import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { failureOf } from '#ui/rpc/failure.ts';

describe('what went wrong, for a page', () => {
  it('a refusal keeps its code and parameters', () => {
    const error = new ORPCError('REFUSED', {
      status: 422,
      data: { code: 'gate-closed', params: { count: 2 } },
    });
    expect(failureOf(error)).toEqual({ kind: 'refused', code: 'gate-closed', params: { count: 2 } });
  });

  it('a cancelled call is not a failure to show', () => {
    expect(failureOf(new DOMException('stopped', 'AbortError'))).toEqual({ kind: 'cancelled' });
  });

  it('anything else has details that can be copied, down to its cause', () => {
    const failure = failureOf(new Error('outer', { cause: new Error('inner') }));
    expect(failure).toMatchObject({ kind: 'unknown' });
    expect(failure.kind === 'unknown' && failure.details).toContain('inner');
  });
});
