import type { RecipientState } from '#shared/domain/recipient-line.ts';
import { Status, type Tone, useT } from '../../../ui/index.ts';

const TONES: Readonly<Record<RecipientState['kind'], Tone>> = {
  'not-sent': 'neutral',
  waiting: 'warn',
  overdue: 'bad',
  typing: 'warn',
  commented: 'good',
  'no-comment': 'good',
};

/** How far it is with one that was asked, in a word or two. */
export function RecipientStatus({ state }: { readonly state: RecipientState }) {
  const { t } = useT();
  return <Status tone={TONES[state.kind]}>{wordsOf(state, t)}</Status>;
}

function wordsOf(state: RecipientState, t: ReturnType<typeof useT>['t']): string {
  switch (state.kind) {
    case 'waiting':
      return t('app.send.state-waiting', { days: state.days });
    case 'overdue':
      return t('app.send.state-overdue', { days: state.days });
    case 'commented':
      return state.comments === 0
        ? t('app.send.state-commented')
        : t('app.round.answer-comments', { count: state.comments });
    default:
      return t(`app.send.state-${state.kind}`);
  }
}
