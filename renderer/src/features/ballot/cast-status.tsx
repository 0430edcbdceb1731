import type { Position } from '#shared/domain/ballot.ts';
import { Status, type Tone, useT } from '../../ui/index.ts';
import type { Cast } from './cast.ts';

const TONES: Record<Position, Tone> = {
  yes: 'good',
  'no-objection': 'good',
  discuss: 'bad',
  recuse: 'neutral',
  confirm: 'good',
  revise: 'warn',
  withdraw: 'bad',
  approve: 'good',
  'approve-with-comments': 'good',
  'disapprove-conditional': 'warn',
  abstain: 'neutral',
  disapprove: 'bad',
};

/** A vote in few words. */
export function CastStatus({ cast }: { readonly cast: Cast }) {
  const { t } = useT();
  if (cast === null) return <Status tone="warn">{t('app.ballot.choice-short-invalid')}</Status>;
  return <Status tone={TONES[cast]}>{t(`app.ballot.choice-short-${cast}`)}</Status>;
}
