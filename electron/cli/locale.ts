import { readPolicy } from '#machine/index.ts';
import type { Locale } from '#shared/i18n/index.ts';

let read: ReturnType<typeof readPolicy> | null = null;

/** The administrator's policy, read once in a call. */
export function policyOfCall(): ReturnType<typeof readPolicy> {
  read ??= readPolicy();
  return read;
}

/** Language of the answers: what was asked for with `--locale`, else the policy's, else that of the surroundings. */
export function chooseLocale(
  asked: string | undefined,
  policy: Locale | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const text = asked ?? policy ?? env['ZHUNSHENG_LOCALE'] ?? env['LC_ALL'] ?? env['LANG'] ?? '';
  return /^en/i.test(text) ? 'en' : 'zh-CN';
}
