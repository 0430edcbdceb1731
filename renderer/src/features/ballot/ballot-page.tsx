import { Button } from '@mantine/core';
import { IconFileImport, IconFlag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import { Page, QueryGate, Status, useEditable, useT } from '../../ui/index.ts';
import { FormMenu } from '../forms/index.ts';
import styles from './ballot.module.css';
import { BallotResult } from './ballot-result.tsx';
import type { BallotView } from './ballot-view.ts';
import { ImportVotesDialog } from './import-votes-dialog.tsx';
import { CloseBallotDialog } from './vote-dialog.tsx';
import { VoterList } from './voter-list.tsx';

/** One ballot (表决): the result with its reasons, and the votes. */
export function BallotPage() {
  const { id = '' } = useParams();
  const read = useReads();
  const ballot = useQuery(read.ballot(id));
  return <QueryGate query={ballot}>{(view) => <Loaded key={view.id} view={view} />}</QueryGate>;
}

function Loaded({ view }: { readonly view: BallotView }) {
  const { t } = useT();
  const editable = useEditable();
  const [closing, setClosing] = useState(false);
  const [importing, setImporting] = useState(false);
  const { ballot } = view;
  const open = ballot.status === 'open';
  return (
    <Page
      title={ballot.title}
      crumbs={[
        { label: t('app.nav.projects'), to: '/projects' },
        { label: view.projectTitle, to: `/projects/${ballot.projectId}` },
      ]}
      subtitle={
        <span className={styles['facts']}>
          <span>{t(`app.ballot.mode-${ballot.mode}`)}</span>
          {ballot.draftId !== '' && <Link to={`/drafts/${ballot.draftId}`}>{view.draftName}</Link>}
          <span className="z-number">{t('app.ballot.dates', { from: ballot.opensOn, to: ballot.closesOn })}</span>
          <Status tone={open ? 'accent' : 'neutral'}>
            {open
              ? t('app.round.open-until', { day: ballot.closesOn })
              : t('app.ballot.closed-on', { day: ballot.closedOn })}
          </Status>
        </span>
      }
      actions={
        <>
          <FormMenu filled subjects={[{ about: 'ballot', id: view.id, name: ballot.title }]} />
          {open && (
            <Button
              variant="default"
              leftSection={<IconFileImport size={15} />}
              disabled={!editable}
              onClick={() => setImporting(true)}
            >
              {t('app.ballot.import')}
            </Button>
          )}
          {open && (
            <Button
              variant="default"
              leftSection={<IconFlag size={15} />}
              disabled={!editable}
              onClick={() => setClosing(true)}
            >
              {t('app.ballot.close')}
            </Button>
          )}
        </>
      }
    >
      <BallotResult view={view} />
      <VoterList view={view} />
      <ImportVotesDialog view={view} opened={importing} onClose={() => setImporting(false)} />
      <CloseBallotDialog view={view} opened={closing} onClose={() => setClosing(false)} />
    </Page>
  );
}
