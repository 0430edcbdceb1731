import { Link } from 'react-router';
import type { CalendarEntry } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import styles from './calendar.module.css';

const PATHS = {
  meeting: '/meetings',
  round: '/rounds',
  ballot: '/ballots',
  project: '/projects',
  committee: '/committees',
};

/** What an entry says on one line. */
function useEntryText(): (entry: CalendarEntry) => string {
  const { t, local } = useT();
  return ({ kind, subject, name, cancelled }) => {
    const said = t(`app.calendar.kind-${kind}`, { subject, name: local(name) }).replace(/[：:]?(?:(?<!\s)\s+)?$/, '');
    return cancelled ? t('app.calendar.cancelled', { title: said }) : said;
  };
}

/** An entry; a click opens what it is about. */
export function EntryLink({ entry }: { readonly entry: CalendarEntry }) {
  const text = useEntryText()(entry);
  return (
    <Link
      to={`${PATHS[entry.target.kind]}/${entry.target.id}`}
      className={styles['entry']}
      data-kind={entry.kind}
      data-cancelled={entry.cancelled || undefined}
      title={`${entry.startTime} ${text}${entry.committee === '' ? '' : `\n${entry.committee}`}`.trim()}
    >
      {entry.startTime !== '' && <span className={styles['time']}>{entry.startTime}</span>}
      {text}
    </Link>
  );
}
