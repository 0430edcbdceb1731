import { ActionIcon, Button, Menu, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconFileText, IconPresentation, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { Link } from 'react-router';
import { AGENDA_KINDS, type AgendaItem } from '#shared/domain/meeting.ts';
import { OptionPicker, useT } from '../../ui/index.ts';
import styles from './agenda-row.module.css';
import shared from './meeting.module.css';
import type { MeetingView } from './meeting-view.ts';
import { PaperLinks } from './paper-links.tsx';
import { quorumNow } from './quorum-now.ts';
import type { MeetingEdits } from './use-meeting-edits.tsx';

/** One item of the agenda: time, title, length, kind, project, papers, notes. */
export function AgendaRow({
  view,
  edits,
  item,
  index,
  last,
  onKeys,
  onMove,
  onRemove,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly item: AgendaItem;
  readonly index: number;
  readonly last: boolean;
  readonly onKeys: (event: KeyboardEvent) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}) {
  const { t, gap } = useT();
  const [open, setOpen] = useState(false);
  const number = index + 1;
  const shown = view.meeting.status !== 'planned' || open || item.notes !== '';
  const recused = edits.meeting.declarations.some((each) => each.recused && each.agendaItemId === item.id);
  const quorum = recused ? quorumNow(edits.meeting, view.quorum, item.id) : null;
  return (
    <li className={shared['item']}>
      <span className={shared['itemNumber']}>
        {number}
        {item.start !== '' && <span className={styles['itemStart']}>{item.start}</span>}
      </span>
      <div className={shared['itemBody']}>
        <div className={shared['itemLine']}>
          <TextInput
            data-title
            className={shared['itemTitle']}
            aria-label={t('app.meeting.agenda-title-of', { number })}
            placeholder={t('app.meeting.agenda-title')}
            value={item.title}
            onChange={(e) => edits.change('agenda', item.id, { title: e.currentTarget.value })}
            onBlur={() => void edits.save()}
            onKeyDown={onKeys}
          />
          <span className={styles['itemButtons']}>
            <ActionIcon
              aria-label={t('app.meeting.agenda-up', { title: item.title })}
              disabled={index === 0}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={15} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('app.meeting.agenda-down', { title: item.title })}
              disabled={last}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={15} />
            </ActionIcon>
            <ActionIcon aria-label={t('app.meeting.agenda-remove', { title: item.title })} onClick={onRemove}>
              <IconTrash size={15} />
            </ActionIcon>
          </span>
        </div>
        <div className={shared['itemTools']}>
          <NumberInput
            aria-label={t('app.meeting.agenda-minutes-of', { number })}
            suffix={t('app.meeting.agenda-minutes')}
            min={0}
            max={1440}
            step={5}
            allowDecimal={false}
            allowNegative={false}
            value={item.minutes}
            onChange={(value) =>
              edits.change('agenda', item.id, { minutes: Math.min(1440, Math.max(0, Number(value) || 0)) })
            }
            onBlur={() => void edits.save()}
            w={104}
          />
          <Select
            aria-label={`${t('app.meeting.agenda-kind')} ${number}`}
            data={AGENDA_KINDS.map((kind) => ({ value: kind, label: t(`app.meeting.kind-${kind}`) }))}
            value={item.kind}
            onChange={(value) =>
              edits.put('agenda', item.id, { kind: AGENDA_KINDS.find((k) => k === value) ?? 'other' })
            }
            w={112}
          />
          <OptionPicker
            aria-label={`${t('app.meeting.agenda-project')} ${number}`}
            className={shared['itemProject']}
            data={[
              { value: '', label: t('app.meeting.agenda-project-none') },
              ...view.projects.map((p) => ({ value: p.id, label: p.title })),
            ]}
            value={item.projectId}
            onChange={(value) => edits.put('agenda', item.id, { projectId: value ?? '' })}
          />
          <PaperMenu view={view} item={item} onPapers={(papers) => edits.put('agenda', item.id, { papers })} />
          {item.kind === 'comments' && <ResolveLink view={view} projectId={item.projectId} title={item.title} />}
          {!shown && (
            <Button
              variant="subtle"
              color="gray"
              aria-label={t('app.list.labelled', { label: t('app.meeting.agenda-notes-add'), text: item.title })}
              onClick={() => setOpen(true)}
            >
              {t('app.meeting.agenda-notes-add')}
            </Button>
          )}
        </div>
        <PaperLinks
          papers={item.papers}
          onRemove={(gone) => edits.put('agenda', item.id, { papers: item.papers.filter((paper) => paper !== gone) })}
        />
        {quorum && (
          <p className={styles['itemQuorum']} data-met={quorum.met}>
            {t('app.meeting.item-recused')}
            {gap}
            {t(quorum.met ? 'app.meeting.quorum-met' : 'app.meeting.quorum-not-met', quorum.numbers)}
          </p>
        )}
        {shown && (
          <Textarea
            aria-label={t('app.meeting.agenda-notes-of', { title: item.title })}
            placeholder={t('app.meeting.agenda-notes')}
            autoFocus={open && item.notes === ''}
            minRows={1}
            maxRows={14}
            value={item.notes}
            onChange={(e) => edits.change('agenda', item.id, { notes: e.currentTarget.value })}
            onBlur={() => void edits.save()}
          />
        )}
      </div>
    </li>
  );
}

/** Adds papers of the project to an item. */
function PaperMenu({
  view,
  item,
  onPapers,
}: {
  readonly view: MeetingView;
  readonly item: AgendaItem;
  readonly onPapers: (papers: AgendaItem['papers']) => void;
}) {
  const { t } = useT();
  const project = view.projects.find(({ id }) => id === item.projectId);
  const known = new Set(item.papers.map(({ kind, id }) => `${kind} ${id}`));
  const offered = (project?.papers ?? []).filter(({ kind, id }) => !known.has(`${kind} ${id}`));
  if (offered.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconFileText size={15} />}
          aria-label={t('app.list.labelled', { label: t('app.meeting.paper-add'), text: item.title })}
        >
          {t('app.meeting.paper-add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={shared['menu']}>
        {offered.map((paper) => (
          <Menu.Item
            key={`${paper.kind} ${paper.id}`}
            onClick={() => onPapers([...item.papers, { ...paper, form: '' }])}
          >
            {t(`app.meeting.paper-${paper.kind}`)} · {paper.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
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
      aria-label={t('app.list.labelled', { label: t('app.resolution.title'), text: title })}
      to={`/rounds/${roundId}/resolve?meeting=${view.id}`}
    >
      {t('app.resolution.title')}
    </Button>
  );
}
