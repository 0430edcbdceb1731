import { ActionIcon, Button, Select, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Resolution } from '#shared/domain/meeting.ts';
import { EmptyState, OptionPicker, Section, Status, useT } from '../../ui/index.ts';
import { BallotDialog } from './ballot-dialog.tsx';
import shared from './meeting.module.css';
import type { MeetingView } from './meeting-view.ts';
import { ResolutionVote, VoteResult } from './resolution-vote.tsx';
import styles from './resolutions.module.css';
import type { MeetingEdits } from './use-meeting-edits.tsx';

const CONCLUSIONS = ['passed', 'failed', 'noted', 'withdrawn'] as const;
const TONES = { passed: 'good', failed: 'bad', noted: 'neutral', withdrawn: 'neutral' } as const;

/** What the meeting decided: number (given by the host), text, project, how it was voted on, conclusion. */
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
  const [balloted, setBalloted] = useState<Resolution | null>(null);
  const { resolutions, agenda } = edits.meeting;
  const add = async () => {
    const projectId = agenda.find((item) => item.projectId !== '')?.projectId ?? '';
    const changes = { projectId, agendaItemId: agenda.find((item) => item.projectId !== '')?.id ?? '' };
    if (await edits.run((api) => api.meeting.saveResolution({ id: view.id, resolutionId: '', changes })))
      requestAnimationFrame(() => [...(list.current?.querySelectorAll<HTMLElement>('textarea') ?? [])].at(-1)?.focus());
  };
  return (
    <Section
      title={t('app.meeting.resolutions')}
      count={resolutions.length}
      actions={
        editable && (
          <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => void add()}>
            {t('app.meeting.resolution-add')}
          </Button>
        )
      }
    >
      {resolutions.length === 0 && <EmptyState small title={t('app.meeting.resolutions-empty')} />}
      <ol ref={list} className={shared['agenda']}>
        {resolutions.map((resolution) =>
          editable ? (
            <li key={resolution.id} className={shared['item']}>
              <div className={shared['itemBody']}>
                <div className={shared['itemLine']}>
                  <b className={styles['number']}>{resolution.number}</b>
                  <Select
                    aria-label={`${t('app.meeting.conclusion')} ${resolution.number}`}
                    data={CONCLUSIONS.map((c) => ({ value: c, label: t(`app.meeting.conclusion-${c}`) }))}
                    value={resolution.conclusion}
                    onChange={(value) =>
                      edits.put('resolutions', resolution.id, {
                        conclusion: CONCLUSIONS.find((c) => c === value) ?? 'passed',
                      })
                    }
                    w={104}
                  />
                  <OptionPicker
                    aria-label={`${t('app.meeting.agenda-project')} ${resolution.number}`}
                    className={shared['itemTitle']}
                    data={[
                      { value: '', label: t('app.meeting.agenda-project-none') },
                      ...view.projects.map((p) => ({ value: p.id, label: p.title })),
                    ]}
                    value={resolution.projectId}
                    onChange={(value) => edits.put('resolutions', resolution.id, { projectId: value ?? '' })}
                  />
                  <ActionIcon
                    aria-label={t('app.meeting.resolution-remove', { number: resolution.number })}
                    onClick={() =>
                      void edits.run((api) =>
                        api.meeting.removeResolution({ id: view.id, resolutionId: resolution.id }),
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
                  onChange={(e) => edits.change('resolutions', resolution.id, { text: e.currentTarget.value })}
                  onBlur={() => void edits.save()}
                />
                <ResolutionVote
                  view={view}
                  edits={edits}
                  resolution={resolution}
                  onBallot={() => setBalloted(resolution)}
                />
              </div>
            </li>
          ) : (
            <li key={resolution.id} className={shared['item']}>
              <div className={shared['itemBody']}>
                <div className={shared['itemLine']}>
                  <b>{resolution.number}</b>
                  <Status tone={TONES[resolution.conclusion]}>
                    {t(`app.meeting.conclusion-${resolution.conclusion}`)}
                  </Status>
                </div>
                <p className={shared['notes']}>{resolution.text}</p>
                <VoteResult view={view} resolution={resolution} />
              </div>
            </li>
          ),
        )}
      </ol>
      {balloted && <BallotDialog view={view} edits={edits} resolution={balloted} onClose={() => setBalloted(null)} />}
    </Section>
  );
}
