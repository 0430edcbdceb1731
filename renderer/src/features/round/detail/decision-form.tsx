import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type Decision, type DecisionRule, isSettled } from '#shared/domain/disposition.ts';
import type { Failure } from '../../../rpc/index.ts';
import { FailureNotice, useT } from '../../../ui/index.ts';
import styles from './decision.module.css';
import { DecisionChoices } from './decision-choices.tsx';
import {
  type DecidedComment,
  type DecisionDraft,
  type DecisionMode,
  demandsOn,
  draftChosen,
  draftOnRecord,
  draftState,
} from './decision-draft.ts';
import { DecisionFoot } from './decision-foot.tsx';
import { DecisionModeRow } from './decision-mode-row.tsx';
import { ReasonField } from './reason-field.tsx';
import { SuggestionNotice } from './suggestion-notice.tsx';
import { useDecisionMode } from './use-decision-mode.ts';

/**
 * Decisions as the profile offers them, each with its reason: suggested (处理建议) or decided. What needs no more words is saved by the
 * press; a settled comment asks why it gets another decision. `asked` counts up when a key in the list has chosen a decision that needs
 * words: the field that lacks them then takes the focus.
 */
export function DecisionForm({
  roundId,
  rules,
  comments,
  count = comments.length,
  draft,
  asked,
  disabled,
  pending,
  failure,
  onDraft,
  onSave,
  onAdopt,
  onLeave,
}: {
  readonly roundId: string;
  /** What the profile offers. */
  readonly rules: readonly DecisionRule[];
  /** The comments that it is written to, as far as the page has them. */
  readonly comments: readonly DecidedComment[];
  /** How many they are in all. */
  readonly count?: number;
  readonly draft: DecisionDraft;
  readonly asked: number;
  readonly disabled: boolean;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly onDraft: (draft: DecisionDraft) => void;
  readonly onSave: (draft: DecisionDraft, mode: DecisionMode) => void;
  /** Makes the suggestions of these comments decisions. */
  readonly onAdopt: (commentIds: readonly string[]) => void;
  /** Escape in a field: back to the list. */
  readonly onLeave: () => void;
}) {
  const { t } = useT();
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const becauseField = useRef<HTMLTextAreaElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  const mode = useDecisionMode(comments);

  const only = count === 1 ? comments[0] : undefined;
  const record = draftOnRecord(comments, mode, count);
  const state = draftState(draft, comments, rules, mode, count);
  const reopens = draft.decision === null && record.decision !== null;
  const untouched = draft.decision === null && !reopens;
  const demands = demandsOn(draft.decision, comments, rules);
  // The page may not have all comments of a large selection: then the host says that one of them is settled.
  const refusedReopening = failure?.kind === 'refused' && failure.code === 'decision-reopen-needs-reason';
  const others = comments.filter(
    ({ disposition }) => isSettled(disposition) && disposition.decision !== draft.decision,
  ).length;
  const asksWhy = !untouched && (demands.because || refusedReopening);
  const settled = only && isSettled(only.disposition) ? only.disposition : null;
  const suggested = comments.filter((it) => it.suggested !== null && !isSettled(it.disposition));
  const open = only && untouched && only.disposition === null && suggested.length === 0;
  const offered = open && only.applied.length > 0 ? 'accepted' : null;

  const focusWhatLacks = () => {
    const field = state === 'because' || reopens ? becauseField : reasonField;
    field.current?.focus();
  };
  const latest = useRef(focusWhatLacks);
  latest.current = focusWhatLacks;
  useEffect(() => {
    if (asked > 0) latest.current();
  }, [asked]);
  // A text was just put into the draft: deciding is the next step.
  const shown = useRef({ id: only?.id, offered });
  useEffect(() => {
    if (shown.current.id === only?.id && offered !== null && shown.current.offered === null)
      choices.current?.querySelector<HTMLElement>('[data-offered]')?.focus();
    shown.current = { id: only?.id, offered };
  }, [only?.id, offered]);

  const choose = (decision: Decision) => {
    const next = draftChosen(draft, decision, comments, rules, mode, count);
    if (next.saveNow) return onSave(next.draft, mode);
    onDraft(next.draft);
    requestAnimationFrame(() => latest.current());
  };
  const takeBack = () => {
    if (mode === 'suggest' || settled === null) return onSave({ decision: null, reason: '', because: '' }, mode);
    onDraft({ decision: null, reason: '', because: draft.because });
    requestAnimationFrame(() => latest.current());
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (state === 'ready') onSave(draft, mode);
      else latest.current();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
    }
  };
  return (
    <div className={styles['decision']}>
      {mode === 'decide' && (
        <SuggestionNotice
          suggestions={suggested.flatMap((it) => it.suggested ?? [])}
          rules={rules}
          count={count}
          disabled={disabled || pending}
          onAdopt={() => onAdopt(suggested.map(({ id }) => id))}
        />
      )}
      <DecisionModeRow
        mode={mode}
        fixed={comments.some(({ disposition }) => isSettled(disposition))}
        onRecord={reopens || !only ? null : mode === 'decide' ? only.disposition : only.suggested}
        disabled={disabled || pending}
        onTakeBack={takeBack}
      />
      {offered && <p className={styles['next']}>{t('app.comment.applied-decide')}</p>}
      <DecisionChoices
        rules={rules}
        mode={mode}
        chosen={draft.decision}
        offered={offered}
        disabled={disabled || pending}
        group={choices}
        onChoose={choose}
      />
      {!reopens && (
        <ReasonField
          roundId={roundId}
          value={draft.reason}
          required={demands.reason}
          disabled={disabled}
          field={reasonField}
          onChange={(reason) => onDraft({ ...draft, reason })}
          onKeyDown={keys}
        />
      )}
      {asksWhy && (
        <Textarea
          ref={becauseField}
          label={
            count > 1
              ? t('app.comment.because-some', { count: others })
              : t(reopens ? 'app.comment.because-reopened' : 'app.comment.because-changed')
          }
          aria-required
          placeholder={t('app.comment.because-hint')}
          value={draft.because}
          disabled={disabled}
          minRows={1}
          maxRows={5}
          onChange={(event) => onDraft({ ...draft, because: event.currentTarget.value })}
          onKeyDown={keys}
        />
      )}
      <FailureNotice failure={failure} />
      {(reopens || state !== 'unchanged') && (
        <DecisionFoot
          mode={mode}
          count={count}
          reopens={reopens}
          ready={state === 'ready'}
          disabled={disabled}
          pending={pending}
          onSave={() => onSave(draft, mode)}
          onCancel={() => onDraft(record)}
        />
      )}
    </div>
  );
}
