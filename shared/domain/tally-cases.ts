import { z } from 'zod';
import { ok, parseOutsideJson, type Refusal, type Result, refuse } from '../base/index.ts';
import { POSITIONS, type Position } from './ballot.ts';
import { type GroupCounts, groupCounts, tally, type VoteCounts } from './tally.ts';
import type { VotingRule } from './voting-rule.ts';

const count = z.number().int().min(0);
const none = count.default(0);

/** Positions as the table spells them: `approveWithComments`, `noObjection` … */
const spelled = (position: Position): string => position.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const votesSchema = z
  .object({ invalid: none, unreasoned: none, late: none, experts: none })
  .extend(Object.fromEntries(POSITIONS.map((position) => [spelled(position), none])));

/**
 * One ballot of a table of cases. Where a rule tells P-members from others, `isoPMembers` are the votes of the former: `members` their number
 * (that of the case without it), `yes`, `no` besides the names of positions. `judgeBody`: the least size and the odd number of voters are
 * judged, too. `expected`: an outcome, or the position that was decided.
 */
const caseSchema = z.object({
  id: z.string().min(1),
  rule: z.string(),
  members: count,
  fromDrafters: none,
  votes: votesSchema,
  isoPMembers: votesSchema.extend({ members: count.optional(), yes: none, no: none }).optional(),
  answers: z.record(z.string(), z.boolean()).optional(),
  judgeBody: z.boolean().default(false),
  expected: z.string(),
});
export type TallyCase = z.infer<typeof caseSchema>;

/** What became of a case; `unknown-rule` when there is no such rule. */
export type JudgedTally = {
  readonly id: string;
  readonly expected: string;
  readonly got: string;
  readonly ok: boolean;
};

/** Reads a table `{"cases": […]}`. Refuses `tally-cases-not-json` {detail} and `case-invalid` {case, where, detail}. */
export function parseTallyCases(source: string): Result<readonly TallyCase[], Refusal> {
  let data: unknown;
  try {
    data = parseOutsideJson(source.replace(/^\uFEFF/, ''));
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

/** The outcome of each case under its rule. What a rule asks of the size of a body is judged only where the case says so. */
export function judgeTallyCases(
  cases: readonly TallyCase[],
  ruleById: (id: string) => VotingRule | undefined,
): readonly JudgedTally[] {
  return cases.map((each) => {
    const rule = ruleById(each.rule);
    const got = rule ? judged(each, rule) : 'unknown-rule';
    return { id: each.id, expected: each.expected, got, ok: got === each.expected };
  });
}

function judged(each: TallyCase, rule: VotingRule): string {
  const anySize = { ...rule, minimumVoters: 0, oddVoters: false };
  const { decided, outcome } = tally(countsOf(each), each.judgeBody ? rule : anySize);
  return decided ?? outcome;
}

function countsOf({ members, fromDrafters, votes, isoPMembers, answers }: TallyCase): VoteCounts {
  const all = { ...groupOf(members, votes), fromDrafters, ...(answers ? { answers } : {}) };
  if (!isoPMembers) return all;
  const { yes = 0, no = 0, members: ofP = members, ...others } = isoPMembers;
  const p = groupOf(ofP, others);
  return { ...all, p: { ...p, approve: p.approve + yes, disapprove: p.disapprove + no } };
}

function groupOf(members: number, votes: z.infer<typeof votesSchema>): GroupCounts {
  const { invalid, unreasoned, late, experts } = votes;
  const said = Object.fromEntries(
    POSITIONS.map((position) => [position, (votes as Readonly<Record<string, number>>)[spelled(position)] ?? 0]),
  );
  return groupCounts({ members, invalid, unreasoned, late, experts, ...said });
}
