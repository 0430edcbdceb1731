import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconLifebuoy } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Health, Trouble } from '#shared/contract/index.ts';
import { useApi, useReads, useSilence } from '../../rpc/index.ts';
import { useCommand, useReopen, useT } from '../../ui/index.ts';
import { TakeOverDialog } from './take-over-dialog.tsx';
import styles from './trouble-banner.module.css';

/** Nothing is lost by knowing it once. */
const MAY_BE_CLOSED: ReadonlySet<Trouble['kind']> = new Set([
  'nearly-full',
  'large-files',
  'clock-back',
  'clock-ahead',
  'held',
  'read-only',
]);
const NOT_SAVED: ReadonlySet<Trouble['kind']> = new Set([
  'folder-gone',
  'disk-full',
  'not-writable',
  'file-locked',
  'write-failed',
  'lock-lost',
  'needs-reopen',
]);

/** Over every page: what stands in the way of saving, what is safe, and what to do (保存状态). */
export function TroubleBanner() {
  const { t } = useT();
  const read = useReads();
  const { data } = useQuery(read.health());
  const silent = useSilence();
  const [closed, setClosed] = useState<readonly string[]>([]);
  const nameOf = ({ kind, since }: Trouble) => `${kind} ${since}`;
  const shown = (data?.troubles ?? []).filter((trouble) => !closed.includes(nameOf(trouble)));
  if (shown.length === 0 && !data?.safeMode && !silent) return null;
  return (
    <section aria-label={t('app.trouble.region')} className={styles['banner']}>
      {silent && <Silence />}
      {data?.safeMode && <SafeMode />}
      {shown.map((trouble) => (
        <TroubleLine
          key={nameOf(trouble)}
          trouble={trouble}
          onClose={MAY_BE_CLOSED.has(trouble.kind) ? () => setClosed((old) => [...old, nameOf(trouble)]) : undefined}
        />
      ))}
    </section>
  );
}

function TroubleLine({ trouble, onClose }: { readonly trouble: Trouble; readonly onClose?: (() => void) | undefined }) {
  const { t, gap } = useT();
  const { kind, params } = trouble;
  const bad = NOT_SAVED.has(kind);
  return (
    <div role={bad ? 'alert' : 'status'} className={styles['line']} data-tone={bad ? 'bad' : 'warn'}>
      <IconAlertTriangle size={17} aria-hidden="true" className={styles['icon']} />
      <p className={styles['text']}>
        <strong>{t(`app.trouble.${kind}`, params)}</strong>
        {gap}
        {t(`app.trouble.${kind}-safe`, params)}
        {gap}
        {t(`app.trouble.${kind}-todo`, params)}
      </p>
      <div className={styles['actions']}>
        <Remedy trouble={trouble} />
        <Button variant="subtle" size="compact-sm" component={Link} to="/diagnostics">
          {t('app.trouble.details')}
        </Button>
        {onClose && <CloseButton size="sm" aria-label={t('app.trouble.dismiss')} onClick={onClose} />}
      </div>
    </div>
  );
}

/** The one thing that may help at once. */
function Remedy({ trouble: { kind, params } }: { readonly trouble: Trouble }) {
  const { t } = useT();
  const api = useApi();
  const client = useQueryClient();
  const read = useReads();
  const [takingOver, setTakingOver] = useState(false);
  const reopen = useReopen();
  const again = useCommand<undefined, Health>(() => api.diagnostics.recheck());
  if (NOT_SAVED.has(kind) && kind !== 'lock-lost' && kind !== 'needs-reopen')
    return (
      <Button
        variant="default"
        size="compact-sm"
        loading={again.pending}
        onClick={async () => {
          const health = await again.run(undefined);
          if (health) client.setQueryData(read.health().queryKey, health);
        }}
      >
        {t('app.trouble.again')}
      </Button>
    );
  if (kind === 'lock-lost' || kind === 'read-only' || kind === 'held' || kind === 'needs-reopen')
    return (
      <>
        <Button
          variant="default"
          size="compact-sm"
          loading={reopen.pending && !takingOver}
          onClick={() => void reopen.run({})}
        >
          {t('app.trouble.open-again')}
        </Button>
        {kind === 'held' && (
          <>
            <Button variant="default" size="compact-sm" onClick={() => setTakingOver(true)}>
              {t('app.trouble.take-over')}
            </Button>
            <TakeOverDialog
              opened={takingOver}
              holder={{ user: String(params['user']), host: String(params['host']), at: String(params['at']) }}
              onClose={() => setTakingOver(false)}
            />
          </>
        )}
      </>
    );
  return null;
}

/** The background process does not answer; what is asked of it waits. */
function Silence() {
  const { t, gap } = useT();
  return (
    <div role="alert" className={styles['line']} data-tone="bad">
      <IconAlertTriangle size={17} aria-hidden="true" className={styles['icon']} />
      <p className={styles['text']}>
        <strong>{t('app.trouble.silent')}</strong>
        {gap}
        {t('app.trouble.silent-safe')}
        {gap}
        {t('app.trouble.silent-todo')}
      </p>
    </div>
  );
}

function SafeMode() {
  const { t, gap } = useT();
  const reopen = useReopen();
  return (
    <div role="status" className={styles['line']} data-tone="safe">
      <IconLifebuoy size={17} aria-hidden="true" className={styles['icon']} />
      <p className={styles['text']}>
        <strong>{t('app.trouble.safe-mode')}</strong>
        {gap}
        {t('app.trouble.safe-mode-todo')}
      </p>
      <div className={styles['actions']}>
        <Button
          variant="default"
          size="compact-sm"
          loading={reopen.pending}
          onClick={() => void reopen.run({ safeMode: false })}
        >
          {t('app.trouble.leave-safe-mode')}
        </Button>
        <Button variant="subtle" size="compact-sm" component={Link} to="/diagnostics">
          {t('app.trouble.details')}
        </Button>
      </div>
    </div>
  );
}
