import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconSparkles } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { agendaEnd } from '#shared/domain/agenda-times.ts';
import { failureOf, useApi } from '../../rpc/index.ts';
import { EmptyState, FailureNotice, Section, useT } from '../../ui/index.ts';
import styles from './agenda.module.css';
import { AgendaRow } from './agenda-row.tsx';
import { AgendaText } from './agenda-text.tsx';
import shared from './meeting.module.css';
import type { MeetingView } from './meeting-view.ts';
import type { MeetingEdits } from './use-meeting-edits.tsx';

/** The agenda: items with time, kind, project, papers and notes; moved with the buttons or Alt+↑↓ in the title. */
export function Agenda({
  view,
  edits,
  editable,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly editable: boolean;
}) {
  const { t } = useT();
  const api = useApi();
  const list = useRef<HTMLOListElement>(null);
  const [suggesting, setSuggesting] = useState(false);
  const { agenda, endTime } = edits.meeting;
  const end = agendaEnd(agenda);

  const focusTitle = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLInputElement>('input[data-title]')[index]?.focus());
  const move = async (index: number, by: number) => {
    const to = index + by;
    const item = agenda[index];
    if (!item || to < 0 || to >= agenda.length) return;
    const before = agenda[by > 0 ? to + 1 : to]?.id ?? '';
    if (await edits.run((call) => call.meeting.moveItem({ id: view.id, itemId: item.id, before }))) focusTitle(to);
  };
  const add = async () => {
    const at = agenda.at(-1)?.kind === 'closing' ? agenda.length - 1 : agenda.length;
    if (await edits.run((call) => call.meeting.saveItem({ id: view.id, itemId: '', changes: { minutes: 15 } })))
      focusTitle(at);
  };
  const remove = async (index: number) => {
    const item = agenda[index];
    if (item && (await edits.run((call) => call.meeting.removeItem({ id: view.id, itemId: item.id }))))
      focusTitle(Math.max(0, index - 1));
  };
  const suggest = async () => {
    setSuggesting(true);
    try {
      const items = await api.meeting.suggestAgenda({ id: view.id });
      if (items.length > 0) await edits.run((call) => call.meeting.addItems({ id: view.id, items }));
      const message =
        items.length > 0
          ? t('app.meeting.agenda-suggested', { count: items.length })
          : t('app.meeting.agenda-suggest-none');
      notifications.show({ message, autoClose: 4000 });
    } catch (error) {
      notifications.show({ message: <FailureNotice failure={failureOf(error)} plain />, color: 'red' });
    } finally {
      setSuggesting(false);
    }
  };
  const keys = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void edits.save();
      if (index + 1 < agenda.length) focusTitle(index + 1);
    }
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    void move(index, event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <Section
      title={t('app.meeting.agenda')}
      count={agenda.length}
      actions={
        editable && (
          <>
            <Button
              variant="subtle"
              leftSection={<IconSparkles size={15} />}
              loading={suggesting}
              onClick={() => void suggest()}
            >
              {t('app.meeting.agenda-suggest')}
            </Button>
            <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => void add()}>
              {t('app.meeting.agenda-add')}
            </Button>
          </>
        )
      }
    >
      {agenda.length === 0 ? (
        <EmptyState small title={t('app.meeting.agenda-empty')} />
      ) : !editable ? (
        <AgendaText agenda={agenda} />
      ) : (
        <ol ref={list} className={shared['agenda']}>
          {agenda.map((item, index) => (
            <AgendaRow
              key={item.id}
              view={view}
              edits={edits}
              item={item}
              index={index}
              last={index === agenda.length - 1}
              onKeys={(event) => keys(event, index)}
              onMove={(by) => void move(index, by)}
              onRemove={() => void remove(index)}
            />
          ))}
        </ol>
      )}
      {end !== '' && agenda.some(({ start }) => start !== '') && (
        <p className={styles['agendaEnd']} data-over={(endTime !== '' && end > endTime) || undefined}>
          {endTime !== '' && end > endTime
            ? t('app.meeting.agenda-over', { end, planned: endTime })
            : t('app.meeting.agenda-end', { end })}
        </p>
      )}
    </Section>
  );
}
