import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Resolution } from '#shared/domain/meeting.ts';
import { EmptyState, Section, Status, useT } from '../../ui/index.ts';
import styles from './meeting.module.css';
import { type MeetingView, newId } from './meeting-view.ts';
import { nextResolutionNumber } from './resolution-number.ts';
import type { MeetingEdits } from './use-meeting-edits.ts';

const CONCLUSIONS = ['passed', 'failed', 'noted'] as const;

/** What the meeting decided: number, text, project, conclusion. */
export function Resolutions({
  view,
  edits,
  editable,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly editable: boolean;
}) {
  const { t } = useT();
  const list = useRef<HTMLOListElement>(null);
  const { resolutions, date } = edits.meeting;
  const replace = (index: number, part: Partial<Resolution>) =>
    edits.change(
      'resolutions',
      resolutions.map((r, i) => (i === index ? { ...r, ...part } : r)),
    );
  const add = () => {
    const projectId = edits.meeting.agenda.find((item) => item.projectId !== '')?.projectId ?? '';
    const number = nextResolutionNumber(
      resolutions.map((r) => r.number),
      date,
    );
    const added = {
      id: newId(),
      number,
      text: '',
      projectId,
      conclusion: 'passed' as const,
      hands: null,
      ballotId: '',
    };
    edits.put('resolutions', [...resolutions, added]);
    requestAnimationFrame(() => [...(list.current?.querySelectorAll<HTMLElement>('textarea') ?? [])].at(-1)?.focus());
  };
  return (
    <Section
      title={t('app.meeting.resolutions')}
      count={resolutions.length}
      actions={
        editable && (
          <Button variant="default" leftSection={<IconPlus size={15} />} onClick={add}>
            {t('app.meeting.resolution-add')}
          </Button>
        )
      }
    >
      {resolutions.length === 0 && <EmptyState small title={t('app.meeting.resolutions-empty')} />}
      <ol ref={list} className={styles['agenda']}>
        {resolutions.map((resolution, index) =>
          editable ? (
            <li key={resolution.id} className={styles['item']}>
              <div className={styles['itemBody']}>
                <div className={styles['itemLine']}>
                  <TextInput
                    aria-label={`${t('app.meeting.resolution-number')} ${index + 1}`}
                    value={resolution.number}
                    onChange={(e) => replace(index, { number: e.currentTarget.value })}
                    onBlur={() => void edits.save()}
                    w={140}
                  />
                  <Select
                    aria-label={`${t('app.meeting.conclusion')} ${resolution.number}`}
                    data={CONCLUSIONS.map((c) => ({ value: c, label: t(`app.meeting.conclusion-${c}`) }))}
                    value={resolution.conclusion}
                    onChange={(value) => {
                      replace(index, { conclusion: CONCLUSIONS.find((c) => c === value) ?? 'passed' });
                      void edits.save();
                    }}
                    w={104}
                  />
                  <Select
                    aria-label={`${t('app.meeting.agenda-project')} ${resolution.number}`}
                    className={styles['itemTitle']}
                    data={[
                      { value: '', label: t('app.meeting.agenda-project-none') },
                      ...view.projects.map((p) => ({ value: p.id, label: p.title })),
                    ]}
                    value={resolution.projectId}
                    onChange={(value) => {
                      replace(index, { projectId: value ?? '' });
                      void edits.save();
                    }}
                  />
                  <ActionIcon
                    aria-label={t('app.meeting.resolution-remove', { number: resolution.number })}
                    onClick={() =>
                      edits.put(
                        'resolutions',
                        resolutions.filter((_, i) => i !== index),
                      )
                    }
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </div>
                <Textarea
                  aria-label={`${t('app.meeting.resolution-text')} ${resolution.number}`}
                  placeholder={t('app.meeting.resolution-text')}
                  value={resolution.text}
                  onChange={(e) => replace(index, { text: e.currentTarget.value })}
                  onBlur={() => void edits.save()}
                />
              </div>
            </li>
          ) : (
            <li key={resolution.id} className={styles['item']}>
              <div className={styles['itemBody']}>
                <div className={styles['itemLine']}>
                  <b>{resolution.number}</b>
                  <Status tone={resolution.conclusion === 'passed' ? 'good' : 'neutral'}>
                    {t(`app.meeting.conclusion-${resolution.conclusion}`)}
                  </Status>
                </div>
                <p className={styles['notes']}>{resolution.text}</p>
              </div>
            </li>
          ),
        )}
      </ol>
    </Section>
  );
}
