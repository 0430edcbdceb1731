import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../base/index.ts';
import { type GroupCounts, type Outcome, tally, type VoteCounts } from './tally.ts';
import type { VotingRule } from './voting-rule.ts';

const count = z.number().int().min(0);

/** One ballot of a table of cases. Where a rule tells P-members from others, `isoPMembers` are the votes of the former. */
const caseSchema = z.object({
  id: z.string().min(1),
  rule: z.string(),
  members: count,
  votes: z.object({
    approve: count,
    approveWithComments: count.default(0),
    disapprove: count,
    disapproveConditional: count.default(0),
    abstain: count.default(0),
    invalid: count.default(0),
  }),
  isoPMembers: z.object({ yes: count, no: count, abstain: count.default(0) }).optional(),
  expected: z.string(),
});
export type TallyCase = z.infer<typeof caseSchema>;

/** What became of a case; `unknown-rule` when there is no such rule. */
export type JudgedTally = {
  readonly id: string;
  readonly expected: string;
  readonly got: Outcome | 'unknown-rule';
  readonly ok: boolean;
};

/** Reads a table `{"cases": […]}`. Refuses `tally-cases-not-json` {detail} and `case-invalid` {case, where, detail}. */
export function parseTallyCases(source: string): Result<readonly TallyCase[], Refusal> {
  let data: unknown;
  try {
    data = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse('tally-cases-not-json', { detail: (error as Error).message });
  }
  const list = z.object({ cases: z.array(z.unknown()) }).safeParse(data);
  if (!list.success) return refuse('tally-cases-not-json', { detail: 'cases' });
  const cases: TallyCase[] = [];
  for (const [index, item] of list.data.cases.entries()) {
    const parsed = caseSchema.safeParse(item);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const name = (item as { readonly id?: unknown } | null)?.id;
      return refuse('case-invalid', {
        case: typeof name === 'string' ? name : `#${index + 1}`,
        where: issue?.path.join('.') ?? '',
        detail: issue?.message ?? '',
      });
    }
    cases.push(parsed.data);
  }
  return ok(cases);
}

/** The outcome of each case under its rule. The least size of a body is not judged: a case gives votes, not a body. */
export function judgeTallyCases(
  cases: readonly TallyCase[],
  ruleById: (id: string) => VotingRule | undefined,
): readonly JudgedTally[] {
  return cases.map((each) => {
    const rule = ruleById(each.rule);
    const got = rule ? tally(countsOf(each), { ...rule, minimumVoters: 0 }).outcome : 'unknown-rule';
    return { id: each.id, expected: each.expected, got, ok: got === each.expected };
  });
}

function countsOf({ members, votes, isoPMembers }: TallyCase): VoteCounts {
  if (!isoPMembers) return { members, ...votes };
  const p: GroupCounts = {
    members,
    approve: isoPMembers.yes,
    approveWithComments: 0,
    disapprove: isoPMembers.no,
    disapproveConditional: 0,
    abstain: isoPMembers.abstain,
    invalid: 0,
  };
  return { members, ...votes, p };
}
