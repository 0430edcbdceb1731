import type { PubRun } from '../../publication.ts';
import type { ChartTone } from '../paper-profile.ts';

export type BarPart = { readonly tone: ChartTone; readonly count: number };

/** A bar as the value of a place: `accepted 500 partly 250`, in thousandths of the line, which stands for `whole`. */
export function barText(parts: readonly BarPart[], whole: number): string {
  if (whole <= 0) return '';
  return parts
    .filter(({ count }) => count > 0)
    .map(({ tone, count }) => `${tone} ${Math.min(1000, Math.round((1000 * count) / whole))}`)
    .join(' ');
}

/** The bar that a value describes; a tone alone is its key; nothing for an empty value or one that is no bar. */
export function barRuns(value: string, tones: Readonly<Record<ChartTone, string>>): readonly PubRun[] {
  const colorOf = (tone: string | undefined): string | undefined => tones[tone as ChartTone];
  const key = colorOf(value);
  if (key) return [{ kind: 'bar', key: true, parts: [{ share: 1, color: key }] }];
  const parts = [...value.matchAll(/(\w{1,40}) (\d+)/g)].flatMap(([, tone, share]) => {
    const color = colorOf(tone);
    return color ? [{ share: Number(share) / 1000, color }] : [];
  });
  return parts.length === 0 ? [] : [{ kind: 'bar', parts }];
}
