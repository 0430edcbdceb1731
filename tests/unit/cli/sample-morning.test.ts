import { expect, it } from 'vitest';
import { sampleMorning } from '#cli/sample/sample-morning.ts';
import { plainDate } from '#shared/base/index.ts';

it('is never later than now: the first start calls no clock wrong', () => {
  const today = plainDate('2026-11-23');
  const early = Date.parse('2026-11-23T00:05:00Z');
  expect(sampleMorning(today, early)).toBe(early);
  expect(sampleMorning(today, Date.parse('2026-11-23T09:00:00Z'))).toBe(Date.parse('2026-11-23T02:00:00Z'));
});
