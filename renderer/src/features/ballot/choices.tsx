import { CHOICES, type Choice } from '#shared/domain/ballot.ts';
import { Status, type Tone, useT } from '../../ui/index.ts';

/** A choice, or null for a form with none or several ticks. */
export type Cast = Choice | null;

const TONES: Record<Choice, Tone> = {
  approve: 'good',
  'approve-with-comments': 'good',
  'disapprove-conditional': 'warn',
  abstain: 'neutral',
  disapprove: 'bad',
};

/** The key that stands for a choice: 1–5 in the order of the form (domain F6), 0 for invalid; undefined for other keys. */
export function castOfKey(key: string): Cast | undefined {
  if (key === '0') return null;
  return /^[1-5]$/.test(key) ? CHOICES[Number(key) - 1] : undefined;
}

/** A vote in few words. */
export function CastStatus({ cast }: { readonly cast: Cast }) {
  const { t } = useT();
  if (cast === null) return <Status tone="warn">{t('app.ballot.choice-short-invalid')}</Status>;
  return <Status tone={TONES[cast]}>{t(`app.ballot.choice-short-${cast}`)}</Status>;
}
