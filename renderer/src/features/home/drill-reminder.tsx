import { Button, CloseButton } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import { usePreferences } from '../../state/index.ts';
import { momentText, useT } from '../../ui/index.ts';
import styles from './home.module.css';

/** Days without the reminder when it was closed. */
const QUIET_DAYS = 30;

/** 恢复演练提醒: once a quarter, quietly; closed, it is away for a month. */
export function DrillReminder() {
  const { t, gap } = useT();
  const { data } = useQuery(useReads().drillReminder());
  const quietUntil = usePreferences((s) => s.drillsQuietUntil);
  const set = usePreferences((s) => s.set);
  const today = new Date().toISOString().slice(0, 10);
  if (!data?.due || today < quietUntil) return null;
  const until = new Date(Date.now() + QUIET_DAYS * 86_400_000).toISOString().slice(0, 10);
  return (
    <aside className={styles['reminder']} aria-label={t('app.backup.drill')}>
      <IconLifebuoy size={17} aria-hidden="true" />
      <p>
        {data.last ? t('app.backup.reminder', { at: momentText(data.last) }) : t('app.backup.reminder-never')}
        {gap}
        <span className="z-dim">{t('app.backup.reminder-text')}</span>
      </p>
      <Button variant="subtle" size="compact-sm" component={Link} to="/backups">
        {t('app.backup.reminder-open')}
      </Button>
      <CloseButton
        size="sm"
        aria-label={t('app.backup.reminder-dismiss')}
        onClick={() => set({ drillsQuietUntil: until })}
      />
    </aside>
  );
}
