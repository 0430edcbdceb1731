import type { RoundStatistics } from '#shared/domain/round.ts';
import type { PaperWords } from '#shared/profiles/index.ts';
import { fillForm } from '#shared/publishing/index.ts';

/**
 * Numbers of a round as texts; `noted`, `withdrawn` and `undecided` are empty when there are none, and `rest` names these, so that what a
 * paper says of the comments adds up. `roundFigures`: all in one line.
 */
export function roundNumbers(numbers: RoundStatistics, words: PaperWords) {
  const rest = [
    { decision: words.decisions.noted, count: numbers.noted },
    { decision: words.decisions.withdrawn, count: numbers.withdrawn },
    { decision: words.figures.undecided, count: numbers.undecided },
  ]
    .filter(({ count }) => count > 0)
    .map((part) => fillForm(words.restOfRound, part))
    .join('');
  const texts = {
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
    rest,
  };
  return { ...texts, roundFigures: fillForm(words.roundFigures, texts) };
}

/** The same where comments were not asked for: nothing, and room to write the figures by hand. */
export function noRound(words: PaperWords): ReturnType<typeof roundNumbers> {
  const none = { sent: '', replied: '', repliedWithComments: '', noReply: '', comments: '', accepted: '', partly: '' };
  const others = { rejected: '', noted: '', withdrawn: '', undecided: '', rest: '' };
  const line = words.roundFigures.replace('{rest}', '').replaceAll(/\{\w+\}/g, '\u3000\u3000');
  return { ...none, ...others, roundFigures: line };
}

function some(count: number): string {
  return count === 0 ? '' : String(count);
}
