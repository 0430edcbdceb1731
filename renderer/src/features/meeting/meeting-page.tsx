import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import { Page, QueryGate, Row, Rows, Section, useT } from '../../ui/index.ts';

/** One meeting. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const { t } = useT();
  const read = useReads();
  const meeting = useQuery(read.meeting(id));
  return (
    <QueryGate query={meeting}>
      {({ meeting: data }) => (
        <Page
          title={data.title}
          crumbs={[{ label: t('app.nav.meetings'), to: '/meetings' }]}
          subtitle={`${data.date} · ${data.place} · ${t(`app.meeting.status-${data.status}`)}`}
        >
          <Section title={t('app.meeting.list')} count={data.agenda.length}>
            <Rows>
              {data.agenda.map((item) => (
                <Row key={item.id}>{item.title}</Row>
              ))}
            </Rows>
          </Section>
        </Page>
      )}
    </QueryGate>
  );
}
