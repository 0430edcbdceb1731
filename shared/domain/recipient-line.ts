import { daysBetween, isPlainDate, plainDate } from '../base/index.ts';
import type { Recipient, RoundRecord } from './round.ts';

/**
 * How far it is with one that was asked (征求意见对象): not sent; waiting, with the days since it was sent; overdue, with the days since the
 * last day; an answer that waits to be typed; answered with comments (`comments` = how many, 0 = not counted by file); without comments.
 */
export type RecipientState =
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'waiting'; readonly days: number }
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'typing' }
  | { readonly kind: 'commented'; readonly comments: number }
  | { readonly kind: 'no-comment' };

/** A line of the list: one that was asked, or (`recipient` null) an organisation that answered unasked. */
export type RecipientLine = {
  /** Of the recipient; of who answered unasked the name of the organisation. */
  readonly id: string;
  readonly organisation: string;
  readonly recipient: Recipient | null;
  readonly state: RecipientState;
};

type Asked = Pick<RoundRecord, 'recipients' | 'responses' | 'closesOn'>;

/**
 * Who was asked, in the order of the list, then who answered unasked. An organisation answers once for all its persons, as in the
 * statistics of the round.
 *
 * @param commented organisations that have comments in the round
 * @param today `YYYY-MM-DD`
 */
export function recipientLines(round: Asked, commented: readonly string[], today: string): readonly RecipientLine[] {
  const answers = new Map<string, { comments: number; typing: boolean }>();
  for (const { organisation, comments, byHand } of round.responses) {
    const known = answers.get(organisation) ?? { comments: 0, typing: false };
    answers.set(organisation, {
      comments: known.comments + comments,
      typing: known.typing || byHand === 'waiting',
    });
  }
  const withComments = new Set(commented);
  const answered = (organisation: string): RecipientState | null => {
    const answer = answers.get(organisation);
    if (answer?.typing) return { kind: 'typing' };
    if (withComments.has(organisation) || (answer && answer.comments > 0))
      return { kind: 'commented', comments: answer?.comments ?? 0 };
    return answer ? { kind: 'no-comment' } : null;
  };
  const asked = round.recipients.map(
    (recipient): RecipientLine => ({
      id: recipient.id,
      organisation: recipient.organisation,
      recipient,
      state: answered(recipient.organisation) ?? silence(recipient, round.closesOn, today),
    }),
  );
  const listed = new Set(round.recipients.map(({ organisation }) => organisation));
  const unasked = [...new Set([...answers.keys(), ...commented])]
    .filter((organisation) => organisation !== '' && !listed.has(organisation))
    .map(
      (organisation): RecipientLine => ({
        id: organisation,
        organisation,
        recipient: null,
        state: answered(organisation) ?? { kind: 'no-comment' },
      }),
    );
  return [...asked, ...unasked];
}

function silence({ sentOn }: Recipient, closesOn: string, today: string): RecipientState {
  if (sentOn === '') return { kind: 'not-sent' };
  const since = (day: string): number =>
    isPlainDate(day) && isPlainDate(today) ? daysBetween(plainDate(day), plainDate(today)) : 0;
  return closesOn < today
    ? { kind: 'overdue', days: since(closesOn) }
    : { kind: 'waiting', days: Math.max(0, since(sentOn)) };
}

/** Whether nothing came from one that the draft was sent to: such a one can be reminded (催办). */
export function isSilent({ state }: RecipientLine): boolean {
  return state.kind === 'waiting' || state.kind === 'overdue';
}

/** Those to be reminded, the longest waiting first; those that were reminded lately come after others of the same day. */
export function reminderLines(lines: readonly RecipientLine[]): readonly RecipientLine[] {
  const key = ({ recipient }: RecipientLine): string => `${recipient?.sentOn} ${recipient?.remindedOn.at(-1) ?? ''}`;
  return lines.filter(isSilent).sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
