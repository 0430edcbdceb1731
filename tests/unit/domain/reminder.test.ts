import { expect, it } from 'vitest';
import { remindersNow } from '#shared/domain/reminder.ts';

const NEVER = { summary: '', today: '' };

it('shows a summary and what is due today, each once a day, and nothing where nothing is due', () => {
  const counts = { overdue: 2, today: 1, week: 3 };
  expect(remindersNow(counts, NEVER, '2026-03-04')).toEqual(['summary', 'today']);
  expect(remindersNow(counts, { summary: '2026-03-04', today: '' }, '2026-03-04')).toEqual(['today']);
  expect(remindersNow(counts, { summary: '2026-03-04', today: '2026-03-04' }, '2026-03-04')).toEqual([]);
  expect(remindersNow(counts, { summary: '2026-03-04', today: '2026-03-04' }, '2026-03-05')).toHaveLength(2);
  expect(remindersNow({ overdue: 0, today: 0, week: 0 }, NEVER, '2026-03-04')).toEqual([]);
  expect(remindersNow({ overdue: 0, today: 0, week: 1 }, NEVER, '2026-03-04')).toEqual(['summary']);
});
