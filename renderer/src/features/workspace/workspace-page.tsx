import { Button } from '@mantine/core';
import {
  IconArchive,
  IconDatabase,
  IconHistory,
  IconScale,
  IconShieldCheck,
  IconStethoscope,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePlatform } from '../../platform/index.ts';
import { type Api, useApi, useReads } from '../../rpc/index.ts';
import {
  dayOf,
  EmptyState,
  Fact,
  Facts,
  FailureNotice,
  Page,
  ProblemList,
  QueryGate,
  Section,
  Status,
  useCommand,
  useT,
} from '../../ui/index.ts';
import { ProtectionSection } from '../protection/index.ts';
import { UpdatesSection } from '../updates/index.ts';
import { CheckpointSection } from './checkpoint-section.tsx';
import { ReminderSection } from './reminder-section.tsx';
import styles from './workspace.module.css';

type Verification = Awaited<ReturnType<Api['workspace']['verify']>>;

/** What is known about the workspace, and a check of every file in it. */
export function WorkspacePage() {
  const { t } = useT();
  const api = useApi();
  const read = useReads();
  const { exposed } = usePlatform();
  const info = useQuery(read.info());
  const [result, setResult] = useState<Verification | null>(null);
  const verify = useCommand(() => api.workspace.verify(), { quiet: true });
  return (
    <QueryGate query={info}>
      {(data) => (
        <Page
          title={data.name || t('app.nav.workspace')}
          actions={
            <>
              <Button variant="default" component={Link} to="/rules" leftSection={<IconScale size={15} />}>
                {t('app.rules.title')}
              </Button>
              <Button variant="default" component={Link} to="/backups" leftSection={<IconDatabase size={15} />}>
                {t('app.backup.title')}
              </Button>
              <Button variant="default" component={Link} to="/archive" leftSection={<IconArchive size={15} />}>
                {t('app.archive.title')}
              </Button>
              <Button variant="default" component={Link} to="/diagnostics" leftSection={<IconStethoscope size={15} />}>
                {t('app.diagnostics.title')}
              </Button>
              <Button variant="default" component={Link} to="/record" leftSection={<IconHistory size={15} />}>
                {t('app.record.title')}
              </Button>
            </>
          }
        >
          <div className={styles['columns']}>
            <div>
              <Section title={t('app.workspace.about')}>
                <Facts>
                  <Fact label={t('app.workspace.path')}>{data.path}</Fact>
                  <Fact label={t('app.workspace.user')}>{data.user}</Fact>
                  <Fact label={t('app.workspace.version')}>{data.version}</Fact>
                  <Fact label={t('app.workspace.door')}>
                    {t(exposed ? 'app.workspace.door-browser' : 'app.workspace.door-desk')}
                  </Fact>
                  <Fact label={t('app.workspace.access')}>
                    <Status tone={data.readOnly ? 'warn' : 'good'}>
                      {t(data.readOnly ? 'app.workspace.read-only' : 'app.workspace.read-write')}
                    </Status>
                  </Fact>
                  {data.archive && (
                    <Fact label={t('app.archive.pack')}>
                      {t('app.workspace.archive', { title: data.archive.title, day: dayOf(data.archive.at) })}
                    </Fact>
                  )}
                  {data.heldBy && (
                    <Fact label={t('app.workspace.held-by')}>
                      {t('app.workspace.holder', {
                        user: data.heldBy.user,
                        host: data.heldBy.host,
                        pid: data.heldBy.pid,
                      })}
                    </Fact>
                  )}
                </Facts>
              </Section>
              <ReminderSection />
              <UpdatesSection />
              {!data.archive && <ProtectionSection />}
              {data.problems.length > 0 && (
                <Section
                  title={t('app.problems.title')}
                  count={data.problems.length}
                  actions={
                    <Button variant="subtle" size="compact-sm" component={Link} to="/diagnostics">
                      {t('app.trouble.details')}
                    </Button>
                  }
                >
                  <ProblemList problems={data.problems} />
                </Section>
              )}
            </div>
            <div>
              <Section
                title={t('app.workspace.verify')}
                actions={
                  <Button
                    variant="default"
                    loading={verify.pending}
                    onClick={async () => setResult(await verify.run(undefined))}
                  >
                    {t('app.workspace.verify-now')}
                  </Button>
                }
              >
                <FailureNotice failure={verify.failure} />
                {result === null ? (
                  <EmptyState
                    icon={<IconShieldCheck size={24} />}
                    title={t('app.workspace.verify-title')}
                    text={t('app.workspace.verify-text')}
                  />
                ) : (
                  <div role="status">
                    <p className={styles['result']}>
                      <Status sentence tone={result.ok ? 'good' : 'bad'}>
                        {t(result.ok ? 'app.workspace.sound' : 'app.workspace.unsound', {
                          files: result.files,
                          records: result.auditRecords,
                        })}
                      </Status>
                    </p>
                    <ProblemList problems={result.problems} />
                  </div>
                )}
              </Section>
              <CheckpointSection />
            </div>
          </div>
        </Page>
      )}
    </QueryGate>
  );
}
