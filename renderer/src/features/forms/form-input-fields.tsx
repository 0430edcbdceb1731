import { isPlainDate } from '#shared/base/index.ts';
import type { FormInput } from '#shared/contract/index.ts';
import { FieldInput, type FieldSpec, useT } from '../../ui/index.ts';
import styles from './forms.module.css';
import type { FormInputs } from './use-form-inputs.ts';

const KINDS = { line: 'text', text: 'long', date: 'date', choice: 'choice' } as const;

/** What has to be written for a form. */
export function FormInputFields({ written, editable }: { readonly written: FormInputs; readonly editable: boolean }) {
  const { t, local } = useT();
  const spec = ({ name, label, hint, input, options }: FormInput): FieldSpec => ({
    name,
    label: local(label),
    kind: KINDS[input],
    readOnly: !editable,
    ...(hint ? { help: local(hint) } : {}),
    ...(options ? { options: options.map((option) => ({ value: option.value, label: local(option.label) })) } : {}),
  });
  const wrong = ({ name, input }: FormInput): string | undefined => {
    const value = written.values[name] ?? '';
    return input === 'date' && value !== '' && !isPlainDate(value) ? t('app.field.date-invalid') : undefined;
  };
  return (
    <div className={styles['inputs']}>
      {(written.inputs ?? []).map((input) => (
        <FieldInput
          key={input.name}
          spec={spec(input)}
          value={written.values[input.name]}
          error={wrong(input)}
          onChange={(value) => written.change(input.name, typeof value === 'string' ? value : '')}
        />
      ))}
    </div>
  );
}
