import type { Decision } from '#shared/domain/disposition.ts';
import { pinyinCompare } from '../pinyin-order.ts';
import { fillForm } from './paper-parts.ts';

/** A comment as it stands in 意见汇总处理表. */
export type CollatedComment = {
  /** Position of the clause in the text; comments on the whole text come first (-1). */
  readonly order: number;
  readonly clause: string;
  readonly original: string;
  readonly comment: string;
  readonly proposal: string;
  /** Reason that the member gave. */
  readonly memberReason: string;
  readonly organisation: string;
  readonly person: string;
  readonly decision: Decision | null;
  /** Reason of the decision; compulsory unless accepted. */
  readonly reason: string;
};

type Words = {
  readonly decisions: Readonly<Record<Decision | 'undecided', string>>;
  readonly decisionReason: string;
  readonly memberReason: string;
  readonly memberProposal: string;
};

/**
 * Rows of a collation table (domain F4): sorted by clause, then by organisation (pinyin), numbered from 1. `comment` holds the comment with
 * the member's reason, `commentAndProposal` also the proposal, for tables that have no column for it.
 */
export function collationRows(comments: readonly CollatedComment[], words: Words) {
  return [...comments]
    .sort((a, b) => a.order - b.order || pinyinCompare(a.organisation, b.organisation))
    .map((row, index) => {
      const reason = row.memberReason === '' ? '' : fillForm(words.memberReason, { text: row.memberReason });
      const proposal = row.proposal === '' ? '' : fillForm(words.memberProposal, { text: row.proposal });
      const decision = words.decisions[row.decision ?? 'undecided'];
      return {
        no: String(index + 1),
        clause: row.clause,
        original: row.original,
        comment: lines(row.comment, reason),
        commentAndProposal: lines(row.comment, proposal, reason),
        proposal: row.proposal,
        organisation: row.organisation,
        person: row.person,
        decision: row.reason === '' ? decision : fillForm(words.decisionReason, { decision, reason: row.reason }),
        note: '',
      };
    });
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
