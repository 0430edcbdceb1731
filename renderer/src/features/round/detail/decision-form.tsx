import { Button, Kbd, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Decision, DecisionRule } from '#shared/domain/disposition.ts';
import type { Failure } from '../../../rpc/index.ts';
import { FailureNotice, useT } from '../../../ui/index.ts';
import styles from '../round.module.css';

/** What a person has chosen and typed but not saved yet. */
export type DecisionDraft = { readonly decision: Decision | null; readonly reason: string };

/**
 * Three buttons and the reason. Accepting saves at once; the other two first ask for the reason, which is compulsory (domain F4).
 * `asked` counts up when a key has chosen a decision that needs a reason: the field then takes the focus.
 */
export function DecisionForm({
  rules,
  draft,
  saved,
  count,
  asked,
  disabled,
  pending,
  failure,
  onDraft,
  onSave,
  onLeave,
}: {
  /** What the profile offers. */
  readonly rules: readonly DecisionRule[];
  readonly draft: DecisionDraft;
  /** What is on record for the comment shown; null for a selection of several. */
  readonly saved: DecisionDraft | null;
  /** How many comments it is written to. */
  readonly count: number;
  readonly asked: number;
  readonly disabled: boolean;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly onDraft: (draft: DecisionDraft) => void;
  readonly onSave: (draft: DecisionDraft) => void;
  /** Escape in the field: back to the list. */
  readonly onLeave: () => void;
}) {
  const { t, locale } = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);

  const needsReason = rules.find(({ code }) => code === draft.decision)?.reason === 'compulsory';
  const missing = needsReason && draft.reason.trim() === '';
  const changed = saved === null || saved.decision !== draft.decision || saved.reason !== draft.reason.trim();
  const choose = (decision: Decision) => {
    // A reason that belonged to another decision does not go with the new one unless it was typed just now.
    const typed = saved === null || draft.reason !== saved.reason;
    const reason = typed || decision === saved?.decision ? draft.reason : '';
    const next = { decision, reason };
    if (decision === 'accepted') return onSave(next);
    onDraft(next);
    requestAnimationFrame(() => field.current?.focus());
  };
  return (
    <div className={styles['decision']}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of joined buttons */}
      <div className={styles['choices']} role="group" aria-label={t('app.round.column-decision')}>
        {rules.map(({ code: decision, key, name }) => (
          <button
            key={decision}
            type="button"
            className={styles['choice']}
            data-decision={decision}
            aria-pressed={draft.decision === decision}
            aria-keyshortcuts={key}
            disabled={disabled || pending}
            onClick={() => choose(decision)}
          >
            <span>{name[locale]}</span>
            <Kbd size="xs" aria-hidden="true">
              {key}
            </Kbd>
          </button>
        ))}
      </div>
      <Textarea
        ref={field}
        aria-label={t('app.round.decision-reason')}
        placeholder={t(needsReason ? 'app.round.decision-reason-needed' : 'app.round.decision-reason-optional')}
        aria-required={needsReason}
        value={draft.reason}
        disabled={disabled}
        minRows={needsReason ? 2 : 1}
        maxRows={7}
        onChange={(e) => onDraft({ ...draft, reason: e.currentTarget.value })}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && draft.decision !== null && !missing) {
            e.preventDefault();
            onSave(draft);
          } else if (e.key === 'Escape') {
            e.stopPropagation();
            onLeave();
          }
        }}
      />
      <FailureNotice failure={failure} />
      <div className={styles['decisionFoot']}>
        {saved !== null && saved.decision !== null ? (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            disabled={disabled || pending}
            onClick={() => onSave({ decision: null, reason: '' })}
          >
            {t('app.round.decision-clear')}
          </Button>
        ) : (
          <span />
        )}
        <Button
          size="compact-md"
          disabled={disabled || draft.decision === null || missing || !changed}
          loading={pending}
          onClick={() => onSave(draft)}
          rightSection={<span className={styles['keys']}>Ctrl ↵</span>}
        >
          {count > 1 ? t('app.round.decision-save-count', { count }) : t('app.round.decision-save')}
        </Button>
      </div>
    </div>
  );
}
