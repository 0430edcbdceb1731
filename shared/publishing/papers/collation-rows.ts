import type { Decision } from '../../domain/disposition.ts';
import { pinyinCompare } from '../pinyin-order.ts';
import { fillForm } from './paper-parts.ts';

type Judged = { readonly decision: Decision; readonly reason: string };

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
  /** 处理建议, as long as nothing is decided. */
  readonly suggested?: Judged | null;
  /** 备注 */
  readonly remark?: string;
  /** What the text of the clause became because of it; empty = it was not changed yet. */
  readonly revised?: string;
};

export type CollationOptions = {
  /** Comments with the same words on the same clause, decided alike, share a row that names every organisation. */
  readonly merge?: boolean;
  /** Where nothing is decided, the suggestion is printed: a table to be discussed. */
  readonly suggestions?: boolean;
};

type DecisionWords = {
  readonly decisions: Readonly<Record<Decision | 'undecided', string>>;
  readonly decisionReason: string;
  readonly decisionSuggested: string;
};
type Words = DecisionWords & {
  readonly memberReason: string;
  readonly memberProposal: string;
  readonly memberSays: string;
  readonly decisionInReason: string;
  readonly comma: string;
};

/**
 * Rows of a collation table (domain F4): sorted by clause, then by organisation (pinyin), numbered from 1. `comment` holds the comment with
 * the member's reason, `commentAndProposal` also the proposal, for tables that have no column for it; `revised` the text as it became,
 * else as it was proposed, `explanation` who said it, comment, reason and decision for tables with no other column for them.
 */
export function collationRows(comments: readonly CollatedComment[], words: Words, options: CollationOptions = {}) {
  const sorted = [...comments].sort((a, b) => a.order - b.order || pinyinCompare(a.organisation, b.organisation));
  const rows = options.merge ? merged(sorted, options) : sorted.map((comment) => [comment]);
  return rows.map((group, index) => {
    const row = group[0] as CollatedComment;
    const reason = row.memberReason === '' ? '' : fillForm(words.memberReason, { text: row.memberReason });
    const proposal = row.proposal === '' ? '' : fillForm(words.memberProposal, { text: row.proposal });
    const decision = decisionText(row, words, options.suggestions);
    const inReason = decision === '' ? '' : fillForm(words.decisionInReason, { decision });
    const each = (key: 'organisation' | 'person' | 'remark', between: string): string =>
      [...new Set(group.map((comment) => comment[key] ?? ''))].filter((text) => text !== '').join(between);
    const organisation = each('organisation', words.comma);
    const said = organisation === '' ? row.comment : fillForm(words.memberSays, { organisation, text: row.comment });
    return {
      no: String(index + 1),
      clause: row.clause,
      original: row.original,
      comment: lines(row.comment, reason),
      commentAndProposal: lines(row.comment, proposal, reason),
      proposal: row.proposal,
      revised: row.revised || row.proposal,
      explanation: lines(said, reason, inReason),
      organisation,
      person: each('person', words.comma),
      decision,
      decisionAlone: words.decisions[row.decision ?? 'undecided'],
      decisionReason: row.reason,
      note: each('remark', '\n'),
    };
  });
}

/** A decision with its reason as papers print it; without one the suggestion, if it is wanted, else nothing. */
export function decisionText(
  comment: Pick<CollatedComment, 'decision' | 'reason' | 'suggested'>,
  words: DecisionWords,
  suggestions = false,
): string {
  const { suggested } = comment;
  if (comment.decision === null && suggestions && suggested) {
    const decision = fillForm(words.decisionSuggested, { decision: words.decisions[suggested.decision] });
    return withReason(decision, suggested.reason, words);
  }
  return withReason(words.decisions[comment.decision ?? 'undecided'], comment.reason, words);
}

function withReason(decision: string, reason: string, words: DecisionWords): string {
  return reason === '' ? decision : fillForm(words.decisionReason, { decision, reason });
}

/** Comments in groups with the same words and decision, each group at the place of its first. */
function merged(comments: readonly CollatedComment[], { suggestions }: CollationOptions) {
  const groups = new Map<string, CollatedComment[]>();
  for (const comment of comments) {
    const { clause, original, proposal, memberReason, decision, reason, revised = '' } = comment;
    const words = [clause, original, comment.comment, proposal, memberReason, reason, revised].map(withoutBlanks);
    const { suggested } = comment;
    const open = suggestions && suggested ? [suggested.decision, withoutBlanks(suggested.reason)] : [];
    const key = JSON.stringify([...words, decision, ...open]);
    const group = groups.get(key);
    if (group) group.push(comment);
    else groups.set(key, [comment]);
  }
  return [...groups.values()];
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
