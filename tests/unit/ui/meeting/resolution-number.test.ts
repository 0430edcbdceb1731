import { describe, expect, it } from 'vitest';
import { nextResolutionNumber } from '#ui/features/meeting/resolution-number.ts';

describe('the number suggested for the next resolution', () => {
  it('begins with year and month of the meeting', () => {
    expect(nextResolutionNumber([], '2026-03-15')).toBe('2026-03-1');
  });

  it('goes on in the pattern the secretary uses', () => {
    expect(nextResolutionNumber(['2026-03-1'], '2026-03-15')).toBe('2026-03-2');
    expect(nextResolutionNumber(['青标委决〔2026〕09号'], '2026-03-15')).toBe('青标委决〔2026〕10号');
    expect(nextResolutionNumber(['2026-03-1', '2026-03-9'], '2026-03-15')).toBe('2026-03-10');
  });

  it('does not stumble over a number without digits', () => {
    expect(nextResolutionNumber(['决议一'], '2026-03-15')).toBe('2026-03-2');
  });
});
