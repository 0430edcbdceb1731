import { useMemo } from 'react';
import { mailAddresses } from '#shared/domain/mail-address.ts';
import type { RecipientLine } from '#shared/domain/recipient-line.ts';
import { CHANNELS, type Channel, type Recipient } from '#shared/domain/round.ts';
import { type GridColumn, useT } from '../../../ui/index.ts';
import styles from './desk.module.css';
import { EditableCell } from './editable-cell.tsx';
import { RecipientStatus } from './recipient-status.tsx';

/** Order of states in the list: who needs something first. */
const ORDER = ['overdue', 'waiting', 'not-sent', 'typing', 'commented', 'no-comment'];

/** Columns of the list of recipients. `onChange` null: nothing may be changed. */
export function useRecipientColumns(
  onChange: ((recipient: Recipient) => void) | null,
): readonly GridColumn<RecipientLine>[] {
  const { t, any } = useT();
  return useMemo(() => {
    const text = (field: 'organisation' | 'person' | 'email', label: string) => (line: RecipientLine) => {
      const { recipient } = line;
      const value = recipient ? recipient[field] : field === 'organisation' ? line.organisation : '';
      if (!recipient || !onChange) return <span title={value}>{value}</span>;
      const wrong = field === 'email' && mailAddresses(value).wrong.length > 0;
      return (
        <EditableCell
          value={value}
          label={`${line.organisation} ${label}`}
          wrong={wrong ? t('app.send.address-wrong') : undefined}
          onSave={(next) => (next !== '' || field !== 'organisation') && onChange({ ...recipient, [field]: next })}
        />
      );
    };
    const columns: readonly GridColumn<RecipientLine>[] = [
      {
        id: 'organisation',
        header: t('app.people.organisation'),
        width: 196,
        grow: true,
        value: (line) => line.organisation,
        cell: text('organisation', t('app.people.organisation')),
      },
      {
        id: 'person',
        header: t('app.send.person'),
        width: 92,
        value: ({ recipient }) => recipient?.person ?? '',
        cell: text('person', t('app.send.person')),
      },
      {
        id: 'email',
        header: t('app.send.email'),
        width: 180,
        value: ({ recipient }) => recipient?.email ?? '',
        cell: text('email', t('app.send.email')),
      },
      {
        id: 'channel',
        header: t('app.send.channel'),
        width: 88,
        value: ({ recipient }) => (recipient ? any(`app.send.channel-${recipient.channel}`) : ''),
        cell: ({ recipient }) =>
          recipient && onChange ? (
            <select
              tabIndex={-1}
              className={styles['select']}
              aria-label={`${recipient.organisation} ${t('app.send.channel')}`}
              value={recipient.channel}
              onChange={(event) => onChange({ ...recipient, channel: event.currentTarget.value as Channel })}
            >
              {CHANNELS.map((channel) => (
                <option key={channel} value={channel}>
                  {t(`app.send.channel-${channel}`)}
                </option>
              ))}
            </select>
          ) : recipient ? (
            t(`app.send.channel-${recipient.channel}`)
          ) : (
            <span className="z-dim">{t('app.send.unasked')}</span>
          ),
      },
      {
        id: 'sent',
        header: t('app.send.sent-on'),
        width: 102,
        value: ({ recipient }) => recipient?.sentOn ?? '',
        cell: ({ recipient }) => <span className="z-number">{recipient?.sentOn ?? ''}</span>,
      },
      {
        id: 'reminded',
        header: t('app.send.reminded-on'),
        width: 124,
        value: ({ recipient }) => recipient?.remindedOn.at(-1) ?? '',
        cell: ({ recipient }) => <Reminded days={recipient?.remindedOn ?? []} />,
      },
      {
        id: 'state',
        header: t('app.send.state'),
        width: 132,
        value: ({ state }) => ORDER.indexOf(state.kind) * 10_000 - ('days' in state ? state.days : 0),
        cell: ({ state }) => <RecipientStatus state={state} />,
      },
    ];
    return columns;
  }, [t, any, onChange]);
}

function Reminded({ days }: { readonly days: readonly string[] }) {
  const { t } = useT();
  const last = days.at(-1);
  if (last === undefined) return null;
  return (
    <span className="z-number" title={days.join('\n')}>
      {last}
      {days.length > 1 && <span className="z-dim"> {t('app.send.times', { count: days.length })}</span>}
    </span>
  );
}
