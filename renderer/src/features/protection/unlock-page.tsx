import { Button, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { LockState } from '#shared/contract/index.ts';
import { useApi } from '../../rpc/index.ts';
import { FailureNotice, useCommand, useT } from '../../ui/index.ts';
import styles from './protection.module.css';

/** Asks for the passphrase of a locked workspace. Nothing of the workspace is on the page but the name of its folder. */
export function UnlockPage({ state }: { readonly state: LockState }) {
  const { t } = useT();
  const api = useApi();
  const client = useQueryClient();
  const [secret, setSecret] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const unlock = useCommand(api.workspace.unlock, { quiet: true });
  const wait = useWait(state.waitSeconds);
  useEffect(() => {
    document.title = t('app.protection.locked');
  }, [t]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (secret === '' || wait > 0) return;
    const opened = await unlock.run({ secret });
    setSecret('');
    await client.invalidateQueries({ queryKey: ['lock-state'] });
    if (!opened) input.current?.focus();
  };

  return (
    <main className={styles['page']}>
      <form className={styles['card']} onSubmit={(event) => void send(event)}>
        <IconLock className={styles['icon']} size={28} stroke={1.6} aria-hidden />
        <h1>{t('app.protection.locked')}</h1>
        <p className="z-dim">{t('app.protection.locked-text')}</p>
        <p className={styles['folder']} title={t('app.protection.folder')}>
          {state.folder}
        </p>
        <PasswordInput
          ref={input}
          label={t('app.protection.passphrase')}
          value={secret}
          autoFocus
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('app.protection.show'), tabIndex: 0 }}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        <div role="status" className={styles['wait']}>
          {wait > 0 && <span className="z-dim">{t('app.protection.wait', { seconds: wait })}</span>}
        </div>
        <FailureNotice failure={unlock.failure} />
        <Button type="submit" fullWidth loading={unlock.pending} disabled={secret === '' || wait > 0}>
          {t('app.protection.unlock')}
        </Button>
        <details className={styles['forgotten']}>
          <summary>{t('app.protection.forgotten')}</summary>
          <p className="z-dim">{t('app.protection.forgotten-help')}</p>
        </details>
      </form>
    </main>
  );
}

/** Seconds that are left, counted down. */
function useWait(asked: number): number {
  const [left, setLeft] = useState(asked);
  useEffect(() => {
    setLeft(asked);
    if (asked === 0) return;
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => clearInterval(timer);
  }, [asked]);
  return left;
}
