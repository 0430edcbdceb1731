import { Alert, Button, CopyButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Failure } from '../rpc/index.ts';
import { useT } from './i18n.ts';
import styles from './notice.module.css';

/** Why something failed, as a sentence; unknown failures offer their details for copying. `plain` = without a frame. */
export function FailureNotice({ failure, plain }: { readonly failure: Failure | null; readonly plain?: boolean }) {
  const { t, problem } = useT();
  if (!failure || failure.kind === 'cancelled') return null;
  const body =
    failure.kind === 'refused' ? (
      problem(failure)
    ) : failure.kind === 'interrupted' ? (
      t('app.failure.interrupted')
    ) : (
      <div className={styles['failure']}>
        <span>{t('app.failure.unknown')}</span>
        <CopyButton value={failure.details}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-xs" onClick={copy}>
              {copied ? t('app.failure.copied') : t('app.failure.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    );
  if (plain) return body;
  return (
    <Alert color="red" icon={<IconAlertTriangle size={16} />} role="alert" my="xs">
      {body}
    </Alert>
  );
}
