import { useSession } from '../../state/index.ts';
import { Dialog, useT } from '../../ui/index.ts';
import { actions, ShortcutKeys } from '../actions/index.ts';
import styles from './shortcut-help.module.css';

/** All shortcuts (?). */
export function ShortcutHelp() {
  const { t } = useT();
  const opened = useSession((s) => s.overlay === 'shortcuts');
  const show = useSession((s) => s.show);
  return (
    <Dialog opened={opened} onClose={() => show(null)} title={t('app.action.shortcuts')} size={720}>
      <dl className={styles['keys']}>
        {actions
          .filter((action) => action.shortcut !== undefined)
          .map((action) => (
            <div key={action.id} className={styles['keyRow']}>
              <dt>{t(action.titleKey)}</dt>
              <dd>
                <ShortcutKeys shortcut={action.shortcut ?? ''} />
              </dd>
            </div>
          ))}
      </dl>
      <p className="z-dim">{t('app.shortcuts.grid')}</p>
    </Dialog>
  );
}
