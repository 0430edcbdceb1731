import type { Presence } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './draft.module.css';

const COLOURS = 6;

/** Colour of a window's caret and name, 0–5. */
export function colourOf({ window }: Presence): number {
  return (window - 1) % COLOURS;
}

/** Who has the draft open, when it is more than this window. */
export function WindowsHere(props: { readonly windows: readonly Presence[]; readonly clientId: string }) {
  const { t } = useT();
  const all = [...props.windows].sort((a, b) => a.window - b.window);
  if (all.length < 2) return null;
  const names = all.map((one) =>
    one.clientId === props.clientId
      ? t('app.draft.window-own', { window: one.window })
      : t('app.draft.window', { name: one.name, window: one.window }),
  );
  return (
    <span role="status" className={styles['here']} aria-label={t('app.draft.here', { names: names.join(', ') })}>
      {all.map((one, index) => (
        <span key={one.clientId} className={styles['window']}>
          <span className={`${styles['dot']} z-ink`} data-colour={colourOf(one)} aria-hidden="true" />
          {names[index]}
        </span>
      ))}
    </span>
  );
}
