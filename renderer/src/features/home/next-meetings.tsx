import { Link } from 'react-router';
import { Row, Rows, Section, useT } from '../../ui/index.ts';
import styles from './home.module.css';
import type { Home } from './home-view.ts';

/** The next meetings, the nearest first. */
export function NextMeetings({ meetings, today }: { readonly meetings: Home['meetings']; readonly today: string }) {
  const { t } = useT();
  return (
    <Section title={t('app.home.meetings')}>
      {meetings.length === 0 ? (
        <p className={styles['quiet']}>{t('app.home.meetings-none')}</p>
      ) : (
        <Rows label={t('app.home.meetings')}>
          {meetings.map(({ id, title, committee, date, startTime, place }) => (
            <Row key={id}>
              <div className={styles['meeting']}>
                <span className="z-number">
                  {date === today ? t('app.home.group-today') : date} {startTime}
                </span>
                <Link to={`/meetings/${id}`}>{title}</Link>
                <span className="z-dim">{[committee, place].filter((part) => part !== '').join(' · ')}</span>
              </div>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}
