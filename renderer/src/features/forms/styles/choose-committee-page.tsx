import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from 'react-router';
import { useReads } from '../../../rpc/index.ts';
import { EmptyState, Page, QueryGate, Row, Rows, Section, useT } from '../../../ui/index.ts';
import styles from './styles.module.css';

/** Which committee's forms are meant; with a single committee that is no question. */
export function ChooseCommitteePage() {
  const { t } = useT();
  const read = useReads();
  const committees = useQuery(read.committees());
  return (
    <QueryGate query={committees}>
      {(all) =>
        all.length === 1 ? (
          <Navigate to={`/committees/${all[0]?.id}/forms`} replace />
        ) : (
          <Page title={t('app.styles.title')} subtitle={<span className="z-dim">{t('app.styles.intro')}</span>}>
            {all.length === 0 ? (
              <EmptyState title={t('app.styles.no-committee')} />
            ) : (
              <Section title={t('app.styles.choose-committee')}>
                <Rows>
                  {all.map((committee) => (
                    <Row key={committee.id}>
                      <Link to={`/committees/${committee.id}/forms`} className={styles['rowLink']}>
                        {committee.name}
                      </Link>
                    </Row>
                  ))}
                </Rows>
              </Section>
            )}
          </Page>
        )
      }
    </QueryGate>
  );
}
