import type { ReactNode } from 'react';
import { useT } from './i18n.ts';
import styles from './status.module.css';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';

/** A short state, with a dot whose colour repeats what the word says. `sentence`: as long as a sentence, and broken into lines like one. */
export function Status({
  tone = 'neutral',
  sentence,
  children,
}: {
  readonly tone?: Tone;
  readonly sentence?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles['status']} data-tone={tone} data-sentence={sentence || undefined}>
      {children}
    </span>
  );
}

/** A due day with how urgent it is: `2026-03-05 · 逾期`. */
export function Due({ date, state }: { readonly date: string; readonly state: 'none' | 'later' | 'soon' | 'overdue' }) {
  const { t } = useT();
  if (date === '') return <span className="z-dim">{t('app.due.none')}</span>;
  const tone = state === 'overdue' ? 'bad' : state === 'soon' ? 'warn' : 'neutral';
  return (
    <span className={styles['due']} data-tone={tone}>
      <span className="z-number">{date}</span>
      {state === 'overdue' && <span> {t('app.due.overdue')}</span>}
      {state === 'soon' && <span> {t('app.due.soon')}</span>}
    </span>
  );
}
