import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActionItem } from '#shared/domain/meeting.ts';
import { useApi, useToday } from '../../rpc/index.ts';
import { FormDialog, Status, useCommand, useT } from '../../ui/index.ts';
import styles from './action-outcome.module.css';
import shared from './meeting.module.css';

const TONES = { open: 'accent', done: 'good', dropped: 'neutral' } as const;

/** An action as it stands: who, until when, what became of it. */
export function ActionState({
  action,
  from,
  onClose,
}: {
  readonly action: ActionItem;
  readonly from?: ReactNode;
  readonly onClose: (() => void) | undefined;
}) {
  const { t } = useT();
  const today = useToday();
  const late = action.state === 'open' && action.due !== '' && today !== '' && action.due < today;
  return (
    <div className={shared['itemBody']}>
      <div className={shared['itemLine']}>
        <span className={styles['actionText']}>{action.text}</span>
        <Status tone={late ? 'bad' : TONES[action.state]}>
          {t(late ? 'app.meeting.action-late' : `app.meeting.action-${action.state}`)}
        </Status>
        {onClose && (
          <Button
            variant="subtle"
            aria-label={t('app.list.labelled', { label: t('app.meeting.action-close'), text: action.text })}
            onClick={onClose}
          >
            {t('app.meeting.action-close')}
          </Button>
        )}
      </div>
      <span className={styles['actionFacts']}>
        {[action.owner, action.due].filter((part) => part !== '').join(' · ')}
        {from && <> · {from}</>}
        {action.state !== 'open' && ` · ${[action.closedOn, action.outcome].filter((part) => part !== '').join(' ')}`}
      </span>
    </div>
  );
}

/** What became of an action: done, or dropped with the reason; or open again. */
export function ActionOutcome({
  meetingId,
  action,
  ready,
  onClose,
}: {
  readonly meetingId: string;
  readonly action: ActionItem;
  /** Awaited first: what was typed and is not saved yet. */
  readonly ready: () => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const today = useToday();
  const close = useCommand(api.meeting.closeAction, { done: 'app.meeting.action-closed', quiet: true });
  return (
    <FormDialog
      opened
      title={t('app.meeting.action-close')}
      size="480"
      intro={action.text}
      fields={({ state }) => [
        {
          name: 'state',
          label: t('app.meeting.action-state'),
          kind: 'choice',
          required: true,
          options: (['done', 'dropped', 'open'] as const).map((value) => ({
            value,
            label: t(`app.meeting.action-${value}`),
          })),
        },
        ...(state === 'open'
          ? []
          : [
              { name: 'on', label: t('app.meeting.action-on'), kind: 'date' as const, required: true },
              {
                name: 'outcome',
                label: t('app.meeting.action-outcome'),
                kind: 'long' as const,
                required: state === 'dropped',
              },
            ]),
      ]}
      initial={{ state: 'done', on: action.closedOn || today, outcome: action.outcome }}
      submit={t('app.action.save')}
      pending={close.pending}
      failure={close.failure}
      onClose={onClose}
      onSubmit={async ({ state, on, outcome }) =>
        (await ready()) &&
        (await close.run({
          id: meetingId,
          actionId: action.id,
          state: state === 'dropped' ? 'dropped' : state === 'open' ? 'open' : 'done',
          on,
          outcome,
        })) !== null
      }
    />
  );
}
