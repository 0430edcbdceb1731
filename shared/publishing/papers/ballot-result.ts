import type { Choice } from '#shared/domain/ballot.ts';
import type { Role } from '#shared/domain/committee.ts';
import type { ConditionResult, TallyResult } from '#shared/domain/tally.ts';
import type { PubBlock, Publication, PubTable } from '../publication.ts';
import { cell, chineseDate, fieldTable, fillForm, line, paper, paperSection, signatureTable } from './paper-parts.ts';
import type { BallotResultForm, PaperProfile } from './paper-profile.ts';

export type BallotVoter = {
  readonly name: string;
  readonly organisation: string;
  /** Key of the committee's roles, or the role as printed. */
  readonly role: Role | (string & {});
  /** `invalid` = returned with more than one tick or none, `missing` = not returned. */
  readonly choice: Choice | 'invalid' | 'missing';
  readonly comment: string;
};

export type BallotResultInput = {
  /** Moment that the file carries (ISO 8601, UTC). */
  readonly date: string;
  readonly mode: 'letter' | 'meeting';
  readonly standard: string;
  readonly planNumber: string;
  /** 负责起草单位 */
  readonly organisation: string;
  readonly committee: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly ruleName: string;
  /** Least number of voters by the rule; 0 = none. */
  readonly minimumVoters: number;
  readonly result: TallyResult;
  readonly voters: readonly BallotVoter[];
};

/**
 * 表决结果 (函审结论表, domain F7): what was voted on, the counts, each condition of the rule as a sentence with the numbers that were
 * compared, the conclusion, places to sign, and every voter with the choice.
 */
export function buildBallotResult(input: BallotResultInput, profile: PaperProfile): Publication {
  const form = profile.ballotResult;
  const title = form.title[input.mode];
  const { fields } = form;
  const blocks: readonly PubBlock[] = [
    line('form-title', title),
    fieldTable(
      [
        [[fields.standard + input.standard, 2]],
        [
          [fields.planNumber + input.planNumber, 1],
          [fields.organisation + input.organisation, 1],
        ],
        [
          [fields.opensOn + chineseDate(input.opensOn), 1],
          [fields.closesOn + chineseDate(input.closesOn), 1],
        ],
        [
          [fields.committee + input.committee, 1],
          [fields.rule + input.ruleName, 1],
        ],
      ],
      [1, 1],
    ),
    line('form-subtitle', form.countsTitle),
    countsTable(input.result, form),
    line('form-subtitle', form.rulesTitle),
    ...input.result.conditions.map((condition) => line('form-remark', conditionSentence(condition, form))),
    ...(input.result.tooFewVoters
      ? [
          line(
            'form-remark',
            fillForm(form.tooFewVoters, { members: input.result.counts.members, minimum: input.minimumVoters }),
          ),
        ]
      : []),
    line('form-subtitle', form.conclusionTitle),
    line('form-remark', fillForm(form.conclusion[input.result.outcome], { standard: input.standard })),
    signatureTable(form.signatures, profile),
    line('form-subtitle', form.votersTitle),
    votersTable(input, profile),
  ];
  return paper(`${title}\u3000${input.standard}`, input.date, input.committee, profile, [
    paperSection({ page: profile.layout.pages.form, footer: form.footer, blocks }),
  ]);
}

/** 有效票24张，全体委员29人：应不少于全体委员的3/4（24×4＝96，29×3＝87，96≥87），满足。 */
function conditionSentence(condition: ConditionResult, form: BallotResultForm): string {
  const { count, base, numerator, denominator, left, right, met } = condition;
  return fillForm(form.rule, {
    measure: form.measures[condition.measure],
    base: form.bases[condition.of],
    bound: form.bounds[condition.bound],
    count,
    total: base,
    numerator,
    denominator,
    left,
    right,
    sign: left > right ? '＞' : left < right ? '＜' : '＝',
    verdict: met ? form.met : form.notMet,
  });
}

function countsTable({ counts, valid, missing }: TallyResult, form: BallotResultForm): PubTable {
  const columns: readonly (readonly [string, number])[] = [
    [form.counts.members, counts.members],
    [form.counts.approve, counts.approve],
    [form.counts['approve-with-comments'], counts.approveWithComments],
    [form.counts['disapprove-conditional'], counts.disapproveConditional],
    [form.counts.abstain, counts.abstain],
    [form.counts.disapprove, counts.disapprove],
    [form.counts.valid, valid],
    [form.counts.invalid, counts.invalid],
    [form.counts.missing, missing],
  ];
  return {
    kind: 'table',
    columns: columns.map(([name]) => Math.max(4, Math.min(name.length, 8))),
    headRows: 1,
    rows: [
      { cells: columns.map(([name]) => cell(name, { header: true })) },
      { cells: columns.map(([, count]) => cell(`${count}${form.countUnit}`, { align: 'center' })) },
    ],
    frame: 'standard',
    foot: [],
  };
}

function votersTable({ voters, mode }: BallotResultInput, profile: PaperProfile): PubTable {
  const form = profile.ballotResult;
  const head = form.voterColumns;
  const hasComments = voters.some((voter) => voter.comment !== '');
  const columns = [
    ['no', 1.4],
    ['name', 2.6],
    ['organisation', 5.2],
    ['role', 2.8],
    ['choice', 3.4],
    ...(hasComments ? ([['comment', 4]] as const) : []),
  ] as const;
  return {
    kind: 'table',
    columns: columns.map(([, width]) => width),
    headRows: 1,
    rows: [
      { cells: columns.map(([key]) => cell(head[key], { header: true })) },
      ...voters.map((voter, index) => {
        const texts = {
          no: String(index + 1),
          name: voter.name,
          organisation: voter.organisation,
          role: profile.roles[voter.role as Role] ?? voter.role,
          choice: voter.choice === 'missing' ? form.missing[mode] : form.choices[voter.choice],
          comment: voter.comment,
        };
        return {
          cells: columns.map(([key]) =>
            cell(texts[key], { align: key === 'organisation' || key === 'comment' ? 'left' : 'center' }),
          ),
        };
      }),
    ],
    frame: 'standard',
    foot: [],
  };
}
