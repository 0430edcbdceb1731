import { Button } from '@mantine/core';
import { IconCalendarMonth, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useApi, useReads } from '../../rpc/index.ts';
import {
  Columns,
  Due,
  EditableFields,
  EmptyState,
  type FieldValues,
  Page,
  ProblemList,
  QueryGate,
  Row,
  Rows,
  Section,
  useCommand,
  useEditable,
  useT,
  useVocabulary,
} from '../../ui/index.ts';
import { FormMenu } from '../forms/index.ts';
import { HistoryButton } from '../history/index.ts';
import { CharterPoints } from './charter.tsx';
import styles from './committee.module.css';
import { CommitteeMembers } from './committee-members.tsx';
import type { CommitteeView } from './committee-view.ts';
import { LettersButton } from './letters/index.ts';
import { TermEnd } from './term-end.tsx';

/** One committee. */
export function CommitteePage() {
  const { id = '' } = useParams();
  const { t } = useT();
  const read = useReads();
  const committee = useQuery(read.committee(id));
  return (
    <QueryGate query={committee}>
      {(view) => (
        <Page
          title={view.committee.name}
          actions={
            <>
              <Button
                variant="default"
                component={Link}
                to={`/calendar?committee=${view.id}`}
                leftSection={<IconCalendarMonth size={15} />}
              >
                {t('app.nav.calendar')}
              </Button>
              <LettersButton committeeId={view.id} />
              <FormMenu
                subjects={[
                  { about: 'committee', id: view.id, name: view.committee.name },
                  { about: 'projects', id: view.id, name: view.committee.name },
                ]}
              />
              <Button
                component={Link}
                to={`/committees/${view.id}/forms`}
                variant="default"
                leftSection={<IconTemplate size={15} />}
              >
                {t('app.action.form-styles')}
              </Button>
              <HistoryButton kind="committee" id={view.id} />
            </>
          }
          crumbs={[{ label: t('app.nav.committees'), to: '/committees' }]}
          eyebrow={view.committee.code}
          subtitle={
            <>
              {t(`app.body.${view.committee.kind}`)}
              {view.committee.nameEn !== '' && <span lang="en"> · {view.committee.nameEn}</span>}
            </>
          }
        >
          <Columns
            aside={
              <>
                {isTermNear(view) && <TermEnd view={view} />}
                <Composition view={view} />
                {!isTermNear(view) && <TermEnd view={view} />}
                <CommitteeData view={view} />
                <CharterPoints view={view} />
              </>
            }
          >
            <CommitteeMembers view={view} />
            <CommitteeProjects id={view.id} />
          </Columns>
        </Page>
      )}
    </QueryGate>
  );
}

const isTermNear = ({ termEnd }: CommitteeView) => termEnd !== null && termEnd.phase !== 'later';

function Composition({ view }: { readonly view: CommitteeView }) {
  const { t, local } = useT();
  return (
    <Section title={t('app.committee.composition')} count={view.composition.length || undefined}>
      {view.composition.length === 0 ? (
        <p className={styles['fine']}>{t('app.committee.composition-fine')}</p>
      ) : (
        <ProblemList problems={view.composition} label={t('app.committee.composition')} />
      )}
      {view.compositionSource && (
        <p className={styles['source']}>{t('app.committee.source', { source: local(view.compositionSource) })}</p>
      )}
    </Section>
  );
}

function CommitteeData({ view }: { readonly view: CommitteeView }) {
  const { t, local } = useT();
  const api = useApi();
  const read = useReads();
  const editable = useEditable();
  const words = useVocabulary();
  const profiles = useQuery(read.profiles());
  const committees = useQuery(read.committees());
  const update = useCommand(api.committee.update, { done: 'app.committee.saved' });
  const rule = profiles.data?.votingRules.find((r) => r.id === view.committee.votingRuleId);
  return (
    <Section title={t('app.committee.data')}>
      <EditableFields
        values={view.committee as unknown as FieldValues}
        editable={editable}
        onSave={async (name, value) => (await update.run({ id: view.id, changes: { [name]: value } })) !== null}
        groups={[
          {
            fields: [
              { name: 'name', label: t('app.committee.name'), required: true },
              { name: 'nameEn', label: t('app.committee.name-en') },
              { name: 'code', label: t('app.committee.code') },
              { name: 'kind', label: t('app.committee.kind'), kind: 'choice', options: words.bodyKinds },
              {
                name: 'parentId',
                label: t('app.committee.parent'),
                kind: 'choice',
                options: [
                  { value: '', label: '—' },
                  ...(committees.data ?? [])
                    .filter((c) => c.id !== view.id)
                    .map((c) => ({ value: c.id, label: c.name })),
                ],
              },
              { name: 'scope', label: t('app.committee.scope'), kind: 'long' },
              { name: 'termFrom', label: t('app.committee.term-from'), kind: 'date' },
              { name: 'termTo', label: t('app.committee.term-to'), kind: 'date' },
            ],
          },
          {
            title: t('app.committee.rules'),
            fields: [
              {
                name: 'compositionId',
                label: t('app.committee.composition-rule'),
                kind: 'choice',
                options: (profiles.data?.compositions ?? []).map((c) => ({ value: c.id, label: local(c.source) })),
              },
              {
                name: 'votingRuleId',
                label: t('app.committee.voting-rule'),
                kind: 'choice',
                options: (profiles.data?.votingRules ?? []).map((r) => ({ value: r.id, label: local(r.name) })),
              },
              {
                name: 'lifeCycleId',
                label: t('app.project.life-cycle'),
                kind: 'choice',
                options: (profiles.data?.lifeCycles ?? []).map((c) => ({ value: c.id, label: local(c.name) })),
              },
            ],
          },
          {
            title: t('app.committee.contact'),
            fields: [
              { name: 'secretariat', label: t('app.committee.secretariat') },
              { name: 'contactPerson', label: t('app.project.contact-person') },
              { name: 'contactPhone', label: t('app.project.contact-phone') },
              { name: 'contactEmail', label: t('app.people.email') },
              { name: 'address', label: t('app.people.address'), kind: 'long' },
            ],
          },
        ]}
      />
      {rule && (
        <p className={styles['source']}>
          {t('app.committee.source', { source: rule.source })}
          {rule.unconfirmed && t('app.stage.unconfirmed')}
        </p>
      )}
      <p className={styles['source']}>
        <Link to={`/rules/voting/${view.committee.votingRuleId}`}>{t('app.rules.see-rule')}</Link>
        {' · '}
        <Link to={`/rules/life-cycles/${view.committee.lifeCycleId}`}>{t('app.rules.see-cycle')}</Link>
      </p>
    </Section>
  );
}

function CommitteeProjects({ id }: { readonly id: string }) {
  const { t, local } = useT();
  const read = useReads();
  const projects = useQuery(read.projects(id));
  return (
    <Section title={t('app.nav.projects')} count={projects.data?.length}>
      {projects.data && projects.data.length > 0 ? (
        <Rows>
          {projects.data.map((project) => (
            <Row key={project.id}>
              <Link to={`/projects/${project.id}`} className={styles['rowLink']}>
                {project.title}
              </Link>
              <span className="z-dim">{local(project.stageName)}</span>
              <Due date={project.due} state={project.dueState} />
            </Row>
          ))}
        </Rows>
      ) : (
        <EmptyState small title={t('app.project.empty')} />
      )}
    </Section>
  );
}
