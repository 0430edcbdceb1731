import { addDays, daysBetween, isPlainDate, plainDate } from '#shared/base/index.ts';
import type { RoundChartFigures } from '#shared/contract/index.ts';
import { useT } from '../../../ui/index.ts';
import styles from './figures.module.css';

type Day = RoundChartFigures['days'][number];

/** A longer time is drawn by weeks. */
const MOST_COLUMNS = 92;
/** Numbers stand over the columns as long as there are so few of them. */
const MOST_NUMBERS = 14;
/** A label of the axis needs this share of its length. */
const LABEL_SHARE = 0.16;

/** Answers by the day they came, from the first day of the round to its last or to the last answer, against the last day. */
export function AnswerDays({
  days,
  opensOn,
  closesOn,
}: {
  readonly days: readonly Day[];
  readonly opensOn: string;
  readonly closesOn: string;
}) {
  const { t } = useT();
  const answers = days.reduce((sum, day) => sum + day.answers, 0);
  const late = days.filter(({ day }) => day > closesOn).reduce((sum, day) => sum + day.answers, 0);
  const { columns, closes, last } = columnsOf(days, opensOn, closesOn);
  const most = Math.max(1, ...columns.map((column) => column.answers));
  const numbered = columns.filter((column) => column.answers > 0).length <= MOST_NUMBERS;
  const share = columns.length === 0 ? 0 : (closes + 1) / columns.length;
  return (
    <div className={styles['days']}>
      <p>{t('app.figures.answers-sum', { answers, late, day: closesOn })}</p>
      <div className={styles['plot']} aria-hidden="true">
        {columns.map((column, index) => (
          <span key={column.from} className={styles['column']} data-closes={index === closes || undefined}>
            {column.answers > 0 && numbered && <span className={styles['number']}>{column.answers}</span>}
            <span
              className={`${styles['fill']} z-ink`}
              data-part={column.from > closesOn ? 'late' : 'answer'}
              style={{ height: `${(100 * column.answers) / most}%` }}
              title={`${column.from}: ${column.answers}`}
            />
          </span>
        ))}
      </div>
      <div className={styles['axis']} aria-hidden="true">
        {share > 2 * LABEL_SHARE && <span style={{ left: 0 }}>{columns[0]?.from}</span>}
        <span style={share > 2 * LABEL_SHARE ? { right: `${100 - 100 * share}%` } : { left: `${100 * share}%` }}>
          {t('app.figures.deadline', { day: closesOn })}
        </span>
        {share < 1 - LABEL_SHARE && <span style={{ right: 0 }}>{last}</span>}
      </div>
      <table className="z-hidden">
        <caption>{t('app.figures.days')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('app.figures.day')}</th>
            <th scope="col">{t('app.figures.answers')}</th>
            <th scope="col">{t('app.figures.comments')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{day.day}</th>
              <td>{day.answers}</td>
              <td>{day.comments}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Column = { readonly from: string; readonly answers: number };

/** A column for each day, or each week of a longer time; `closes` is the column of the last day. */
function columnsOf(days: readonly Day[], opensOn: string, closesOn: string) {
  const known = [opensOn, closesOn, ...days.map(({ day }) => day)].filter(isPlainDate).sort();
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return { columns: [], closes: -1, last: '' };
  const count = daysBetween(plainDate(first), plainDate(last)) + 1;
  const step = count > MOST_COLUMNS ? 7 : 1;
  const at = (day: string): number => Math.floor(daysBetween(plainDate(first), plainDate(day)) / step);
  const answers = new Array<number>(Math.ceil(count / step)).fill(0);
  for (const day of days) {
    if (isPlainDate(day.day)) answers[at(day.day)] = (answers[at(day.day)] ?? 0) + day.answers;
  }
  const columns = answers.map(
    (sum, index): Column => ({ from: addDays(plainDate(first), index * step), answers: sum }),
  );
  return { columns, closes: isPlainDate(closesOn) ? at(closesOn) : -1, last };
}
