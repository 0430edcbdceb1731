import { Button, Group, Progress, SegmentedControl } from '@mantine/core';
import { IconDownload, IconFolder } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UpdateMode } from '#shared/domain/release.ts';
import { type UpdatesState, type UpdateWish, usePlatform } from '../../platform/index.ts';
import { dayOf, FailureNotice, PolicyLock, Section, Status, usePolicy, useT } from '../../ui/index.ts';
import styles from './updates.module.css';

const MODES: readonly UpdateMode[] = ['notify', 'manual', 'off'];
const WORKING_MS = 500;

/** 更新: whether newer versions are looked for, what was found, the installer that is ready. A browser has none of its own, and says so. */
export function UpdatesSection() {
  const { t } = useT();
  const { updates } = usePlatform();
  return (
    <Section title={t('app.updates.title')}>
      <div className={styles['updates']}>
        {updates ? <Updates ask={updates} /> : <p className="z-dim">{t('app.updates.browser')}</p>}
      </div>
    </Section>
  );
}

function Updates({ ask }: { readonly ask: (wish: UpdateWish) => Promise<UpdatesState> }) {
  const { t } = useT();
  const client = useQueryClient();
  const { data: state } = useQuery({
    queryKey: ['updates'],
    queryFn: () => ask({ ask: 'state' }),
    refetchInterval: (query) => (query.state.data?.busy ? WORKING_MS : false),
  });
  const fixedMode = usePolicy('UpdateMode');
  if (!state) return null;
  const wish = async (given: UpdateWish) => client.setQueryData(['updates'], await ask(given));
  return (
    <>
      <div>
        <SegmentedControl
          aria-label={t('app.updates.title')}
          disabled={fixedMode !== null || state.by === 'no-address'}
          value={state.mode}
          data={MODES.map((mode) => ({ value: mode, label: t(`app.updates.mode-${mode}`) }))}
          onChange={(mode) => void wish({ ask: 'choose', mode: mode as UpdateMode })}
        />
        <p className="z-dim">
          {t(state.by === 'no-address' ? 'app.updates.no-address' : `app.updates.help-${state.mode}`)}
        </p>
        <PolicyLock fixed={fixedMode} />
      </div>
      {state.offer && !state.ready && <Offer offer={state.offer} state={state} wish={wish} />}
      {state.ready && (
        <div className={styles['ready']}>
          <Status sentence tone="good">
            {t('app.updates.ready', { version: state.ready.version })}
          </Status>
          <p>{t('app.updates.what-now', { name: state.ready.name })}</p>
          <Button variant="default" leftSection={<IconFolder size={15} />} onClick={() => void wish({ ask: 'show' })}>
            {t('app.updates.show')}
          </Button>
        </div>
      )}
      {state.problem && (
        <FailureNotice failure={{ kind: 'refused', code: state.problem.code, params: state.problem.params ?? {} }} />
      )}
      <Group gap="sm">
        <Button
          variant="default"
          disabled={state.mode === 'off' || state.busy === 'fetching'}
          loading={state.busy === 'asking'}
          onClick={() => void wish({ ask: 'check' })}
        >
          {t('app.updates.check')}
        </Button>
        <Button variant="default" disabled={state.busy !== null} onClick={() => void wish({ ask: 'take-file' })}>
          {t('app.updates.take-file')}
        </Button>
        <span role="status" className="z-dim">
          {state.busy === null && state.checkedAt && !state.offer && !state.problem
            ? t('app.updates.current', { day: dayOf(state.checkedAt) })
            : ''}
        </span>
      </Group>
    </>
  );
}

function Offer({
  offer: { version, notes, files },
  state: { busy, progress },
  wish,
}: {
  readonly offer: NonNullable<UpdatesState['offer']>;
  readonly state: UpdatesState;
  readonly wish: (given: UpdateWish) => Promise<unknown>;
}) {
  const { t, locale } = useT();
  return (
    <div className={styles['offer']}>
      <Status tone="accent">{t('app.updates.offer', { version })}</Status>
      {notes[locale] !== '' && <p className={styles['notes']}>{notes[locale]}</p>}
      {busy === 'fetching' ? (
        <Group gap="sm" wrap="nowrap">
          <Progress className={styles['progress']} value={progress * 100} aria-label={t('app.updates.fetching')} />
          <Button variant="subtle" size="compact-sm" onClick={() => void wish({ ask: 'cancel' })}>
            {t('app.action.cancel')}
          </Button>
        </Group>
      ) : (
        files.map(({ name, size }, index) => (
          <Button
            key={name}
            variant={index === 0 ? 'filled' : 'default'}
            leftSection={<IconDownload size={15} />}
            onClick={() => void wish({ ask: 'download', name })}
          >
            {t('app.updates.download', { name, size: Math.max(1, Math.round(size / 1024 / 1024)) })}
          </Button>
        ))
      )}
    </div>
  );
}
