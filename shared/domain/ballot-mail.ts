/** What a letter to the voters of a ballot is for: 发出函审单, 催办, 延期通知, 更正通知, 撤回通知, 结果通报. */
export const BALLOT_MAILS = ['invite', 'remind', 'extend', 'correct', 'withdraw', 'result'] as const;
export type BallotMail = (typeof BALLOT_MAILS)[number];

/** What goes with it: the draft, the voter's own form or packet, the report of the result. */
export const BALLOT_PAPERS = ['draft-pdf', 'form-docx', 'form-pdf', 'packet', 'result'] as const;
export type BallotPaper = (typeof BALLOT_PAPERS)[number];

/** Papers that bear the name of a voter: none of them goes with a secret ballot. */
const OF_ONE_VOTER: ReadonlySet<BallotPaper> = new Set(['form-docx', 'form-pdf', 'packet']);

/** Papers that may go with a letter; `drafted`: there is a draft to be voted on. */
export function papersFor(
  mail: BallotMail,
  { secret, drafted }: { readonly secret: boolean; readonly drafted: boolean },
): readonly BallotPaper[] {
  return BALLOT_PAPERS.filter((paper) => {
    if (paper === 'result') return mail === 'result';
    if (mail === 'result' || mail === 'withdraw') return false;
    if (OF_ONE_VOTER.has(paper) && secret) return false;
    return drafted || (paper !== 'draft-pdf' && paper !== 'packet');
  });
}
