import { expect, it } from 'vitest';
import { chooseLocale } from '#cli/locale.ts';

it('the language asked for counts before the policy, the policy before the surroundings', () => {
  const english = { ZHUNSHENG_LOCALE: 'en', LC_ALL: 'C', LANG: 'en_GB.UTF-8' };
  expect(chooseLocale('zh-CN', 'en', english)).toBe('zh-CN');
  expect(chooseLocale('en', 'zh-CN', {})).toBe('en');
  expect(chooseLocale(undefined, 'zh-CN', english)).toBe('zh-CN');
  expect(chooseLocale(undefined, 'en', { LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(chooseLocale(undefined, undefined, english)).toBe('en');
  expect(chooseLocale(undefined, undefined, { LC_ALL: 'C', LANG: 'en_GB.UTF-8' })).toBe('zh-CN');
  expect(chooseLocale(undefined, undefined, { LANG: 'en_GB.UTF-8' })).toBe('en');
  expect(chooseLocale(undefined, undefined, {})).toBe('zh-CN');
});
