import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../rpc/index.ts';
import { FormDialog, Section, Status, useCommand, useEditable, useT } from '../../ui/index.ts';
import styles from './project-plan.module.css';
import type { ProjectView } from './project-view.ts';

/** The limits of the whole project (项目周期), its way through the stages (快速程序) and its plan batch (立项批次). */
export function ProjectPlan({ view, today }: { readonly view: ProjectView; readonly today: string }) {
  const { t, local } = useT();
  const editable = useEditable();
  const [choosing, setChoosing] = useState(false);
  const { plan, batch, tracks, project } = view;
  const track = tracks.find(({ id }) => id === project.trackId);
  const changeable = tracks.some(({ possible, id }) => possible && id !== project.trackId) || view.regularPossible;
  return (
    <Section
      title={t('app.plan.title')}
      actions={
        tracks.length > 0 &&
        changeable && (
          <Button variant="default" disabled={!editable || project.ended !== null} onClick={() => setChoosing(true)}>
            {t('app.track.change')}
          </Button>
        )
      }
    >
      <dl className={styles['facts']}>
        {tracks.length > 0 && (
          <Fact label={t('app.track.label')}>
            {track ? local(track.name) : t('app.track.regular')}
            {track?.unconfirmed && <span className="z-dim"> *</span>}
          </Fact>
        )}
        <Fact label={t('app.plan.batch')}>
          {batch ? (
            <Link to={`/plans/${batch.id}`}>{batch.name}</Link>
          ) : (
            <span className="z-dim">{t('app.plan.no-batch')}</span>
          )}
        </Fact>
        {plan.stageDue !== '' && (
          <Fact label={t('app.plan.stage-due')}>
            <span className="z-number">{plan.stageDue}</span>
            {plan.calendarUnknown && <span className={styles['fine']}>{t('app.plan.calendar-unknown')}</span>}
          </Fact>
        )}
        <TermFacts view={view} today={today} />
      </dl>
      <TrackDialog view={view} opened={choosing} onClose={() => setChoosing(false)} />
    </Section>
  );
}

function TermFacts({ view, today }: { readonly view: ProjectView; readonly today: string }) {
  const { t, local } = useT();
  const { limit } = view.plan;
  if (!limit) return null;
  const { from, end, askBy, latest, milestone, over } = limit;
  const asking = !over && askBy !== '' && limit.askDaysBefore > 0;
  return (
    <>
      <Fact label={t('app.plan.limit')}>
        {t('app.plan.months', { count: limit.months })}
        {limit.unconfirmed && ' *'}
        <span className={styles['fine']}>
          {limit.source}
          {limit.unconfirmed && t('app.stage.unconfirmed')}
        </span>
      </Fact>
      {from !== '' && (
        <Fact label={t('app.plan.from')}>
          <span className="z-number">{from}</span>
        </Fact>
      )}
      {end !== '' && (
        <Fact label={t('app.plan.end')}>
          <span className="z-number">{end}</span>{' '}
          {over ? (
            <Status tone="good">{t('app.plan.over')}</Status>
          ) : (
            end < today && <Status tone="bad">{t('app.due.overdue')}</Status>
          )}
        </Fact>
      )}
      {milestone && !over && (
        <Fact label={t('app.plan.milestone', { stage: milestone.name ? local(milestone.name) : '' })}>
          <span className="z-number">{milestone.day}</span>
        </Fact>
      )}
      {asking && (
        <Fact label={t('app.plan.ask-by')}>
          <span className="z-number">{askBy}</span>{' '}
          {askBy < today && end >= today && <Status tone="warn">{t('app.plan.ask-late')}</Status>}
          {latest !== '' && (
            <span className={styles['fine']}>
              {t('app.plan.latest', { months: limit.extensionMonths, day: latest })}
            </span>
          )}
        </Fact>
      )}
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function TrackDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: ProjectView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t, local } = useT();
  const api = useApi();
  const change = useCommand(api.project.changeTrack, { done: 'app.track.changed', quiet: true });
  const { tracks, project } = view;
  const possible = tracks.filter(({ id, possible }) => possible && id !== project.trackId);
  const regular = project.trackId !== '' && view.regularPossible ? [{ value: '', label: t('app.track.regular') }] : [];
  return (
    <FormDialog
      opened={opened}
      title={t('app.track.change')}
      intro={t('app.track.intro')}
      fields={[
        {
          name: 'trackId',
          label: t('app.track.label'),
          kind: 'choice',
          wide: true,
          options: [
            ...regular,
            ...possible.map((each) => ({
              value: each.id,
              label: local(each.name) + (each.unconfirmed ? t('app.stage.unconfirmed') : ''),
            })),
          ],
        },
        {
          name: 'reason',
          label: t('app.field.reason'),
          kind: 'long',
          required: true,
          help: t('app.track.reason-help'),
        },
      ]}
      initial={{ trackId: regular.length > 0 ? '' : (possible[0]?.id ?? ''), reason: '' }}
      submit={t('app.track.change')}
      pending={change.pending}
      failure={change.failure}
      onClose={onClose}
      onSubmit={async (values) => (await change.run({ id: view.id, ...values })) !== null}
    />
  );
}
