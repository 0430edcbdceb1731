import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DiagnosticReport } from '#shared/contract/index.ts';
import { usePlatform } from '../../platform/index.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import {
  Fact,
  Facts,
  FailureNotice,
  momentText,
  Page,
  ProblemList,
  QueryGate,
  Section,
  Status,
  sizeText,
  useCommand,
  useReopen,
  useT,
} from '../../ui/index.ts';
import styles from './diagnostics.module.css';
import { StraysSection } from './strays-section.tsx';
import { VolumeSection } from './volume-section.tsx';

/** What is known of the program and the workspace when something does not work (诊断). */
export function DiagnosticsPage() {
  const { t } = useT();
  const read = useReads();
  const report = useQuery({ ...read.diagnostics(), staleTime: 0 });
  return (
    <QueryGate query={report}>
      {(data) => (
        <Page
          title={t('app.diagnostics.title')}
          crumbs={[{ label: t('app.nav.workspace'), to: '/workspace' }]}
          subtitle={t('app.diagnostics.report-text')}
          actions={<SaveReport report={data} />}
        >
          <div className={styles['columns']}>
            <div>
              <HealthSection report={data} />
              <StraysSection />
              <LogSection log={data.log} />
            </div>
            <div>
              <ProgramSection program={data.program} />
              <VolumeSection volume={data.volume} longestPath={data.workspace.longestPath} />
              <PolicySection policy={data.policy} />
              <SafeModeSection on={data.program.safeMode} />
            </div>
          </div>
        </Page>
      )}
    </QueryGate>
  );
}

function SaveReport({ report }: { readonly report: DiagnosticReport }) {
  const { t } = useT();
  const platform = usePlatform();
  const save = () => {
    const page = {
      ...report,
      page: { browser: browserOf(navigator.userAgent), language: document.documentElement.lang },
    };
    const bytes = new TextEncoder().encode(`${JSON.stringify(page, null, 2)}\n`);
    return platform.saveFile(`zhunsheng-report-${report.made.slice(0, 10)}.json`, 'application/json', bytes);
  };
  return (
    <Button leftSection={<IconDeviceFloppy size={15} />} onClick={() => void save()}>
      {t('app.diagnostics.report')}
    </Button>
  );
}

function HealthSection({ report: { workspace, lock } }: { readonly report: DiagnosticReport }) {
  const { t } = useT();
  const read = useReads();
  const info = useQuery(read.info());
  const backups = useQuery(read.backups());
  const count = workspace.records.reduce((sum, { count: n }) => sum + n, 0);
  const bytes = workspace.records.reduce((sum, { bytes: n }) => sum + n, 0);
  const largest = Math.max(0, ...workspace.records.map((kind) => kind.largest));
  const problems = info.data?.problems ?? [];
  const newest = (backups.data?.places ?? []).flatMap(({ place, backups: [last] }) =>
    last ? { place, at: last.at } : [],
  );
  return (
    <Section
      title={t('app.diagnostics.health')}
      actions={
        <Button variant="subtle" size="compact-sm" component={Link} to="/workspace">
          {t('app.workspace.verify')}
        </Button>
      }
    >
      <Facts>
        <Fact label={t('app.workspace.access')}>
          <Status tone={workspace.readOnly ? 'warn' : 'good'}>
            {t(workspace.readOnly ? 'app.workspace.read-only' : 'app.workspace.read-write')}
          </Status>
        </Fact>
        <Fact label={t('app.diagnostics.files')}>
          {count} · {sizeText(bytes)} · {t('app.diagnostics.largest', { size: sizeText(largest) })}
        </Fact>
        <Fact label={t('app.diagnostics.audit')}>{workspace.auditRecords}</Fact>
        <Fact label={t('app.diagnostics.lock')}>{t(`app.diagnostics.lock-${lock.state}`)}</Fact>
        <Fact label={t('app.diagnostics.backups')}>
          <Link to="/backups">
            {newest.length === 0
              ? t('app.diagnostics.backup-none')
              : newest.map(({ place, at }) => (
                  <span key={place} className={styles['place']}>
                    {t(`app.diagnostics.backup-${place}`)} {momentText(at)}
                  </span>
                ))}
          </Link>
        </Fact>
        {info.data?.heldBy && (
          <Fact label={t('app.workspace.held-by')}>
            {info.data.heldBy.user} · {info.data.heldBy.host}
          </Fact>
        )}
      </Facts>
      {problems.length > 0 ? (
        <ProblemList problems={problems} />
      ) : (
        <p className={styles['note']}>
          <Status tone="good">{t('app.diagnostics.clean')}</Status>
        </p>
      )}
    </Section>
  );
}

function ProgramSection({ program }: { readonly program: DiagnosticReport['program'] }) {
  const { t } = useT();
  const { memory } = program;
  return (
    <Section
      title={t('app.diagnostics.about')}
      actions={
        <Button variant="subtle" size="compact-sm" component={Link} to="/diagnostics/notices">
          {t('app.diagnostics.notices')}
        </Button>
      }
    >
      <Facts>
        <Fact label={t('app.diagnostics.version')}>
          {program.version}
          {program.commit !== '' && ` · ${shortCommit(program.commit)}`}
        </Fact>
        {program.asar !== '' && (
          <Fact label={t('app.diagnostics.asar')}>
            <span className={styles['sum']}>{program.asar}</span>
          </Fact>
        )}
        <Fact label={t('app.diagnostics.door')}>
          {t(
            `app.diagnostics.door-${program.door === 'desktop' ? 'desktop' : program.door === 'cli' ? 'cli' : 'browser'}`,
          )}
        </Fact>
        {program.electron !== '' && (
          <Fact label="Electron">
            {program.electron} · Chromium {program.chromium}
          </Fact>
        )}
        {program.electron === '' && <Fact label={t('app.diagnostics.browser')}>{browserOf(navigator.userAgent)}</Fact>}
        <Fact label={t('app.diagnostics.node')}>{program.node}</Fact>
        <Fact label={t('app.diagnostics.arch')}>
          {program.platform} · {program.arch}
        </Fact>
        <Fact label={t('app.diagnostics.memory')}>
          {t('app.diagnostics.memory-value', { rss: memory.rss, free: memory.machineFree, all: memory.machine })}
        </Fact>
        <Fact label={t('app.diagnostics.uptime')}>
          {t('app.diagnostics.uptime-value', { minutes: Math.round(program.uptime / 60) })}
        </Fact>
      </Facts>
    </Section>
  );
}

function LogSection({ log }: { readonly log: DiagnosticReport['log'] }) {
  const { t } = useT();
  const api = useApi();
  const platform = usePlatform();
  const save = useCommand(
    async () => {
      const { text } = await api.diagnostics.log();
      return platform.saveFile('zhunsheng-log.jsonl', 'application/jsonl', new TextEncoder().encode(text));
    },
    { quiet: true },
  );
  return (
    <Section
      title={t('app.diagnostics.log')}
      actions={
        <Button
          variant="default"
          disabled={log.files === 0}
          loading={save.pending}
          onClick={() => void save.run(undefined)}
        >
          {t('app.diagnostics.log-save')}
        </Button>
      }
    >
      <FailureNotice failure={save.failure} />
      {log.files === 0 ? (
        <p className={styles['note']}>{t('app.diagnostics.log-empty')}</p>
      ) : (
        <>
          <p className={styles['note']}>
            {t('app.diagnostics.log-size', { files: log.files, size: sizeText(log.bytes) })} ·{' '}
            {t('app.diagnostics.errors', { count: log.errors })}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className={styles['log']} tabIndex={0} aria-label={t('app.diagnostics.log')}>
            <pre>{log.last.map(shortLine).join('\n')}</pre>
          </section>
        </>
      )}
    </Section>
  );
}

function PolicySection({ policy }: { readonly policy: DiagnosticReport['policy'] }) {
  const { t } = useT();
  return (
    <Section title={t('app.diagnostics.policy')}>
      {policy.length === 0 ? (
        <p className={styles['note']}>{t('app.diagnostics.policy-none')}</p>
      ) : (
        <Facts>
          {policy.map(({ key, value, source }) => (
            <Fact key={key} label={key}>
              {value} · {source}
            </Fact>
          ))}
        </Facts>
      )}
    </Section>
  );
}

function SafeModeSection({ on }: { readonly on: boolean }) {
  const { t } = useT();
  const reopen = useReopen();
  return (
    <Section
      title={t('app.diagnostics.safe-mode')}
      actions={
        <Button variant="default" loading={reopen.pending} onClick={() => void reopen.run({ safeMode: !on })}>
          {t(on ? 'app.trouble.leave-safe-mode' : 'app.diagnostics.enter-safe-mode')}
        </Button>
      }
    >
      <p className={styles['note']}>{t('app.diagnostics.safe-mode-text')}</p>
    </Section>
  );
}

/** `Chromium 140` of what the browser says of itself. */
function browserOf(agent: string): string {
  const [, name = '', version = ''] = /(Edg|Firefox|Chrome|Version)\/(\d+)/.exec(agent) ?? [];
  return `${{ Edg: 'Edge', Version: 'Safari', Chrome: 'Chromium' }[name] ?? name} ${version}`.trim();
}

/** `a9a74e7c01f2`, with `-dirty` behind it where the sources were changed. */
const shortCommit = (commit: string): string => commit.replace(/^([0-9a-f]{12})[0-9a-f]*/, '$1');

const LOG_TIME = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });

/** `03-05 20:14:03 start door=browser ms=412`, by this machine's clock. */
function shortLine(line: string): string {
  try {
    const { at, pid: _pid, event, ...facts } = JSON.parse(line) as Record<string, unknown>;
    const rest = Object.entries(facts).map(([key, value]) => `${key}=${String(value)}`);
    return [LOG_TIME.format(new Date(String(at))).slice(5), event, ...rest].join(' ');
  } catch {
    return line;
  }
}
