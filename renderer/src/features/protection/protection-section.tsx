import { Button, Group, Select } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { IDLE_MINUTES } from '#shared/contract/index.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import { QueryGate, Section, Status, useCommand, useEditable, useT } from '../../ui/index.ts';
import { PassphraseDialog, type PassphraseTask } from './passphrase-dialog.tsx';
import { PlainBackups } from './plain-backups.tsx';
import styles from './protection.module.css';

/** 口令保护: whether people and attachments are encrypted, and what can be done about it. */
export function ProtectionSection() {
  const { t } = useT();
  const api = useApi();
  const client = useQueryClient();
  const editable = useEditable();
  // The gate asks, since it knows whether somebody is here.
  const state = useQuery({ ...useReads().lockState(), enabled: false });
  const [task, setTask] = useState<PassphraseTask | null>(null);
  const again = () => client.invalidateQueries({ queryKey: ['lock-state'] });
  const lock = useCommand(() => api.workspace.lock());
  const idle = useCommand(api.workspace.setIdleMinutes);
  return (
    <Section title={t('app.protection.section')}>
      <QueryGate query={state} part>
        {({ protected: isProtected, idleMinutes }) => (
          <div className={styles['section']}>
            {isProtected ? (
              <>
                <Status tone="good">{t('app.protection.on')}</Status>
                <Select
                  label={t('app.protection.idle')}
                  data={IDLE_MINUTES.map((minutes) => ({
                    value: String(minutes),
                    label:
                      minutes === 0 ? t('app.protection.idle-never') : t('app.protection.idle-minutes', { minutes }),
                  }))}
                  value={String(idleMinutes)}
                  allowDeselect={false}
                  disabled={!editable}
                  onChange={async (value) => {
                    await idle.run({ minutes: Number(value) });
                    await again();
                  }}
                />
                <Group gap="xs">
                  <Button
                    variant="default"
                    leftSection={<IconLock size={15} />}
                    loading={lock.pending}
                    onClick={async () => {
                      await lock.run(undefined);
                      await again();
                    }}
                  >
                    {t('app.protection.lock')}
                  </Button>
                  <Button variant="default" disabled={!editable} onClick={() => setTask('change')}>
                    {t('app.protection.change')}
                  </Button>
                  <Button variant="subtle" color="red" disabled={!editable} onClick={() => setTask('remove')}>
                    {t('app.protection.remove')}
                  </Button>
                </Group>
                <PlainBackups />
              </>
            ) : (
              <>
                <Status tone="neutral">{t('app.protection.none')}</Status>
                <p className="z-dim">{t('app.protection.none-text')}</p>
                <Group>
                  <Button variant="default" disabled={!editable} onClick={() => setTask('set')}>
                    {t('app.protection.set')}
                  </Button>
                </Group>
              </>
            )}
          </div>
        )}
      </QueryGate>
      <PassphraseDialog task={task} onClose={() => setTask(null)} />
    </Section>
  );
}
