import type { CodeFamily, StandardCode } from './standard-code.ts';

/** Order of the families; ISO, ISO/IEC and IEC follow one another within theirs. */
const FAMILIES: readonly CodeFamily[] = [
  'national',
  'metrology',
  'sector',
  'local',
  'group',
  'enterprise',
  'iso',
  'foreign',
];
const INTERNATIONAL: readonly RegExp[] = [/^ISO(?!\/(?:IEC|CIE))/, /^ISO\//, /^IEC/];

/**
 * Order of two entries of 规范性引用文件 or 参考文献 (GB/T 1.1—2020, 8.6.3): national, sector, local, group, ISO, ISO/IEC and IEC documents,
 * then those of other organisations, then literature without a code (null, in the order that it has). National documents and those
 * of ISO and IEC go by serial number, all others by their letters first. An undated document stands before a dated one.
 */
export function compareStandardCodes(a: StandardCode | null, b: StandardCode | null): number {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
  const byFamily = rankOf(a) - rankOf(b);
  if (byFamily !== 0) return byFamily;
  const letters = a.family === 'national' || a.family === 'iso' ? 0 : compareText(a.prefix, b.prefix);
  return (
    letters ||
    compareNumbers(a.serial + a.part, b.serial + b.part) ||
    compareText(a.prefix, b.prefix) ||
    compareText(a.year, b.year)
  );
}

function rankOf({ family, prefix }: StandardCode): number {
  const within = family === 'iso' ? INTERNATIONAL.findIndex((pattern) => pattern.test(prefix)) : 0;
  return FAMILIES.indexOf(family) * 10 + within;
}

function compareNumbers(a: string, b: string): number {
  const left = a.split(/[.\- ]/);
  const right = b.split(/[.\- ]/);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const one = left[i] ?? '';
    const other = right[i] ?? '';
    const both = /^\d+$/.test(one) && /^\d+$/.test(other);
    const step = both ? Number(one) - Number(other) : compareText(one, other);
    if (step !== 0) return step;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
