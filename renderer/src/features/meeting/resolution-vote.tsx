import { Button, NumberInput, Select } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Hands, Resolution } from '#shared/domain/meeting.ts';
import { votesAt } from '#shared/domain/meeting-quorum.ts';
import { Status, useT } from '../../ui/index.ts';
import shared from './meeting.module.css';
import type { MeetingView } from './meeting-view.ts';
import styles from './resolution-vote.module.css';
import type { MeetingEdits } from './use-meeting-edits.tsx';

const NO_HANDS: Hands = { favour: 0, against: 0, abstain: 0 };
const SIDES = ['favour', 'against', 'abstain'] as const;
const TONES = { passed: 'good', failed: 'bad', 'no-quorum': 'warn' } as const;

/** How a resolution is voted on: item it belongs to, hands counted, or a ballot taken at the meeting. */
export function ResolutionVote({
  view,
  edits,
  resolution,
  onBallot,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly resolution: Resolution;
  readonly onBallot: () => void;
}) {
  const { t } = useT();
  const { id, number, hands, agendaItemId, ballotId, projectId } = resolution;
  const present = votesAt(edits.meeting, agendaItemId).length;
  const given = hands ? hands.favour + hands.against + hands.abstain : 0;
  return (
    <>
      <div className={shared['itemTools']}>
        <Select
          aria-label={t('app.meeting.resolution-item', { number })}
          className={shared['itemTitle']}
          data={[
            { value: '', label: t('app.meeting.whole-meeting') },
            ...edits.meeting.agenda.map((item, at) => ({ value: item.id, label: `${at + 1}. ${item.title}` })),
          ]}
          value={agendaItemId}
          onChange={(value) => edits.put('resolutions', id, { agendaItemId: value ?? '' })}
        />
        {!hands && ballotId === '' && (
          <>
            <Button
              variant="subtle"
              leftSection={<IconHandStop size={15} />}
              aria-label={`${t('app.meeting.hands')} ${number}`}
              onClick={() => edits.put('resolutions', id, { hands: { ...NO_HANDS, favour: present } })}
            >
              {t('app.meeting.hands')}
            </Button>
            {projectId !== '' && (
              <Button variant="subtle" aria-label={`${t('app.meeting.ballot-here')} ${number}`} onClick={onBallot}>
                {t('app.meeting.ballot-here')}
              </Button>
            )}
          </>
        )}
      </div>
      {hands && (
        <div className={shared['itemTools']}>
          {SIDES.map((side) => (
            <NumberInput
              key={side}
              aria-label={`${t(`app.meeting.hands-${side}`)} ${number}`}
              prefix={`${t(`app.meeting.hands-${side}`)} `}
              min={0}
              allowDecimal={false}
              allowNegative={false}
              error={given > present}
              value={hands[side]}
              onChange={(value) =>
                edits.change('resolutions', id, { hands: { ...hands, [side]: Math.max(0, Number(value) || 0) } })
              }
              onBlur={() => given <= present && void edits.save()}
              w={116}
            />
          ))}
          <span className={given > present ? shared['over'] : 'z-dim'}>
            {t('app.meeting.hands-of', { given, present })}
          </span>
          <Button variant="subtle" color="gray" onClick={() => edits.put('resolutions', id, { hands: null })}>
            {t('app.meeting.hands-none')}
          </Button>
        </div>
      )}
      <VoteResult view={view} resolution={resolution} />
    </>
  );
}

/** What hands or a ballot decided, explained. */
export function VoteResult({ view, resolution }: { readonly view: MeetingView; readonly resolution: Resolution }) {
  const { t, local } = useT();
  const hands = view.hands.find(({ resolutionId }) => resolutionId === resolution.id);
  const ballot = view.ballots.find(({ id }) => id === resolution.ballotId);
  if (!hands && !ballot) return null;
  const open = ballot?.status === 'open';
  const sentences = (hands ?? ballot)?.sentences ?? [];
  const outcome = (hands ?? ballot)?.outcome;
  const last = sentences.at(-1);
  return (
    <div className={styles['vote']}>
      <div className={shared['itemTools']}>
        {open || outcome === undefined ? (
          <Status tone="accent">{t('app.meeting.ballot-open')}</Status>
        ) : (
          <Status tone={TONES[outcome as keyof typeof TONES] ?? 'neutral'}>{last ? local(last) : ''}</Status>
        )}
        {hands && resolution.hands && <span>{t('app.meeting.hands-said', resolution.hands)}</span>}
        {ballot && <Link to={`/ballots/${ballot.id}`}>{ballot.title}</Link>}
      </div>
      {!open && (
        <details>
          <summary>{t('app.meeting.vote-why')}</summary>
          <ul className={styles['sentences']}>
            {sentences.slice(0, -1).map((sentence) => (
              <li key={sentence.en}>{local(sentence)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
