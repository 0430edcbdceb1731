import type { RoundStatistics } from '#shared/domain/round.ts';

/** Numbers of a round as texts; `undecided` is empty when everything is decided. */
export function roundNumbers(numbers: RoundStatistics) {
  return {
    sent: String(numbers.sent),
    replied: String(numbers.replied),
    repliedWithComments: String(numbers.repliedWithComments),
    noReply: String(numbers.noReply),
    comments: String(numbers.comments),
    accepted: String(numbers.accepted),
    partly: String(numbers.partly),
    rejected: String(numbers.rejected),
    undecided: numbers.undecided === 0 ? '' : String(numbers.undecided),
  };
}
