import type { RoundStatistics } from '#shared/domain/round.ts';

/** Numbers of a round as texts; `noted`, `withdrawn` and `undecided` are empty when there are none. */
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
    noted: some(numbers.noted),
    withdrawn: some(numbers.withdrawn),
    undecided: some(numbers.undecided),
  };
}

function some(count: number): string {
  return count === 0 ? '' : String(count);
}
