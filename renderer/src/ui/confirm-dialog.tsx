import type { ReactNode } from 'react';
import type { Failure } from '../rpc/index.ts';
import { FormDialog } from './form-dialog.tsx';
import { useT } from './i18n.ts';

/** Asks before something that matters. With `reason`, a reason must (or may) be given; it is handed to `onConfirm`. */
export function ConfirmDialog({
  opened,
  title,
  text,
  confirm,
  reason,
  danger,
  pending,
  failure,
  onConfirm,
  onClose,
}: {
  readonly opened: boolean;
  readonly title: string;
  readonly text: ReactNode;
  readonly confirm: string;
  readonly reason?: { readonly label: string; readonly required: boolean; readonly help?: string };
  readonly danger?: boolean;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  return (
    <FormDialog
      opened={opened}
      title={title}
      intro={text}
      size="480"
      fields={
        reason
          ? [
              {
                name: 'reason',
                label: reason.label || t('app.field.reason'),
                kind: 'long' as const,
                required: reason.required,
                help: reason.help,
              },
            ]
          : []
      }
      initial={{ reason: '' }}
      submit={confirm}
      danger={danger}
      pending={pending}
      failure={failure}
      onSubmit={(values) => onConfirm(values.reason)}
      onClose={onClose}
    />
  );
}
