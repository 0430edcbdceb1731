import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowDown, IconArrowUp, IconPlus, IconPresentation, IconSparkles, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Link } from 'react-router';
import { type AgendaItem, agendaItem } from '#shared/domain/meeting.ts';
import { failureOf, useApi } from '../../rpc/index.ts';
import { EmptyState, FailureNotice, Section, useT } from '../../ui/index.ts';
import styles from './meeting.module.css';
import { type MeetingView, newId } from './meeting-view.ts';
import type { MeetingEdits } from './use-meeting-edits.ts';

const KINDS = ['opening', 'review', 'comments', 'ballot', 'project', 'other', 'closing'] as const;

/** The agenda: items with kind, project and notes; moved with the buttons or Alt+↑↓ in the title. */
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
  const { agenda, status } = edits.meeting;

  const replace = (index: number, part: Partial<AgendaItem>) =>
    edits.change(
      'agenda',
      agenda.map((item, i) => (i === index ? { ...item, ...part } : item)),
    );
  const focusTitle = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLInputElement>('input[data-title]')[index]?.focus());
  const move = (index: number, by: number) => {
    const to = index + by;
    const item = agenda[index];
    if (!item || to < 0 || to >= agenda.length) return;
    const next = agenda.filter((_, i) => i !== index);
    next.splice(to, 0, item);
    edits.put('agenda', next);
    focusTitle(to);
  };
  /** New items go before the closing one. */
  const insert = (items: readonly AgendaItem[]) => {
    const at = agenda.at(-1)?.kind === 'closing' ? agenda.length - 1 : agenda.length;
    const next = [...agenda.slice(0, at), ...items, ...agenda.slice(at)];
    edits.put('agenda', next);
    return at;
  };
  const suggest = async () => {
    setSuggesting(true);
    try {
      await edits.save();
      const found = await api.meeting.suggestAgenda({ id: view.id });
      if (found.length > 0) insert(found);
      const message =
        found.length > 0
          ? t('app.meeting.agenda-suggested', { count: found.length })
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
    move(index, event.key === 'ArrowUp' ? -1 : 1);
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
            <Button
              variant="default"
              leftSection={<IconPlus size={15} />}
              onClick={() => focusTitle(insert([agendaItem(newId(), 'other', '')]))}
            >
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
        <ol ref={list} className={styles['agenda']}>
          {agenda.map((item, index) => (
            <li key={item.id} className={styles['item']}>
              <span className={styles['itemNumber']}>{index + 1}</span>
              <div className={styles['itemBody']}>
                <div className={styles['itemLine']}>
                  <TextInput
                    data-title
                    className={styles['itemTitle']}
                    aria-label={t('app.meeting.agenda-title-of', { number: index + 1 })}
                    placeholder={t('app.meeting.agenda-title')}
                    value={item.title}
                    onChange={(e) => replace(index, { title: e.currentTarget.value })}
                    onBlur={() => void edits.save()}
                    onKeyDown={(e) => keys(e, index)}
                  />
                  <span className={styles['itemButtons']}>
                    <ActionIcon
                      aria-label={t('app.meeting.agenda-up', { title: item.title })}
                      disabled={index === 0}
                      onClick={() => move(index, -1)}
                    >
                      <IconArrowUp size={15} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('app.meeting.agenda-down', { title: item.title })}
                      disabled={index === agenda.length - 1}
                      onClick={() => move(index, 1)}
                    >
                      <IconArrowDown size={15} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('app.meeting.agenda-remove', { title: item.title })}
                      onClick={() => {
                        edits.put(
                          'agenda',
                          agenda.filter((_, i) => i !== index),
                        );
                        focusTitle(Math.max(0, index - 1));
                      }}
                    >
                      <IconTrash size={15} />
                    </ActionIcon>
                  </span>
                </div>
                <Notes
                  item={item}
                  wanted={status !== 'planned'}
                  onChange={(notes) => replace(index, { notes })}
                  onSave={() => void edits.save()}
                >
                  <Select
                    aria-label={`${t('app.meeting.agenda-kind')} ${index + 1}`}
                    data={KINDS.map((kind) => ({ value: kind, label: t(`app.meeting.kind-${kind}`) }))}
                    value={item.kind}
                    onChange={(value) => {
                      replace(index, { kind: KINDS.find((k) => k === value) ?? 'other' });
                      void edits.save();
                    }}
                    w={112}
                  />
                  <Select
                    aria-label={`${t('app.meeting.agenda-project')} ${index + 1}`}
                    data={[
                      { value: '', label: t('app.meeting.agenda-project-none') },
                      ...view.projects.map((p) => ({ value: p.id, label: p.title })),
                    ]}
                    value={item.projectId}
                    onChange={(value) => {
                      replace(index, { projectId: value ?? '' });
                      void edits.save();
                    }}
                    w={240}
                  />
                  {item.kind === 'comments' && (
                    <ResolveLink view={view} projectId={item.projectId} title={item.title} />
                  )}
                </Notes>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** To the comments of a project, to be decided at this meeting. */
function ResolveLink({
  view,
  projectId,
  title,
}: {
  readonly view: MeetingView;
  readonly projectId: string;
  readonly title: string;
}) {
  const { t } = useT();
  const roundId = view.projects.find(({ id }) => id === projectId)?.roundId ?? '';
  if (roundId === '') return null;
  return (
    <Button
      variant="subtle"
      component={Link}
      leftSection={<IconPresentation size={15} />}
      aria-label={`${t('app.resolution.title')}：${title}`}
      to={`/rounds/${roundId}/resolve?meeting=${view.id}`}
    >
      {t('app.resolution.title')}
    </Button>
  );
}

/** Kind and project (`children`), and the notes: open when there are any or the meeting has taken place, else behind a button. */
function Notes({
  item,
  wanted,
  onChange,
  onSave,
  children,
}: {
  readonly item: AgendaItem;
  readonly wanted: boolean;
  readonly onChange: (notes: string) => void;
  readonly onSave: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  const shown = wanted || open || item.notes !== '';
  return (
    <>
      <div className={styles['itemLine']}>
        {children}
        {!shown && (
          <Button
            variant="subtle"
            color="gray"
            aria-label={`${t('app.meeting.agenda-notes-add')}：${item.title}`}
            onClick={() => setOpen(true)}
          >
            {t('app.meeting.agenda-notes-add')}
          </Button>
        )}
      </div>
      {shown && (
        <Textarea
          aria-label={t('app.meeting.agenda-notes-of', { title: item.title })}
          placeholder={t('app.meeting.agenda-notes')}
          autoFocus={open && item.notes === ''}
          minRows={1}
          maxRows={14}
          value={item.notes}
          onChange={(e) => onChange(e.currentTarget.value)}
          onBlur={onSave}
        />
      )}
    </>
  );
}

/** The agenda as it was, when nothing can be changed any more. */
function AgendaText({ agenda }: { readonly agenda: readonly AgendaItem[] }) {
  return (
    <ol className={styles['agenda']}>
      {agenda.map((item, index) => (
        <li key={item.id} className={styles['item']}>
          <span className={styles['itemNumber']}>{index + 1}</span>
          <div className={styles['itemBody']}>
            <b className={styles['itemText']}>{item.title}</b>
            {item.notes !== '' && <p className={styles['notes']}>{item.notes}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
