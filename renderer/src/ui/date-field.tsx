import { TextInput, type TextInputProps } from '@mantine/core';
import { toHalfWidth } from '#shared/base/index.ts';
import { useT } from './i18n.ts';

/**
 * A calendar day as `YYYY-MM-DD`. Takes what people type or paste (`2026/3/5`, `2026年3月5日`, full-width digits, `20260305`) and
 * tidies it when the field is left.
 */
export function DateField({
  value,
  onChange,
  ...rest
}: Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useT();
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      {...rest}
      placeholder={rest.placeholder ?? t('app.field.date-form')}
      value={value}
      onChange={(e) => onChange(e.currentTarget.value)}
      onBlur={() => {
        const tidy = tidyDate(value);
        if (tidy !== value) onChange(tidy);
      }}
    />
  );
}

/** `2026年3月5日` → `2026-03-05`; text that is no date stays as it is. */
export function tidyDate(text: string): string {
  const plain = toHalfWidth(text).trim();
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (!parts) return plain;
  return `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
}
