import { Select } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { type Api, useReads } from '../../../rpc/index.ts';
import { EmptyState, QueryGate, Status, useT } from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';
import styles from './check.module.css';
import { FindingGroupSection, sectionId, TONES } from './finding-group.tsx';
import { groupFindings } from './group-findings.ts';

/** 核对: what the checks of a round found against a later draft, each with the way to the comment and to the clause. */
export function RoundCheck({ view }: { readonly view: RoundView }) {
  const { t } = useT();
  const read = useReads();
  const [draftId, setDraftId] = useState('');
  const check = useQuery({ ...read.roundCheck(view.id, draftId), placeholderData: keepPreviousData });
  const drafts = useQuery(read.project(view.round.projectId)).data?.drafts ?? [];
  const sent = drafts.find(({ id }) => id === view.round.draftId)?.number ?? 0;
  const later = drafts.filter(({ number }) => number > sent);
  const against = later.length > 1 && (
    <Select
      aria-label={t('app.comment.check-against')}
      className={styles['against']}
      data={[
        { value: '', label: t('app.comment.check-newest') },
        ...later.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={draftId}
      onChange={(value) => setDraftId(value ?? '')}
    />
  );
  return (
    <div className={styles['page']}>
      <QueryGate query={check} part>
        {(found) => (
          <>
            <div className={styles['top']}>
              <p>{found.draft ? t('app.comment.check-about', { draft: found.draft.name }) : <NoDraft />}</p>
              {against}
            </div>
            <Findings view={view} found={found} />
          </>
        )}
      </QueryGate>
    </div>
  );
}

function Findings({
  view,
  found,
}: {
  readonly view: RoundView;
  readonly found: Awaited<ReturnType<Api['round']['check']>>;
}) {
  const { t } = useT();
  const { draft, findings } = found;
  const groups = useMemo(() => groupFindings(findings), [findings]);
  if (groups.length === 0)
    return (
      <EmptyState
        icon={<IconCircleCheck size={24} />}
        title={t('app.comment.check-empty')}
        text={draft ? t('app.comment.check-empty-text', { draft: draft.name }) : t('app.comment.check-partial-text')}
      />
    );
  return (
    <>
      {groups.length > 1 && (
        <nav className={styles['kinds']} aria-label={t('app.comment.check-kinds')}>
          {groups.map(({ code, severity, findings: all }) => (
            <button
              key={code}
              type="button"
              onClick={() => document.getElementById(sectionId(code))?.scrollIntoView({ block: 'start' })}
            >
              <Status tone={TONES[severity]}>{t(`app.comment.check-${code}`)}</Status>
              <span className="z-number">{all.length}</span>
            </button>
          ))}
        </nav>
      )}
      {groups.map((group) => (
        <FindingGroupSection key={group.code} view={view} laterId={draft?.id ?? view.round.draftId} group={group} />
      ))}
    </>
  );
}

function NoDraft() {
  const { t } = useT();
  return (
    <>
      <strong>{t('app.comment.check-no-draft')}</strong>
      <br />
      {t('app.comment.check-no-draft-text')}
    </>
  );
}
