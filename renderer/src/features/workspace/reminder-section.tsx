import { Switch } from '@mantine/core';
import { usePlatform } from '../../platform/index.ts';
import { usePreferences } from '../../state/index.ts';
import { PolicyLock, Section, usePolicy, useT } from '../../ui/index.ts';
import styles from './workspace.module.css';

/** 提醒: whether the system shows what is due; a browser shows none, and says so. */
export function ReminderSection() {
  const { t } = useT();
  const { remind } = usePlatform();
  const fixed = usePolicy('Reminders');
  const reminders = usePreferences((s) => s.reminders);
  const set = usePreferences((s) => s.set);
  return (
    <Section title={t('app.reminder.section')}>
      <div className={styles['switch']}>
        <Switch
          label={t('app.reminder.switch')}
          description={t(remind ? 'app.reminder.help' : 'app.reminder.browser')}
          checked={remind !== null && (fixed ? fixed.value === 'true' : reminders)}
          disabled={remind === null || fixed !== null}
          onChange={(event) => set({ reminders: event.currentTarget.checked })}
        />
        <PolicyLock fixed={fixed} />
      </div>
    </Section>
  );
}
