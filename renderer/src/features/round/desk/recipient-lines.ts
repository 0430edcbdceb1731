import { useMemo } from 'react';
import { type RecipientLine, recipientLines } from '#shared/domain/recipient-line.ts';
import { useToday } from '../../../rpc/index.ts';
import type { RoundView } from '../round-view.ts';

/** What the list of recipients can be narrowed to. `no-reply`: whoever has not answered, sent or not, as the statistics count it. */
export const LINE_FILTERS = ['all', 'not-sent', 'no-reply', 'commented', 'no-comment', 'typing', 'unasked'] as const;
export type LineFilter = (typeof LINE_FILTERS)[number];

export function isLine({ recipient, state }: RecipientLine, filter: LineFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'unasked') return recipient === null;
  if (filter === 'no-reply') return ['not-sent', 'waiting', 'overdue'].includes(state.kind);
  return state.kind === filter;
}

/** Recipients of a round with how far it is with each; `today` is empty while it is being read. */
export function useRecipientLines(view: RoundView): {
  readonly lines: readonly RecipientLine[];
  readonly today: string;
} {
  const today = useToday();
  const { round, organisations } = view;
  const lines = useMemo(() => recipientLines(round, organisations, today), [round, organisations, today]);
  return { lines, today };
}
