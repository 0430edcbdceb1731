import { Button } from '@mantine/core';
import { IconDownload, IconEraser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Held, HeldRow } from '#shared/contract/index.ts';
import { usePlatform } from '../../platform/index.ts';
import { downloadBlob, useApi, useReads } from '../../rpc/index.ts';
import { EmptyState, Page, QueryGate, Section, Status, useCommand, useEditable, useT } from '../../ui/index.ts';
import { pathOf } from '../../ui/paths.ts';
import { ForgetDialog, type Forgotten } from './forget-dialog.tsx';
import styles from './people.module.css';

const CARD = ['organisation', 'title', 'position', 'phone', 'email', 'note'] as const;

/** Everything that is held about one person; handing it over, and removing contact data. */
export function PersonPage() {
  const { t, locale } = useT();
  const { id = '' } = useParams();
  const api = useApi();
  const platform = usePlatform();
  const editable = useEditable();
  const held = useQuery(useReads().held(id));
  const [forgetting, setForgetting] = useState(false);
  const [done, setDone] = useState<Forgotten | null>(null);
  const make = useCommand(api.people.heldFile);
  const save = async (format: 'json' | 'xlsx') => {
    const file = await make.run({ id, format, locale });
    if (file) await platform.saveFile(file.name, file.mime, await downloadBlob(api, file.blob));
  };
  return (
    <QueryGate query={held}>
      {(data) => {
        const hasContact = [data.person.phone, data.person.email, data.person.note].some((text) => text !== '');
        const nothingLeft = !hasContact && data.named;
        return (
          <Page
            title={data.person.name}
            windowTitle={t('app.nav.people')}
            crumbs={[{ label: t('app.nav.people'), to: '/people' }]}
            subtitle={t('app.held.subtitle')}
            actions={
              <>
                {(['xlsx', 'json'] as const).map((format) => (
                  <Button
                    key={format}
                    variant="default"
                    leftSection={<IconDownload size={15} />}
                    disabled={make.pending}
                    onClick={() => void save(format)}
                  >
                    {t(`app.held.export-${format}`)}
                  </Button>
                ))}
                <Button
                  variant="default"
                  leftSection={<IconEraser size={15} />}
                  disabled={!editable || nothingLeft}
                  title={nothingLeft ? t('app.held.forget-nothing') : undefined}
                  onClick={() => setForgetting(true)}
                >
                  {t('app.held.forget')}
                </Button>
              </>
            }
          >
            <Card held={data} done={done} />
            {data.sections
              .filter(({ rows }) => rows.length > 0)
              .map(({ section, rows }) => (
                <Section key={section} title={t(`app.held.section-${section}`)} count={rows.length}>
                  <Rows label={t(`app.held.section-${section}`)} rows={rows} />
                </Section>
              ))}
            {data.sections.every(({ rows }) => rows.length === 0) && <EmptyState small title={t('app.held.nothing')} />}
            <ForgetDialog held={data} opened={forgetting} onClose={() => setForgetting(false)} onDone={setDone} />
          </Page>
        );
      }}
    </QueryGate>
  );
}

function Card({
  held: { person, removal, ...held },
  done,
}: {
  readonly held: Held;
  /** What a removal just now came to. */
  readonly done: Forgotten | null;
}) {
  const { t, local, gap } = useT();
  const backups = done?.backups ?? held.backups;
  const facts = CARD.filter((key) => person[key] !== '');
  return (
    <Section title={t('app.held.card')}>
      <dl className={styles['card']}>
        {facts.map((key) => (
          <div key={key}>
            <dt>{t(`app.people.${key}`)}</dt>
            <dd>{person[key]}</dd>
          </div>
        ))}
      </dl>
      <div className={styles['notes']}>
        {removal && (
          <p>
            <Status tone="warn">{t('app.held.removal', { ended: removal.endedOn, due: removal.dueOn })}</Status>{' '}
            <span className="z-dim">{local(removal.source)}</span>
          </p>
        )}
        <div role="status">
          {done && (
            <p>
              <Status sentence tone="good">
                {t(done.cleared > 0 ? 'app.held.cleared' : 'app.held.cleared-only', { count: done.cleared })}
              </Status>
            </p>
          )}
          {done && done.left.length > 0 && (
            <p>
              <Status sentence tone="warn">
                {t('app.held.left', { files: done.left.join(t('app.list.and')) })}
              </Status>
            </p>
          )}
        </div>
        {backups.length > 0 && (
          <p>
            {t('app.held.backups', { days: backups.join(t('app.list.and')) })}
            {gap}
            <Link to="/backups">{t('app.backup.title')}</Link>
          </p>
        )}
        <p className="z-dim">{t('app.held.received')}</p>
      </div>
    </Section>
  );
}

function Rows({ label, rows }: { readonly label: string; readonly rows: readonly HeldRow[] }) {
  const { t, local } = useT();
  return (
    <table className={styles['rows']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('app.held.when')}</th>
          <th scope="col">{t('app.held.where')}</th>
          <th scope="col">{t('app.held.what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // Rows have no name of their own and never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={index}>
            <td className={styles['day']}>{row.when}</td>
            <td>
              {WITH_PAGE.has(row.kind) ? (
                <Link to={pathOf({ kind: row.kind as 'project', id: row.id })}>{row.where}</Link>
              ) : (
                row.where
              )}
            </td>
            <td>{local(row.what)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WITH_PAGE: ReadonlySet<string> = new Set(['project', 'draft', 'round', 'ballot', 'meeting', 'committee']);
