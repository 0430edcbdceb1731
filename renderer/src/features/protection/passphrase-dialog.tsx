import { Button, Checkbox, CopyButton, Group, PasswordInput, Progress, Select } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { IDLE_MINUTES } from '#shared/contract/index.ts';
import { type Failure, failureOf, useApi } from '../../rpc/index.ts';
import { Dialog, FailureNotice, useT } from '../../ui/index.ts';
import styles from './protection.module.css';

export type PassphraseTask = 'set' | 'change' | 'remove';
type Work = { readonly done: number; readonly total: number; readonly finished: boolean };

const DEFAULT_IDLE = 15;

/** Sets, changes or removes the passphrase; shows the recovery key once, and how far the files are. */
export function PassphraseDialog({
  task,
  onClose,
}: {
  readonly task: PassphraseTask | null;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      opened={task !== null}
      onClose={onClose}
      title={task === null ? '' : t(`app.protection.${task}`)}
      size={560}
      closeOnClickOutside={!busy}
      closeOnEscape={!busy}
      withCloseButton={!busy}
    >
      {task !== null && <PassphraseForm task={task} onClose={onClose} onBusy={setBusy} />}
    </Dialog>
  );
}

function PassphraseForm({
  task,
  onClose,
  onBusy,
}: {
  readonly task: PassphraseTask;
  readonly onClose: () => void;
  readonly onBusy: (busy: boolean) => void;
}) {
  const { t } = useT();
  const api = useApi();
  const [secret, setSecret] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [idle, setIdle] = useState(String(DEFAULT_IDLE));
  const [different, setDifferent] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);
  const [recoveryKey, setRecoveryKey] = useState('');
  const [work, setWork] = useState<Work | null>(null);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setDifferent(task !== 'remove' && next !== again);
    if (task !== 'remove' && next !== again) return;
    setPending(true);
    setFailure(null);
    try {
      if (task === 'change') {
        await api.workspace.changePassphrase({ secret, next });
        onClose();
        return;
      }
      const events =
        task === 'set'
          ? await api.workspace.protect({ passphrase: next, idleMinutes: Number(idle) })
          : await api.workspace.unprotect({ secret });
      for await (const told of events) {
        onBusy(true);
        if ('recoveryKey' in told) setRecoveryKey(told.recoveryKey);
        else setWork({ ...told, finished: false });
      }
      onBusy(true);
      setWork((last) => ({ done: last?.total ?? 1, total: last?.total ?? 1, finished: true }));
      // The workspace was closed and opened again meanwhile: everything is read anew.
      if (task === 'remove') window.location.reload();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  }

  if (recoveryKey !== '' || work) return <Working work={work} recoveryKey={recoveryKey} failure={failure} />;
  const ready = (task === 'set' || secret !== '') && (task === 'remove' || (next !== '' && again !== ''));
  return (
    <form className={styles['form']} onSubmit={(event) => void send(event)} noValidate>
      {task === 'set' && (
        <ul className={styles['told']}>
          <li>{t('app.protection.set-scope')}</li>
          <li>{t('app.protection.set-forget')}</li>
          <li>{t('app.protection.set-backups')}</li>
        </ul>
      )}
      {task !== 'set' && <p className="z-dim">{t(`app.protection.${task}-help`)}</p>}
      {task !== 'set' && <Secret label={t('app.protection.current')} value={secret} onChange={setSecret} autoFocus />}
      {task !== 'remove' && (
        <>
          <Secret label={t('app.protection.new')} value={next} onChange={setNext} autoFocus={task === 'set'} />
          <Secret
            label={t('app.protection.again')}
            value={again}
            onChange={setAgain}
            error={different ? t('app.protection.different') : undefined}
          />
        </>
      )}
      {task === 'set' && (
        <Select
          label={t('app.protection.idle')}
          data={IDLE_MINUTES.map((minutes) => ({
            value: String(minutes),
            label: minutes === 0 ? t('app.protection.idle-never') : t('app.protection.idle-minutes', { minutes }),
          }))}
          value={idle}
          allowDeselect={false}
          onChange={(value) => setIdle(value ?? '0')}
        />
      )}
      <FailureNotice failure={failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('app.action.cancel')}
        </Button>
        <Button type="submit" loading={pending} disabled={!ready} color={task === 'remove' ? 'red' : undefined}>
          {t(`app.protection.${task}`)}
        </Button>
      </Group>
    </form>
  );
}

function Secret({
  label,
  value,
  onChange,
  error,
  autoFocus = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}) {
  const { t } = useT();
  return (
    <PasswordInput
      label={label}
      value={value}
      error={error}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': t('app.protection.show'), tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Working({
  work,
  recoveryKey,
  failure,
}: {
  readonly work: Work | null;
  readonly recoveryKey: string;
  readonly failure: Failure | null;
}) {
  const { t } = useT();
  const [kept, setKept] = useState(false);
  const { done, total, finished } = work ?? { done: 0, total: 0, finished: false };
  return (
    <div className={styles['form']}>
      {recoveryKey !== '' && (
        <section aria-label={t('app.protection.key-title')} className={styles['key']}>
          <h3>{t('app.protection.key-title')}</h3>
          <p className="z-dim">{t('app.protection.key-text')}</p>
          <ol>
            {recoveryKey.split(' ').map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups have their place and may be alike
              <li key={index}>{group}</li>
            ))}
          </ol>
          <CopyButton value={recoveryKey}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="subtle" leftSection={<IconCopy size={14} />} onClick={copy}>
                {copied ? t('app.send.copied') : t('app.protection.copy-key')}
              </Button>
            )}
          </CopyButton>
        </section>
      )}
      {!failure && (
        <div role="status" className={styles['work']}>
          <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={t('app.protection.section')} />
          <span className="z-dim">
            {finished ? t('app.protection.done', { done, total }) : t('app.protection.working')}
          </span>
        </div>
      )}
      <FailureNotice failure={failure} />
      {recoveryKey !== '' && (
        <Checkbox
          label={t('app.protection.key-kept')}
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end">
        <Button
          disabled={!(finished || failure) || (recoveryKey !== '' && !kept)}
          onClick={() => window.location.reload()}
        >
          {t('app.action.close')}
        </Button>
      </Group>
    </div>
  );
}
