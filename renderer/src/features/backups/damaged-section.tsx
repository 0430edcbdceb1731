import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { kindWords } from '#shared/i18n/record-words.ts';
import { type Api, useApi, useReads } from '../../rpc/index.ts';
import { momentText, ProblemList, Section, useCommand, useEditable, useT } from '../../ui/index.ts';
import styles from './backups.module.css';

type Damaged = Awaited<ReturnType<Api['backup']['damaged']>>[number];

/** Records that cannot be read, each with what a backup gives back; nothing when there are none. */
export function DamagedSection() {
  const { t } = useT();
  const read = useReads();
  const damaged = useQuery(read.damagedRecords());
  if (!damaged.data || damaged.data.length === 0) return null;
  return (
    <Section title={t('app.backup.damaged')} count={damaged.data.length}>
      <div className={styles['about']}>
        <p>{t('app.backup.damaged-text')}</p>
      </div>
      <ul className={styles['damaged']}>
        {damaged.data.map((record) => (
          <DamagedRecord key={`${record.kind} ${record.id} ${record.log}`} record={record} />
        ))}
      </ul>
    </Section>
  );
}

function DamagedRecord({ record: { kind, id, log, name, problem, from, lost } }: { readonly record: Damaged }) {
  const { t, locale } = useT();
  const api = useApi();
  const editable = useEditable();
  const queries = useQueryClient();
  const restore = useCommand(
    async () => {
      const receipt = await api.backup.restoreRecord({ kind, id, log });
      await queries.invalidateQueries();
      return receipt;
    },
    { done: 'app.backup.damaged-restored' },
  );
  const lines = [...new Set(lost.flatMap(({ words }) => words[locale]))].slice(0, 6);
  return (
    <li>
      <div className={styles['differenceHead']}>
        <strong>
          {kindWords(locale, kind)} · {name || id}
        </strong>
        {from && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={!editable}
            loading={restore.pending}
            onClick={() => void restore.run(undefined)}
          >
            {t('app.backup.damaged-restore')}
          </Button>
        )}
      </div>
      <ProblemList problems={[{ ...problem, where: undefined }]} />
      <p>
        {log
          ? t('app.backup.damaged-log')
          : from
            ? t('app.backup.damaged-from', {
                at: momentText(from.at),
                place: t(`app.backup.place-${from.place}`),
              })
            : t('app.backup.damaged-none')}
      </p>
      {from && !log && (
        <p className={lost.length > 0 ? styles['due'] : 'z-dim'}>
          {lost.length > 0
            ? t('app.backup.damaged-lost', { count: lost.length })
            : t('app.backup.damaged-nothing-lost')}
        </p>
      )}
      {lines.length > 0 && (
        <ul className={styles['words']}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
