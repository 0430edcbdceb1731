import type { HistoryEntry } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './history.module.css';

/** Sentences of an entry that stand at once; the others are asked for. */
const SHOWN = 5;

/** What an entry of the record changed, in words. */
export function HistoryWords({ words }: { readonly words: HistoryEntry['words'] }) {
  const { t, locale } = useT();
  const lines = words[locale];
  if (lines.length === 0) return null;
  const rest = lines.slice(SHOWN);
  return (
    <>
      <Lines lines={lines.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className={styles['rest']}>
          <summary>{t('app.history.more', { count: rest.length })}</summary>
          <Lines lines={rest} />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles['words']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
