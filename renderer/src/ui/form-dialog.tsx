import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { usePlatform } from '../platform/index.ts';
import type { Failure } from '../rpc/index.ts';
import { Dialog } from './dialog.tsx';
import { DialogFoot } from './dialog-foot.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { checkFields, cleanValues, FieldInput, type FieldSpec, type FieldValue, type FieldValues } from './fields.tsx';
import styles from './form-dialog.module.css';
import { useT } from './i18n.ts';

type Props<V extends FieldValues> = {
  readonly opened: boolean;
  readonly title: string;
  /** One or two sentences under the title. */
  readonly intro?: ReactNode;
  /** Fields, or a function of the present values when one field depends on another. */
  readonly fields: readonly FieldSpec[] | ((values: V) => readonly FieldSpec[]);
  readonly initial: V;
  readonly submit: string;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly size?: string;
  readonly danger?: boolean;
  /** Anything between fields and buttons, e.g. what will happen. */
  readonly children?: ReactNode;
  /** Resolves true when it is done and the dialog may close. */
  readonly onSubmit: (values: V) => Promise<boolean>;
  readonly onClose: () => void;
};

/** A dialog with a form made of field specs: checks, shows the first field that is not right, keeps what was typed on failure. */
export function FormDialog<V extends FieldValues>(props: Props<V>) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title} size={props.size ?? 560}>
      {props.opened && <DialogForm {...props} />}
    </Dialog>
  );
}

function DialogForm<V extends FieldValues>(props: Props<V>) {
  const { t } = useT();
  const [values, setValues] = useState<V>(props.initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  /** From the sending until it failed: a second click on the way to the next page must not do it twice. */
  const [sent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const platform = usePlatform();
  const fields = typeof props.fields === 'function' ? props.fields(values) : props.fields;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const tidy = cleanValues(fields, values);
    const found = checkFields(fields, tidy, t);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    if (sent) return;
    setSent(true);
    if (await props.onSubmit(tidy)) props.onClose();
    else setSent(false);
  };
  const keepCopy = () => {
    const lines = fields.map(({ name, label }) => `${label}\n${shownText(values[name])}\n`);
    const bytes = new TextEncoder().encode(`${[props.title, '', ...lines].join('\n')}\n`);
    return platform.saveFile(`${t('app.trouble.copy-answers-name')}.txt`, 'text/plain', bytes);
  };
  useEffect(() => {
    const first = Object.keys(errors)[0];
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"], [data-field="${first}"] input`)?.focus();
  }, [errors]);

  return (
    <form ref={form} onSubmit={(e) => void send(e)} noValidate>
      {props.intro && <p className={styles['intro']}>{props.intro}</p>}
      <div className={styles['form']}>
        {fields.map((spec, index) => (
          <div
            key={spec.name}
            data-field={spec.name}
            className={spec.wide || spec.kind === 'long' || spec.kind === 'lines' ? styles['wide'] : undefined}
          >
            <FieldInput
              spec={spec}
              value={values[spec.name]}
              error={errors[spec.name]}
              autoFocus={index === 0}
              onChange={(value: FieldValue) => {
                setValues((old) => ({ ...old, [spec.name]: value }));
                setErrors(({ [spec.name]: _, ...rest }) => rest);
              }}
            />
          </div>
        ))}
      </div>
      {props.children}
      <FailureNotice failure={props.failure} />
      {notSaved(props.failure) && (
        <Button variant="default" size="compact-sm" onClick={() => void keepCopy()}>
          {t('app.trouble.copy-answers')}
        </Button>
      )}
      <DialogFoot>
        <Button variant="default" onClick={props.onClose}>
          {t('app.action.cancel')}
        </Button>
        <Button type="submit" loading={props.pending || sent} color={props.danger ? 'red' : undefined}>
          {props.submit}
        </Button>
      </DialogFoot>
    </form>
  );
}

/** The disk or the lock is in the way, and what was typed stands only in this window. */
function notSaved(failure: Failure | null): boolean {
  return (
    failure?.kind === 'unknown' ||
    failure?.kind === 'interrupted' ||
    (failure?.kind === 'refused' && failure.code.startsWith('storage-'))
  );
}

function shownText(value: FieldValue | undefined): string {
  return Array.isArray(value)
    ? value.map(String).join('\n')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value ?? '');
}
