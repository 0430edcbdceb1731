import type { Locale } from '#shared/i18n/index.ts';

/** An instant as a day and minute on this machine's clock; a mere day, or what is neither, as it is. */
export function moment(at: string, locale: Locale): string {
  if (!at.includes('T')) return at;
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(date);
}
