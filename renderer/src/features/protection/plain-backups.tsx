import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi, useReads } from '../../rpc/index.ts';
import { ConfirmDialog, dayOf, Status, sizeText, useCommand, useEditable, useT } from '../../ui/index.ts';
import styles from './protection.module.css';

/** 未加密的旧备份: how many were made before the passphrase and from when; they go together with a new backup, or stay. */
export function PlainBackups() {
  const { t } = useT();
  const api = useApi();
  const queries = useQueryClient();
  const editable = useEditable();
  const { data } = useQuery(useReads().plainBackups());
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const replace = useCommand(() => api.backup.replacePlain(), { quiet: true });
  const backups = data?.backups ?? [];
  if (backups.length === 0)
    return said === '' ? null : (
      <Status sentence tone="good">
        {said}
      </Status>
    );
  const params = {
    count: backups.length,
    from: dayOf(backups[0]?.at ?? ''),
    until: dayOf(backups.at(-1)?.at ?? ''),
  };
  return (
    <>
      <p className={styles['plain']}>{t('app.protection.plain', params)}</p>
      <p className="z-dim">{t('app.protection.plain-text')}</p>
      <div>
        <Button variant="default" disabled={!editable} onClick={() => setAsking(true)}>
          {t('app.protection.plain-replace')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('app.protection.plain-replace')}
        text={t('app.protection.plain-confirm', params)}
        confirm={t('app.protection.plain-replace')}
        danger
        pending={replace.pending}
        failure={replace.failure}
        onConfirm={async () => {
          const done = await replace.run(undefined);
          if (!done) return false;
          setSaid(t('app.protection.plain-done', { count: done.removed, size: sizeText(done.freed) }));
          await queries.invalidateQueries({ queryKey: ['backups'] });
          return true;
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
