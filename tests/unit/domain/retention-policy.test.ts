import { expect, it } from 'vitest';
import { periodOf, retentionInForce } from '#host/usecases/privacy/retention-in-force.ts';
import { removalDue } from '#shared/domain/retention.ts';
import { retentionRules } from '#shared/profiles/privacy/index.ts';

const seats = [
  { role: 'member', to: '2023-12-31' },
  { role: 'observer', to: '2024-02-29' },
] as const;
const policy = { values: { RetentionDays: 30 }, from: { RetentionDays: '/etc/zhunsheng/policy.json' }, problems: [] };

it('contact data are due by the role held last, or by what the administrator prescribes', () => {
  const usual = retentionInForce({ policy: { values: {}, from: {}, problems: [] } });
  expect(usual).toBe(retentionRules);
  expect(removalDue(seats, usual)).toMatchObject({ role: 'member', dueOn: '2025-12-31' });
  expect(periodOf(usual)).toEqual({ 'zh-CN': '2年', en: '2 years' });

  const prescribed = retentionInForce({ policy });
  const due = removalDue(seats, prescribed);
  expect(due).toMatchObject({ role: 'observer', endedOn: '2024-02-29', dueOn: '2024-03-30' });
  expect(due?.rule?.source.en).toContain('/etc/zhunsheng/policy.json');
  expect(periodOf(prescribed).en).toBe('30 days');
});

it('nothing is due while a mandate runs', () => {
  expect(removalDue([...seats, { role: 'expert', to: '' } as never], retentionRules)).toBeNull();
});
