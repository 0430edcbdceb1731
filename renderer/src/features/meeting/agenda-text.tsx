import type { AgendaItem } from '#shared/domain/meeting.ts';
import styles from './agenda-text.module.css';
import shared from './meeting.module.css';
import { PaperLinks } from './paper-links.tsx';

/** The agenda as it was, when nothing can be changed any more. */
export function AgendaText({ agenda }: { readonly agenda: readonly AgendaItem[] }) {
  return (
    <ol className={shared['agenda']}>
      {agenda.map((item, index) => (
        <li key={item.id} className={shared['item']}>
          <span className={shared['itemNumber']}>{index + 1}</span>
          <div className={shared['itemBody']}>
            <div className={shared['itemLine']}>
              {item.start !== '' && <span className="z-number z-dim">{item.start}</span>}
              <b className={styles['itemText']}>{item.title}</b>
            </div>
            <PaperLinks papers={item.papers} />
            {item.notes !== '' && <p className={shared['notes']}>{item.notes}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
