import { describe, expect, it } from 'vitest';
import { isTime } from '#ui/features/meeting/time-field.ts';

describe('times of a meeting', () => {
  it.each(['09:00', '9:30', '23:59', '00:00'])('takes %s', (text) => expect(isTime(text)).toBe(true));
  it.each(['24:00', '9', '09：00', '9:5', '上午九点', ''])('refuses %s', (text) => expect(isTime(text)).toBe(false));
});
