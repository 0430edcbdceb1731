import { Autocomplete, Checkbox, Textarea, TextInput } from '@mantine/core';
import { type FocusEvent, type ReactNode, useMemo } from 'react';
import { isPlainDate, lookAlikes, unseenIn } from '#shared/base/index.ts';
import { DateField, tidyDate } from './date-field.tsx';
import styles from './fields.module.css';
import { type Translate, useT } from './i18n.ts';
import { OptionPicker, OptionsPicker } from './option-picker.tsx';

export type FieldValue = string | boolean | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

/**
 * A field of a form as data. `lines` is a list of strings, one a line (several authors, numbers …); `choice` one of `options`;
 * `choices` several of them, `suggest` free text with `options` to pick from. `check` gives a message or null.
 */
export type FieldSpec = {
  readonly name: string;
  readonly label: string;
  readonly kind?: 'text' | 'long' | 'lines' | 'date' | 'choice' | 'choices' | 'suggest' | 'yes-no';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly required?: boolean;
  readonly help?: string;
  readonly placeholder?: string;
  /** Takes the whole row of the form; `long` and `lines` always do. */
  readonly wide?: boolean;
  readonly readOnly?: boolean;
  /** Names that this one is warned not to be taken for; of `suggest` the options. */
  readonly known?: readonly string[];
  readonly check?: (value: FieldValue, all: FieldValues) => string | null;
};

/** Messages of the fields that are not right, by name. */
export function checkFields(specs: readonly FieldSpec[], values: FieldValues, t: Translate): Record<string, string> {
  const found: Record<string, string> = {};
  for (const spec of specs) {
    const value = values[spec.name] ?? '';
    const empty = Array.isArray(value) ? value.length === 0 : typeof value === 'string' && value.trim() === '';
    if (spec.required && empty) found[spec.name] = t('app.field.required');
    else if (spec.kind === 'date' && typeof value === 'string' && value !== '' && !isPlainDate(value))
      found[spec.name] = t('app.field.date-invalid');
    else {
      const message = spec.check?.(value, values);
      if (message) found[spec.name] = message;
    }
  }
  return found;
}

/** The input of one field. */
export function FieldInput({
  spec,
  value,
  error,
  onChange,
  autoFocus,
  labelled = true,
}: {
  readonly spec: FieldSpec;
  readonly value: FieldValue | undefined;
  readonly error?: string | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly autoFocus?: boolean;
  /** False: the label is shown elsewhere; it is still announced. */
  readonly labelled?: boolean;
}) {
  const { t } = useT();
  const text = typeof value === 'string' ? value : '';
  const doubt = useDoubt(spec, text);
  const list = Array.isArray(value) ? (value as readonly string[]) : [];
  const common = {
    ...(labelled ? { label: spec.label } : { 'aria-label': spec.label }),
    error,
    description: doubt ?? spec.help,
    placeholder: spec.placeholder,
    withAsterisk: spec.required === true,
    'aria-required': spec.required === true,
    disabled: spec.readOnly === true,
    'data-autofocus': autoFocus || undefined,
    autoFocus,
    name: spec.name,
  };
  switch (spec.kind ?? 'text') {
    case 'long':
      return (
        <Textarea
          {...common}
          value={text}
          onChange={(e) => onChange(e.currentTarget.value)}
          onFocus={autoFocus ? caretToEnd : undefined}
        />
      );
    case 'lines':
      return (
        <Textarea
          {...common}
          description={spec.help ?? t('app.field.one-a-line')}
          value={list.join('\n')}
          onFocus={autoFocus ? caretToEnd : undefined}
          onChange={(e) => onChange(e.currentTarget.value === '' ? [] : e.currentTarget.value.split('\n'))}
        />
      );
    case 'date':
      return <DateField {...common} value={text} onChange={onChange} onFocus={autoFocus ? selectAll : undefined} />;
    case 'choice':
      return (
        <OptionPicker
          {...common}
          data={spec.options ?? []}
          value={text === '' && !spec.options?.some((o) => o.value === '') ? null : text}
          onChange={(next) => onChange(next ?? '')}
        />
      );
    case 'suggest':
      return (
        <Autocomplete
          {...common}
          data={[...new Set((spec.options ?? []).map((o) => o.label))]}
          value={text}
          limit={8}
          onChange={onChange}
        />
      );
    case 'choices':
      return (
        <OptionsPicker {...common} data={spec.options ?? []} value={[...list]} onChange={(next) => onChange(next)} />
      );
    case 'yes-no':
      return (
        <Checkbox
          label={spec.label}
          description={spec.help}
          error={error}
          checked={value === true}
          disabled={spec.readOnly === true}
          onChange={(e) => onChange(e.currentTarget.checked)}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          value={text}
          onChange={(e) => onChange(e.currentTarget.value)}
          onFocus={autoFocus ? selectAll : undefined}
        />
      );
  }
}

/** What cannot be seen in a field: characters without a shape, and a name that only looks like a known one. Nothing is refused for it. */
function useDoubt({ kind, known, options }: FieldSpec, text: string): ReactNode {
  const { t } = useT();
  const names = known ?? (kind === 'suggest' ? options?.map(({ label }) => label) : undefined);
  // Made anew with every drawing, but of the same names.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const alike = useMemo(() => lookAlikes(names ?? []), [names?.join('\n')]);
  const twin = alike(text.trim());
  const unseen = new Set([...unseenIn(text)].map(({ at, length }) => text.slice(at, at + length)));
  if (twin === '' && unseen.size === 0) return undefined;
  return (
    <span className={styles['doubt']} role="status">
      {unseen.size > 0 && (
        <span>
          {t('app.field.unseen')}
          {[...unseen].join('')}
        </span>
      )}
      {twin !== '' && <span>{t('app.field.looks-alike', { name: twin })}</span>}
    </span>
  );
}

function caretToEnd(event: FocusEvent<HTMLTextAreaElement>): void {
  const { length } = event.currentTarget.value;
  event.currentTarget.setSelectionRange(length, length);
}

/** What is typed at once replaces the old value. */
function selectAll(event: FocusEvent<HTMLInputElement>): void {
  event.currentTarget.select();
}

/** A value as it is sent to the host: texts trimmed, days tidied, empty lines dropped. */
export function cleanValue(spec: FieldSpec, value: FieldValue): FieldValue {
  if (typeof value === 'string') return spec.kind === 'date' ? tidyDate(value) : value.trim();
  if (typeof value === 'boolean') return value;
  return value.map((line) => line.trim()).filter((line) => line !== '');
}

/** All values of a form as they are sent to the host. */
export function cleanValues<T extends FieldValues>(specs: readonly FieldSpec[], values: T): T {
  const tidy = specs.flatMap((spec) => {
    const value = values[spec.name];
    return value === undefined ? [] : [[spec.name, cleanValue(spec, value)] as const];
  });
  return { ...values, ...Object.fromEntries(tidy) };
}
