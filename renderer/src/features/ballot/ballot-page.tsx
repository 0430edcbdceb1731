import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import { Page, QueryGate, Row, Rows, Section, useT } from '../../ui/index.ts';

/** One ballot. */
export function BallotPage() {
  const { id = '' } = useParams();
  const { t, local } = useT();
  const read = useReads();
  const ballot = useQuery(read.ballot(id));
  return (
    <QueryGate query={ballot}>
      {(view) => (
        <Page
          title={view.ballot.title}
          crumbs={[{ label: view.projectTitle, to: `/projects/${view.ballot.projectId}` }]}
          subtitle={`${local(view.rule.name)} · ${view.ballot.opensOn} – ${view.ballot.closesOn}`}
        >
          <Section title={t('app.ballot.list')}>
            <Rows>
              {view.tally.sentences.map((sentence) => (
                <Row key={sentence['zh-CN']}>{local(sentence)}</Row>
              ))}
            </Rows>
          </Section>
        </Page>
      )}
    </QueryGate>
  );
}
