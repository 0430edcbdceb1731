import { addDays, isPlainDate } from '#shared/base/index.ts';
import { useApi } from '../../../rpc/index.ts';
import { dayOf, FormDialog, useCommand, useT } from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';
import styles from './desk.module.css';

/** Days that an extension is suggested for. */
const MORE_DAYS = 15;

/** Postpones the last day (延期), with the reason; shows what was postponed before. */
export function ExtendDialog({ view, onClose }: { readonly view: RoundView; readonly onClose: () => void }) {
  const { t } = useT();
  const api = useApi();
  const extend = useCommand(api.round.extend, { done: 'app.send.extended', quiet: true });
  const { closesOn, extensions } = view.round;
  const later = isPlainDate(closesOn) ? addDays(closesOn, MORE_DAYS) : '';
  const { period } = view;
  const short = period !== null && !period.enough;
  return (
    <FormDialog
      opened
      title={t('app.send.extend')}
      size="480"
      intro={t('app.send.extend-intro', { day: closesOn })}
      fields={[
        {
          name: 'closesOn',
          label: t('app.send.extend-to'),
          kind: 'date',
          required: true,
          wide: true,
          check: (value) => (value <= closesOn ? t('app.send.extend-later', { day: closesOn }) : null),
          ...(short ? { help: t('app.send.extend-enough', { day: period.until }) } : {}),
        },
        { name: 'reason', label: t('app.field.reason'), kind: 'long', required: true },
      ]}
      initial={{ closesOn: short ? period.until : later, reason: '' }}
      submit={t('app.send.extend')}
      pending={extend.pending}
      failure={extend.failure}
      onClose={onClose}
      onSubmit={async (values) => (await extend.run({ id: view.id, ...values })) !== null}
    >
      {extensions.length > 0 && (
        <div className={styles['past']}>
          <h3>{t('app.send.extensions')}</h3>
          <ul>
            {extensions.map(({ from, to, reason, by, at }) => (
              <li key={at}>
                <span className="z-number">{t('app.send.extension', { from, to })}</span>
                <div className="z-dim">{t('app.list.with-more', { text: reason, more: `${by} · ${dayOf(at)}` })}</div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  );
}
