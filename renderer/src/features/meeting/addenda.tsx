import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi, useToday } from '../../rpc/index.ts';
import { EmptyState, FormDialog, Section, useCommand, useT } from '../../ui/index.ts';
import styles from './meeting.module.css';
import type { MeetingView } from './meeting-view.ts';

/** 附记: what was said of approved minutes later, dated; they themselves stay as they are. */
export function Addenda({ view, writable }: { readonly view: MeetingView; readonly writable: boolean }) {
  const { t } = useT();
  const api = useApi();
  const today = useToday();
  const [opened, setOpened] = useState(false);
  const add = useCommand(api.meeting.addAddendum, { done: 'app.meeting.addendum-added', quiet: true });
  const { addenda } = view.meeting;
  return (
    <Section
      title={t('app.meeting.addenda')}
      count={addenda.length}
      actions={
        writable && (
          <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setOpened(true)}>
            {t('app.meeting.addendum-add')}
          </Button>
        )
      }
    >
      {addenda.length === 0 && <EmptyState small title={t('app.meeting.addenda-empty')} />}
      <ol className={styles['agenda']}>
        {addenda.map(({ id, on, text, by }) => (
          <li key={id} className={styles['item']}>
            <div className={styles['itemBody']}>
              <span className="z-dim">
                <span className="z-number">{on}</span> {by}
              </span>
              <p className={styles['notes']}>{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <FormDialog
        opened={opened}
        title={t('app.meeting.addendum-add')}
        size="520"
        intro={t('app.meeting.addendum-intro')}
        fields={[
          { name: 'on', label: t('app.meeting.date'), kind: 'date', required: true },
          { name: 'text', label: t('app.meeting.addendum-text'), kind: 'long', required: true },
        ]}
        initial={{ on: today, text: '' }}
        submit={t('app.meeting.addendum-add')}
        pending={add.pending}
        failure={add.failure}
        onClose={() => setOpened(false)}
        onSubmit={async ({ on, text }) => (await add.run({ id: view.id, on, text })) !== null}
      />
    </Section>
  );
}
