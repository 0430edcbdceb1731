import { Button } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../rpc/index.ts';
import { FormDialog, useCommand, useEditable, useT } from '../../ui/index.ts';
import styles from './ended-notice.module.css';
import type { ProjectView } from './project-view.ts';

/** Says that a project was terminated (终止) and is closed for changes; it can be taken up again with a reason. */
export function EndedNotice({ view, today }: { readonly view: ProjectView; readonly today: string }) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable();
  const [opened, setOpened] = useState(false);
  const reopen = useCommand(api.project.reopen, { done: 'app.adjust.reopened', quiet: true });
  const { ended } = view.project;
  if (!ended) return null;
  return (
    <div className={styles['notice']} role="status">
      <p>
        <strong>{t('app.adjust.ended', { day: ended.on })}</strong> {ended.reason}
      </p>
      <Button variant="default" disabled={!editable} onClick={() => setOpened(true)}>
        {t('app.adjust.reopen')}
      </Button>
      <FormDialog
        opened={opened}
        title={t('app.adjust.reopen')}
        intro={t('app.adjust.reopen-intro')}
        fields={[
          { name: 'on', label: t('app.stage.on'), kind: 'date', required: true },
          { name: 'reason', label: t('app.field.reason'), kind: 'long', required: true },
        ]}
        initial={{ on: today, reason: '' }}
        submit={t('app.adjust.reopen')}
        pending={reopen.pending}
        failure={reopen.failure}
        onClose={() => setOpened(false)}
        onSubmit={async (values) => (await reopen.run({ id: view.id, ...values })) !== null}
      />
    </div>
  );
}
