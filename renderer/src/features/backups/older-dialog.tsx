import { Button, Checkbox, Group, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, useApi, useReads } from '../../rpc/index.ts';
import {
  Dialog,
  EmptyState,
  FailureNotice,
  momentText,
  QueryGate,
  sizeText,
  useCommand,
  useT,
} from '../../ui/index.ts';
import styles from './backups.module.css';

type Older = Awaited<ReturnType<Api['backup']['older']>>['places'][number];

/** 清理旧备份: which go and how much room that gives, before anything goes. */
export function OlderDialog({
  opened,
  onClose,
  onDone,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}) {
  const { t } = useT();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('app.backup.older-title')} size={620}>
      {opened && <OlderForm onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function OlderForm({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (said: string) => void }) {
  const { t } = useT();
  const api = useApi();
  const queries = useQueryClient();
  const older = useQuery(useReads().olderBackups());
  const [migrations, setMigrations] = useState(false);
  const remove = useCommand(api.backup.remove, { quiet: true });
  if (older.isPending)
    return (
      <p role="status">
        <Loader size="xs" /> {t('app.backup.older-looking')}
      </p>
    );
  return (
    <QueryGate query={older} part>
      {({ places }) => {
        const chosen = places.map((place) => ({ place, backups: chosenOf(place, migrations) }));
        const refs = chosen.flatMap(({ place, backups }) => backups.map(({ name }) => ({ place: place.place, name })));
        const size = sizeText(places.reduce((sum, place) => sum + (migrations ? place.freesAll : place.frees), 0));
        const special = places.flatMap((place) => (place.keeps ? place.backups.filter(isMigration) : []));
        return (
          <div className={styles['older']}>
            <p className="z-dim">{t('app.backup.older-intro')}</p>
            {chosen.map(({ place, backups }) => (
              <PlaceLine key={place.place} place={place} backups={backups} migrations={migrations} />
            ))}
            {special.length > 0 && (
              <Checkbox
                label={t('app.backup.older-migrations', { count: special.length })}
                description={t('app.backup.older-migrations-help')}
                checked={migrations}
                onChange={(event) => setMigrations(event.currentTarget.checked)}
              />
            )}
            {refs.length === 0 && <EmptyState small title={t('app.backup.older-none')} />}
            <FailureNotice failure={remove.failure} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('app.action.cancel')}
              </Button>
              <Button
                color="red"
                disabled={refs.length === 0}
                loading={remove.pending}
                onClick={async () => {
                  const done = await remove.run({ backups: refs });
                  if (!done) return;
                  await queries.invalidateQueries({ queryKey: ['backups'] });
                  onDone(t('app.backup.older-done', { count: done.removed, size: sizeText(done.freed) }));
                  onClose();
                }}
              >
                {t('app.backup.older-submit', { count: refs.length, size })}
              </Button>
            </Group>
          </div>
        );
      }}
    </QueryGate>
  );
}

function PlaceLine({
  place,
  backups,
  migrations,
}: {
  readonly place: Older;
  readonly backups: Older['backups'];
  readonly migrations: boolean;
}) {
  const { t } = useT();
  const days = backups.map(({ at }) => at.slice(0, 10)).sort();
  return (
    <section className={styles['older-place']} aria-label={t(`app.backup.place-${place.place}`)}>
      <h3>{t(`app.backup.place-${place.place}`)}</h3>
      {place.keeps === null && place.backups.length > 0 ? (
        <p className={styles['due']}>{t('app.backup.older-unsound')}</p>
      ) : (
        <>
          <p>
            {backups.length === 0
              ? t('app.backup.older-none-here')
              : t('app.backup.older-place', {
                  count: backups.length,
                  size: sizeText(migrations ? place.freesAll : place.frees),
                })}
            {days.length > 0 && (
              <span className="z-dim">
                {' '}
                {t('app.backup.older-span', { from: days[0] ?? '', until: days.at(-1) ?? '' })}
              </span>
            )}
          </p>
          {place.keeps && <p className="z-dim">{t('app.backup.older-keeps', { at: momentText(place.keeps) })}</p>}
          {backups.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            <ul className={styles['older-list']} tabIndex={0} aria-label={t('app.backup.older')}>
              {backups.map(({ name, at, why }) => (
                <li key={name} className={styles['older-row']}>
                  <time dateTime={at}>{momentText(at)}</time>
                  {why ? t(`app.backup.why-${why}`) : t('app.backup.state-bad')}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

function isMigration({ why }: Older['backups'][number]): boolean {
  return why === 'before-migration';
}

function chosenOf(place: Older, migrations: boolean): Older['backups'] {
  if (place.keeps === null) return [];
  return migrations ? place.backups : place.backups.filter((backup) => !isMigration(backup));
}
