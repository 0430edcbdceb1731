import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import type { HistoryEntry } from '#shared/contract/index.ts';
import { kindWords } from '#shared/i18n/record-words.ts';
import { useReads } from '../../rpc/index.ts';
import { DateField, EmptyState, momentText, Page, QueryGate, useT } from '../../ui/index.ts';
import { pathOf } from '../../ui/paths.ts';
import styles from './history.module.css';
import { HistoryWords } from './history-words.tsx';

/** Kinds that people look for; the others are found by words. */
const KINDS = [
  'project',
  'draft',
  'round',
  'commentSet',
  'ballot',
  'meeting',
  'committee',
  'person',
  'organisation',
] as const;
const WITH_PAGE: ReadonlySet<string> = new Set(['project', 'draft', 'round', 'ballot', 'meeting', 'committee']);
const NOTHING = { kind: '', from: '', to: '', person: '', text: '' };

/** 操作记录: everything that was ever changed in the workspace, newest first. */
export function RecordPage() {
  const { t, locale } = useT();
  const read = useReads();
  const [asked, setAsked] = useState(NOTHING);
  const filter = useDeferredValue(asked);
  const days = { from: dayOr(filter.from), to: dayOr(filter.to) };
  const record = useInfiniteQuery(read.record({ ...filter, ...days }));
  const ask = (part: Partial<typeof NOTHING>) => setAsked((before) => ({ ...before, ...part }));
  return (
    <Page
      title={t('app.record.title')}
      subtitle={t('app.record.subtitle')}
      crumbs={[{ label: t('app.nav.workspace'), to: '/workspace' }]}
    >
      <search className={styles['filter']}>
        <Select
          label={t('app.record.kind')}
          placeholder={t('app.record.all-kinds')}
          clearable
          data={KINDS.map((value) => ({ value, label: kindWords(locale, value) }))}
          value={asked.kind === '' ? null : asked.kind}
          onChange={(kind) => ask({ kind: kind ?? '' })}
          w={150}
        />
        <DateField label={t('app.record.from')} value={asked.from} onChange={(from) => ask({ from })} w={130} />
        <DateField label={t('app.record.to')} value={asked.to} onChange={(to) => ask({ to })} w={130} />
        <TextInput
          label={t('app.record.person')}
          value={asked.person}
          onChange={(e) => ask({ person: e.currentTarget.value })}
          w={150}
        />
        <TextInput
          label={t('app.record.words')}
          leftSection={<IconSearch size={15} />}
          value={asked.text}
          onChange={(e) => ask({ text: e.currentTarget.value })}
          w={240}
        />
      </search>
      <QueryGate query={record} part>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries);
          return (
            <>
              {entries.length === 0 ? (
                <EmptyState title={t(asked === NOTHING ? 'app.history.empty' : 'app.record.nothing')} />
              ) : (
                <ol className={styles['record-list']} aria-label={t('app.record.title')}>
                  {entries.map((entry) => (
                    <Entry key={entry.seq} entry={entry} />
                  ))}
                </ol>
              )}
              {record.hasNextPage && (
                <Button
                  variant="default"
                  loading={record.isFetchingNextPage}
                  onClick={() => void record.fetchNextPage()}
                >
                  {t('app.record.older')}
                </Button>
              )}
            </>
          );
        }}
      </QueryGate>
    </Page>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { any } = useT();
  const objects = entry.objects.filter(({ name }) => name !== '');
  return (
    <li className={styles['entry']}>
      <div className={styles['when']}>
        <time dateTime={entry.at}>{momentText(entry.at)}</time>
        <div>{entry.actor}</div>
      </div>
      <div>
        <div className={styles['command']}>{any(`app.command.${entry.command}`)}</div>
        {objects.length > 0 && (
          <div className={styles['objects']}>
            {[...new Map(objects.map((object) => [object.name, object])).values()].slice(0, 4).map((object) => (
              <ObjectName key={`${object.kind} ${object.id}`} object={object} />
            ))}
          </div>
        )}
        <HistoryWords words={entry.words} />
      </div>
      <div className={styles['seq']}>{entry.seq}</div>
    </li>
  );
}

function ObjectName({ object: { kind, id, name } }: { readonly object: HistoryEntry['objects'][number] }) {
  const { locale } = useT();
  const label = `${kindWords(locale, kind)} · ${name}`;
  if (kind === 'person') return <Link to={`/people/${id}`}>{label}</Link>;
  if (!WITH_PAGE.has(kind)) return <span>{label}</span>;
  return <Link to={pathOf({ kind: kind as 'project', id })}>{label}</Link>;
}

/** A day that is still being typed does not narrow yet. */
function dayOr(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '';
}
