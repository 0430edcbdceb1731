import { Anchor, Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { type Api, uploadFile, useApi } from '../../rpc/index.ts';
import {
  dayOf,
  FailureNotice,
  FileDrop,
  Page,
  ProblemList,
  Section,
  Status,
  sizeText,
  useCommand,
  useT,
} from '../../ui/index.ts';
import styles from './archive.module.css';

type Report = Awaited<ReturnType<Api['archive']['inspect']>>;
type Looked = { readonly report: Report; readonly blob: string; readonly name: string };

/** A package that was received: whether it is as it was packed, what it holds, and opening it read-only. */
export function ArchivePage() {
  const { t } = useT();
  const api = useApi();
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = useCommand(
    async (file: File) => {
      const { blob, name } = await uploadFile(api, file, { keep: false });
      return { blob, name, report: await api.archive.inspect({ blob }) };
    },
    { quiet: true },
  );
  return (
    <Page
      title={t('app.archive.title')}
      subtitle={t('app.archive.subtitle')}
      crumbs={[{ label: t('app.nav.workspace'), to: '/workspace' }]}
    >
      <div className={styles['page']}>
        <FileDrop
          accept=".zsarchive,.zip"
          title={t('app.archive.choose')}
          disabled={look.pending}
          onFiles={async ([file]) => {
            setLooked(null);
            if (file) setLooked(await look.run(file));
          }}
        />
        {look.pending && <Loader size="sm" />}
        <FailureNotice failure={look.failure} />
        {looked && <Verdict key={looked.blob} looked={looked} />}
      </div>
    </Page>
  );
}

function Verdict({ looked: { report, blob, name } }: { readonly looked: Looked }) {
  const { t } = useT();
  const api = useApi();
  const [opened, setOpened] = useState<string | null>(null);
  const open = useCommand(api.archive.open, { quiet: true });
  const { about, ok, signature, keyId, problems } = report;
  const size = sizeText(about.size);
  const facts = [
    ['project', [about.title, about.number].filter((text) => text !== '').join(' · ')],
    ['committee', about.committee],
    ['workspace', about.workspace],
    ['at', dayOf(about.at)],
    ['files', t('app.archive.files-value', { files: about.files, size, redacted: about.redacted })],
    ['records', String(about.records)],
    ['signature', t(`app.archive.signature-${signature}`, { key: keyId })],
    ['checkpoint', about.checkpoint],
  ] as const;
  return (
    <Section
      title={name}
      actions={
        <Button
          disabled={!ok}
          loading={open.pending}
          onClick={async () => setOpened((await open.run({ blob }))?.url ?? null)}
        >
          {t('app.archive.open')}
        </Button>
      }
    >
      <div className={styles['verdict']} role="status">
        <Status tone={!ok ? 'bad' : signature === 'good' ? 'good' : 'warn'}>
          {t(ok ? 'app.archive.sound' : 'app.archive.unsound')}
        </Status>
        <FailureNotice failure={open.failure} />
        {opened === '' && <p>{t('app.archive.elsewhere')}</p>}
        {opened && (
          <Anchor href={opened} target="_blank" rel="noreferrer">
            {t('app.archive.opened')}
          </Anchor>
        )}
        <ProblemList problems={problems} />
      </div>
      <dl className={styles['facts']}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`app.archive.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
