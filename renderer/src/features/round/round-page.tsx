import { Button, Menu, Tabs } from '@mantine/core';
import { IconFileImport, IconFlag, IconPlus, IconPresentation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import { Page, QueryGate, Status, useEditable, useT } from '../../ui/index.ts';
import { FormMenu } from '../forms/index.ts';
import { RoundCheck, useCheckCount } from './check/index.ts';
import { CloseRoundDialog } from './close-round-dialog.tsx';
import { RoundAnswers, RoundRecipients } from './desk/index.ts';
import { RegisterListDialog, RoundFigures } from './figures/index.ts';
import { AddCommentDialog, ImportDialog } from './import/index.ts';
import { RoundComments } from './register/index.ts';
import styles from './round.module.css';
import { RoundStrip } from './round-strip.tsx';
import type { RoundView } from './round-view.ts';

/** One comment round (征求意见): its comments and decisions, the answers, the recipients. */
export function RoundPage() {
  const { id = '' } = useParams();
  const read = useReads();
  const round = useQuery(read.round(id));
  return <QueryGate query={round}>{(view) => <Loaded key={view.id} view={view} />}</QueryGate>;
}

type Dialog = 'import' | 'add' | 'close' | 'list' | null;

function Loaded({ view }: { readonly view: RoundView }) {
  const { t } = useT();
  const editable = useEditable();
  const [search, setSearch] = useSearchParams();
  const [dialog, setDialog] = useState<Dialog>(null);
  const tab = search.get('tab') ?? 'comments';
  const findings = useCheckCount(view.id);
  const { round } = view;
  const open = round.status === 'open';
  const go = (name: string, value: string) => setSearch(value === '' ? {} : { [name]: value }, { replace: true });
  const openImport = () => setDialog('import');
  return (
    <Page
      fill
      dense
      title={round.name}
      crumbs={[
        { label: t('app.nav.projects'), to: '/projects' },
        { label: view.projectTitle, to: `/projects/${round.projectId}` },
      ]}
      subtitle={
        <span className={styles['facts']}>
          <Link to={`/drafts/${round.draftId}`}>{view.draftName}</Link>
          <span className="z-number">{t('app.ballot.dates', { from: round.opensOn, to: round.closesOn })}</span>
          <Status tone={open ? 'accent' : 'neutral'}>
            {open ? t('app.round.status-open') : t('app.ballot.closed')}
          </Status>
        </span>
      }
      actions={
        <>
          <Button leftSection={<IconFileImport size={15} />} disabled={!editable} onClick={openImport}>
            {t('app.round.import')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={15} />}
            disabled={!editable}
            onClick={() => setDialog('add')}
          >
            {t('app.round.add-comment')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPresentation size={15} />}
            component={Link}
            to={`/rounds/${view.id}/resolve`}
          >
            {t('app.resolution.title')}
          </Button>
          <FormMenu subjects={[{ about: 'round', id: view.id, name: round.name }]}>
            <Menu.Item onClick={() => setDialog('list')}>{t('app.figures.list')}</Menu.Item>
          </FormMenu>
          {open && (
            <Button
              variant="default"
              leftSection={<IconFlag size={15} />}
              disabled={!editable}
              onClick={() => setDialog('close')}
            >
              {t('app.round.close')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['body']}>
        <RoundStrip view={view} />
        <Tabs
          className={styles['tabs']}
          value={tab}
          onChange={(value) => go('tab', value === 'comments' ? '' : (value ?? ''))}
          keepMounted={false}
        >
          <Tabs.List>
            <Tabs.Tab value="comments">
              {t('app.round.comments-tab')} <span className="z-dim">{view.statistics.comments}</span>
            </Tabs.Tab>
            <Tabs.Tab value="check">
              {t('app.comment.check-tab')} {findings !== null && <span className="z-dim">{findings}</span>}
            </Tabs.Tab>
            <Tabs.Tab value="figures">{t('app.figures.tab')}</Tabs.Tab>
            <Tabs.Tab value="answers">
              {t('app.round.answers')} <span className="z-dim">{round.responses.length}</span>
            </Tabs.Tab>
            <Tabs.Tab value="recipients">
              {t('app.round.recipients-tab')} <span className="z-dim">{round.recipients.length}</span>
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="comments" className={styles['panel']}>
            <div className={styles['panelBody']}>
              <RoundComments view={view} onImport={openImport} />
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="check" className={styles['panel']} data-scroll>
            <RoundCheck view={view} />
          </Tabs.Panel>
          <Tabs.Panel value="figures" className={styles['panel']} data-scroll>
            <RoundFigures view={view} />
          </Tabs.Panel>
          <Tabs.Panel value="answers" className={styles['panel']} data-scroll>
            <RoundAnswers view={view} onImport={openImport} />
          </Tabs.Panel>
          <Tabs.Panel value="recipients" className={styles['panel']} data-scroll>
            <RoundRecipients view={view} />
          </Tabs.Panel>
        </Tabs>
      </div>
      <ImportDialog view={view} opened={dialog === 'import'} onClose={() => setDialog(null)} />
      <AddCommentDialog
        view={view}
        opened={dialog === 'add'}
        onClose={() => setDialog(null)}
        onAdded={(id) => go('comment', id)}
      />
      <RegisterListDialog roundId={view.id} opened={dialog === 'list'} onClose={() => setDialog(null)} />
      <CloseRoundDialog view={view} opened={dialog === 'close'} onClose={() => setDialog(null)} />
    </Page>
  );
}
