import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { ActionItem } from '#shared/domain/meeting.ts';
import { useReads } from '../../rpc/index.ts';
import { DateField, EmptyState, OptionPicker, Section, tidyDate, useT } from '../../ui/index.ts';
import { ActionOutcome, ActionState } from './action-outcome.tsx';
import styles from './actions.module.css';
import shared from './meeting.module.css';
import type { MeetingView } from './meeting-view.ts';
import type { MeetingEdits } from './use-meeting-edits.tsx';

/** Action items (待办事项): what, who, until when; done or dropped later, also when the minutes are approved. Open ones of earlier meetings. */
export function Actions({
  view,
  edits,
  editable,
  writable,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly editable: boolean;
  /** The workspace can be written to, whatever became of the minutes. */
  readonly writable: boolean;
}) {
  const { t } = useT();
  const list = useRef<HTMLUListElement>(null);
  const [closing, setClosing] = useState<{ readonly meetingId: string; readonly action: ActionItem } | null>(null);
  const { actions, committeeId, date } = edits.meeting;
  const read = useReads();
  const all = useQuery(read.actions(committeeId));
  const earlier = (all.data ?? []).filter((each) => each.meetingId !== view.id && each.meetingDate <= date);
  const add = async () => {
    if (await edits.run((api) => api.meeting.saveAction({ id: view.id, actionId: '', changes: {} })))
      requestAnimationFrame(() => [...(list.current?.querySelectorAll<HTMLElement>('textarea') ?? [])].at(-1)?.focus());
  };
  return (
    <Section
      title={t('app.meeting.actions')}
      count={actions.length}
      actions={
        editable && (
          <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => void add()}>
            {t('app.meeting.action-add')}
          </Button>
        )
      }
    >
      {actions.length === 0 && <EmptyState small title={t('app.meeting.actions-empty')} />}
      <ul ref={list} className={shared['agenda']}>
        {actions.map((action, index) =>
          editable && action.state === 'open' ? (
            <li key={action.id} className={shared['item']}>
              <div className={shared['itemBody']}>
                <Textarea
                  aria-label={t('app.meeting.action-text', { number: index + 1 })}
                  placeholder={t('app.meeting.action-placeholder')}
                  minRows={1}
                  value={action.text}
                  onChange={(e) => edits.change('actions', action.id, { text: e.currentTarget.value })}
                  onBlur={() => void edits.save()}
                />
                <div className={shared['itemTools']}>
                  <Owner view={view} edits={edits} action={action} number={index + 1} />
                  <DateField
                    aria-label={t('app.meeting.action-due', { number: index + 1 })}
                    placeholder={t('app.meeting.action-due-placeholder')}
                    w={140}
                    value={action.due}
                    onChange={(due) => edits.change('actions', action.id, { due: tidyDate(due) })}
                    onBlurCapture={() => void edits.save()}
                  />
                  <OptionPicker
                    aria-label={t('app.meeting.action-project', { number: index + 1 })}
                    className={shared['itemProject']}
                    data={[
                      { value: '', label: t('app.meeting.agenda-project-none') },
                      ...view.projects.map((p) => ({ value: p.id, label: p.title })),
                    ]}
                    value={action.projectId}
                    onChange={(value) => edits.put('actions', action.id, { projectId: value ?? '' })}
                  />
                  <Button variant="subtle" onClick={() => setClosing({ meetingId: view.id, action })}>
                    {t('app.meeting.action-close')}
                  </Button>
                  <ActionIcon
                    aria-label={t('app.meeting.action-remove', { text: action.text })}
                    onClick={() =>
                      void edits.run((api) => api.meeting.removeAction({ id: view.id, actionId: action.id }))
                    }
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </div>
              </div>
            </li>
          ) : (
            <li key={action.id} className={shared['item']}>
              <ActionState
                action={action}
                onClose={writable ? () => setClosing({ meetingId: view.id, action }) : undefined}
              />
            </li>
          ),
        )}
      </ul>
      {earlier.length > 0 && (
        <details className={styles['earlier']} open={view.meeting.status === 'planned' || undefined}>
          <summary>{t('app.meeting.actions-earlier', { count: earlier.length })}</summary>
          <ul className={shared['agenda']}>
            {earlier.map((action) => (
              <li key={action.id} className={shared['item']}>
                <ActionState
                  action={action}
                  from={<Link to={`/meetings/${action.meetingId}`}>{action.meeting}</Link>}
                  onClose={writable ? () => setClosing({ meetingId: action.meetingId, action }) : undefined}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      {closing && <ActionOutcome {...closing} ready={edits.save} onClose={() => setClosing(null)} />}
    </Section>
  );
}

/** Who does it: a person of the list, or a name as written. */
function Owner({
  view,
  edits,
  action,
  number,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly action: ActionItem;
  readonly number: number;
}) {
  const { t } = useT();
  const { attendance } = view.meeting;
  const known = attendance.map(({ personId, name }) => ({ value: personId, label: name }));
  const outside = action.ownerId === '' && action.owner !== '' ? [{ value: '-', label: action.owner }] : [];
  return (
    <OptionPicker
      aria-label={t('app.meeting.action-owner', { number })}
      placeholder={t('app.meeting.action-owner-placeholder')}
      data={[...outside, ...known]}
      value={action.ownerId === '' && action.owner !== '' ? '-' : action.ownerId || null}
      onChange={(value) => {
        const person = attendance.find(({ personId }) => personId === value);
        if (person) edits.put('actions', action.id, { ownerId: person.personId, owner: person.name });
      }}
      w={132}
    />
  );
}
