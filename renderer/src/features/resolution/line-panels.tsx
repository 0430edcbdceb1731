import { useEffect, useRef } from 'react';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import type { MessageKey } from '#shared/i18n/index.ts';
import { decisionRule } from '#shared/profiles/decisions.ts';
import { useT } from '../../ui/index.ts';
import styles from './bar.module.css';
import { Key } from './key-cap.tsx';
import type { Hint, ResolutionState } from './resolution-state.ts';

function focusAtEnd(field: HTMLTextAreaElement | HTMLInputElement | null): void {
  if (!field || document.activeElement === field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

/** Where the reason of a decision is written, over the bar; with the reason of the change first when a settled comment is decided anew. */
export function ReasonPanel({
  field,
  rules,
  reason,
  because,
  anew,
  count,
  busy,
  hint,
  onType,
  onLine,
}: {
  readonly field: Extract<ResolutionState['field'], { readonly kind: 'reason' }>;
  readonly rules: readonly DecisionRule[];
  readonly reason: string;
  readonly because: string;
  /** The settled comment gets another decision. */
  readonly anew: boolean;
  /** How many comments are decided. */
  readonly count: number;
  readonly busy: boolean;
  readonly hint: Hint;
  readonly onType: (what: 'reason' | 'because', value: string) => void;
  readonly onLine: (line: 'because' | 'reason') => void;
}) {
  const { t, locale } = useT();
  const first = useRef<HTMLTextAreaElement>(null);
  const second = useRef<HTMLTextAreaElement>(null);
  const { line } = field;
  useEffect(() => focusAtEnd(line === 'because' ? first.current : second.current), [line]);
  const rule = decisionRule(rules, field.decision);
  const needed = rule.reason === 'compulsory';
  return (
    <section className={styles['panel']} aria-label={t('app.resolution.reason')} data-decision={field.decision}>
      <div className={styles['panelHead']}>
        <b data-decision={field.decision}>{rule.name[locale]}</b>
        {count > 1 && <span>{t('app.resolution.reason-count', { count })}</span>}
        <span className={styles['panelKeys']}>
          <Key>Enter</Key> {t('app.resolution.save-next')} <Key>Ctrl Enter</Key> {t('app.resolution.save-stay')}{' '}
          <Key>Esc</Key> {t('app.resolution.leave-field')}
        </span>
      </div>
      {anew && (
        <label className={styles['line']} data-missing={hint === 'because-missing' || undefined}>
          <span>{t('app.resolution.because')}</span>
          <textarea
            ref={first}
            rows={1}
            value={because}
            readOnly={busy}
            required
            onFocus={() => onLine('because')}
            onChange={(event) => onType('because', event.currentTarget.value)}
          />
        </label>
      )}
      <label className={styles['line']} data-missing={hint === 'reason-missing' || undefined}>
        <span>{t(needed ? 'app.resolution.reason-needed' : 'app.resolution.reason-optional')}</span>
        <textarea
          ref={second}
          rows={2}
          value={reason}
          readOnly={busy}
          required={needed}
          onFocus={() => onLine('reason')}
          onChange={(event) => onType('reason', event.currentTarget.value)}
        />
      </label>
    </section>
  );
}

/** A sentence for the minutes, or where to go: one line over the bar. */
export function LinePanel({
  kind,
  value,
  busy,
  onType,
}: {
  readonly kind: 'note' | 'go';
  readonly value: string;
  readonly busy: boolean;
  readonly onType: (value: string) => void;
}) {
  const { t } = useT();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => focusAtEnd(field.current), []);
  const enter = { note: 'app.resolution.note-save', go: 'app.resolution.go-there' } as const satisfies Record<
    string,
    MessageKey
  >;
  return (
    <section className={styles['panel']} aria-label={t(`app.resolution.${kind}`)}>
      <div className={styles['panelHead']}>
        <b>{t(`app.resolution.${kind}`)}</b>
        <span className={styles['panelKeys']}>
          <Key>Enter</Key> {t(enter[kind])} <Key>Esc</Key> {t('app.resolution.leave-field')}
        </span>
      </div>
      <label className={styles['line']}>
        <span>{t(`app.resolution.${kind}-what`)}</span>
        <input
          ref={field}
          value={value}
          readOnly={busy}
          autoComplete="off"
          onChange={(event) => onType(event.currentTarget.value)}
        />
      </label>
    </section>
  );
}
