import type { AgendaItem } from '#shared/domain/meeting.ts';
import styles from './meeting.module.css';
import { PaperLinks } from './paper-links.tsx';

/** The agenda as it was, when nothing can be changed any more. */
export function AgendaText({ agenda }: { readonly agenda: readonly AgendaItem[] }) {
  return (
    <ol className={styles['agenda']}>
      {agenda.map((item, index) => (
        <li key={item.id} className={styles['item']}>
          <span className={styles['itemNumber']}>{index + 1}</span>
          <div className={styles['itemBody']}>
            <div className={styles['itemLine']}>
              {item.start !== '' && <span className="z-number z-dim">{item.start}</span>}
              <b className={styles['itemText']}>{item.title}</b>
            </div>
            <PaperLinks papers={item.papers} />
            {item.notes !== '' && <p className={styles['notes']}>{item.notes}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
