import type { FieldSpec } from '../../ui/index.ts';

/** A field for a time of day, `09:00`; may be empty. */
export function timeField(name: string, label: string, message: string, example = '09:00'): FieldSpec {
  return {
    name,
    label,
    placeholder: example,
    check: (value) => (value === '' || isTime(String(value)) ? null : message),
  };
}

/** `09:00` or `9:30`; hours below 24, minutes below 60. */
export function isTime(text: string): boolean {
  return /^([01]?\d|2[0-3]):[0-5]\d$/.test(text);
}
