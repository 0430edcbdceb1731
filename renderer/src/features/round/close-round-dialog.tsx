import { isSilent, recipientLines } from '#shared/domain/recipient-line.ts';
import { useApi, useToday } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../ui/index.ts';
import styles from './round-strip.module.css';
import type { RoundView } from './round-view.ts';

/** Organisations that are named; of others there is only the number. */
const MOST_NAMES = 6;

/** Closes the round: says what is still open in it; before its last day only with a reason. */
export function CloseRoundDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: RoundView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const today = useToday();
  const close = useCommand(api.round.close, { done: 'app.round.closed', quiet: true });
  const { closesOn } = view.round;
  if (!opened || today === '') return null;
  return (
    <FormDialog
      opened
      title={t('app.round.close')}
      size="500"
      intro={t('app.round.close-intro')}
      fields={(values) => [
        { name: 'on', label: t('app.round.close-on'), kind: 'date', required: true },
        ...(values.on < closesOn
          ? [
              {
                name: 'reason',
                label: t('app.round.close-early-reason'),
                kind: 'long' as const,
                required: true,
                help: t('app.round.close-early', { day: closesOn }),
              },
            ]
          : []),
      ]}
      initial={{ on: today, reason: '' }}
      submit={t('app.round.close')}
      pending={close.pending}
      failure={close.failure}
      onClose={onClose}
      onSubmit={async ({ on, reason }) =>
        (await close.run({ id: view.id, on, reason: on < closesOn ? reason : '' })) !== null
      }
    >
      <StillOpen view={view} today={today} />
    </FormDialog>
  );
}

/** What has not come to its end yet. */
function StillOpen({ view, today }: { readonly view: RoundView; readonly today: string }) {
  const { t } = useT();
  const { round, organisations, statistics, period } = view;
  const lines = recipientLines(round, organisations, today);
  const silent = [...new Set(lines.filter(isSilent).map(({ organisation }) => organisation))];
  const typing = round.responses.filter(({ byHand }) => byHand === 'waiting').length;
  const unsent = lines.filter(({ state }) => state.kind === 'not-sent').length;
  const open = [
    statistics.undecided > 0 && t('app.round.close-undecided', { count: statistics.undecided }),
    typing > 0 && t('app.send.close-typing', { count: typing }),
    silent.length > 0 &&
      t(silent.length > MOST_NAMES ? 'app.send.close-silent-more' : 'app.send.close-silent', {
        count: silent.length,
        names: silent.slice(0, MOST_NAMES).join(t('app.send.comma')),
      }),
    unsent > 0 && t('app.send.close-unsent', { count: unsent }),
    period && !period.enough && t('app.send.close-short', { day: period.until, source: period.source }),
  ].filter((each) => each !== false && each !== null);
  if (open.length === 0) return null;
  return (
    <ul className={styles['open']} aria-label={t('app.send.still-open')}>
      {open.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
