import { Button } from '@mantine/core';
import { useState } from 'react';
import { Due, Row, Rows, Section, useEditable, useT } from '../../ui/index.ts';
import styles from './committee.module.css';
import type { CommitteeView } from './committee-view.ts';
import { RenewTermDialog } from './renew-term-dialog.tsx';

/** When the term ends and what is to be handed in before (换届); nothing while its last day is not known. */
export function TermEnd({ view }: { readonly view: CommitteeView }) {
  const { t, local } = useT();
  const editable = useEditable();
  const [renewing, setRenewing] = useState(false);
  const end = view.termEnd;
  if (!end) return null;
  const { phase, rule } = end;
  return (
    <Section
      title={t('app.members.term-end')}
      actions={
        <Button variant="default" disabled={!editable} onClick={() => setRenewing(true)}>
          {t('app.members.renew')}
        </Button>
      }
    >
      <Rows>
        {end.papersDue !== '' && (
          <Row>
            <span className={styles['rowLink']}>{t('app.members.term-papers-due')}</span>
            <Due date={end.papersDue} state={phase === 'papers' ? 'soon' : 'later'} />
          </Row>
        )}
        <Row>
          <span className={styles['rowLink']}>{t('app.committee.term-to')}</span>
          <Due date={end.expiresOn} state={phase === 'over' ? 'overdue' : phase === 'ending' ? 'soon' : 'later'} />
        </Row>
      </Rows>
      {rule && (
        <>
          <p className={styles['source']}>
            {t('app.members.term-papers', { papers: rule.papers.map(local).join(t('app.list.and')) })}
          </p>
          <p className={styles['source']}>
            {t('app.committee.source', { source: local(rule.source) })}
            {rule.unconfirmed && t('app.stage.unconfirmed')}
          </p>
        </>
      )}
      {renewing && <RenewTermDialog view={view} onClose={() => setRenewing(false)} />}
    </Section>
  );
}
