import { Button } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useApi, useReads } from '../../rpc/index.ts';
import {
  Columns,
  Due,
  EditableFields,
  type FieldValues,
  Page,
  QueryGate,
  Section,
  Status,
  useCommand,
  useEditable,
  useT,
} from '../../ui/index.ts';
import { ArchiveButton } from '../archive/index.ts';
import { HistoryButton } from '../history/index.ts';
import { DossierButton } from './dossier/index.ts';
import { EndedNotice } from './ended-notice.tsx';
import styles from './project.module.css';
import { ProjectAdjustments } from './project-adjustments.tsx';
import { ProjectDrafts } from './project-drafts.tsx';
import { useProjectFields } from './project-fields.ts';
import { ProjectPapers } from './project-papers.tsx';
import { ProjectPlan } from './project-plan.tsx';
import { ProjectRelations } from './project-relations.tsx';
import type { ProjectView } from './project-view.ts';
import { ProjectBallots, ProjectMeetings, ProjectRounds } from './project-work.tsx';
import { StageTrack } from './stage-track.tsx';

/** One project with everything that belongs to it. */
export function ProjectPage() {
  const { id = '' } = useParams();
  const read = useReads();
  const project = useQuery(read.project(id));
  return <QueryGate query={project}>{(view) => <Loaded view={view} />}</QueryGate>;
}

function Loaded({ view }: { readonly view: ProjectView }) {
  const { t, local } = useT();
  const { project } = view;
  const today = useQuery(useReads().home()).data?.today ?? '';
  const current = view.stages.find((stage) => stage.state === 'current');
  return (
    <Page
      title={view.title}
      actions={
        <>
          <DossierButton view={view} />
          <Button
            component={Link}
            to={`/export?projects=${view.id}`}
            variant="default"
            leftSection={<IconPackageExport size={15} />}
          >
            {t('app.batch.of-project')}
          </Button>
          <ArchiveButton projectId={view.id} />
          <HistoryButton kind="project" id={view.id} />
        </>
      }
      crumbs={[
        { label: t('app.nav.projects'), to: '/projects' },
        { label: view.committee, to: `/committees/${project.committeeId}` },
      ]}
      eyebrow={[project.number, project.planNumber && t('app.project.plan-short', { number: project.planNumber })]
        .filter((part) => part !== '')
        .join(' · ')}
      subtitle={
        <span className={styles['facts']}>
          {project.ended ? (
            <Status tone="bad">{t('app.adjust.ended', { day: project.ended.on })}</Status>
          ) : (
            current && <Status tone="accent">{local(current.name)}</Status>
          )}
          <span>{t(`app.standard-kind.${project.kind}`)}</span>
          <span>{t(`app.work.${project.work}`)}</span>
          {view.due !== '' && (
            <span>
              {t('app.project.due')} <Due date={view.due} state={view.dueState} />
            </span>
          )}
          {project.titleEn !== '' && <span lang="en">{project.titleEn}</span>}
        </span>
      }
    >
      <EndedNotice view={view} today={today} />
      <StageTrack view={view} />
      <Columns
        aside={
          <>
            <ProjectPlan view={view} today={today} />
            <ProjectRelations view={view} />
            <ProjectData view={view} />
          </>
        }
      >
        <ProjectDrafts view={view} />
        <ProjectRounds view={view} />
        <ProjectBallots view={view} />
        <ProjectMeetings view={view} />
        <ProjectPapers view={view} />
        <ProjectAdjustments view={view} today={today} />
      </Columns>
    </Page>
  );
}

function ProjectData({ view }: { readonly view: ProjectView }) {
  const { t, local } = useT();
  const api = useApi();
  const read = useReads();
  const editable = useEditable();
  const profiles = useQuery(read.profiles());
  const update = useCommand(api.project.update, { done: 'app.project.saved' });
  const cycles = (profiles.data?.lifeCycles ?? []).map((c) => ({ value: c.id, label: local(c.name) }));
  const groups = useProjectFields(cycles);
  return (
    <Section title={t('app.project.data')}>
      <EditableFields
        groups={groups}
        values={view.project as unknown as FieldValues}
        editable={editable && view.project.ended === null}
        onSave={async (name, value) => (await update.run({ id: view.id, changes: { [name]: value } })) !== null}
      />
    </Section>
  );
}
