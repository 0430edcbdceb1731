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

/** The day of an instant on this machine's clock, as days are written everywhere: 2026-03-05. */
export function dayOf(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(date);
}
