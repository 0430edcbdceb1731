import type { Position } from '#shared/domain/ballot.ts';
import type { CalendarKind } from '#shared/domain/calendar-entry.ts';
import type { Role, Side } from '#shared/domain/committee.ts';
import type { StandardKindId } from '#shared/domain/cover-data.ts';
import type { Decision } from '#shared/domain/disposition.ts';
import type { Resolution } from '#shared/domain/meeting.ts';
import type { FunctionType, Project } from '#shared/domain/project.ts';
import type { Outcome } from '#shared/domain/tally.ts';
import type { Measure, VotingCondition } from '#shared/domain/voting-rule.ts';
import type { ConditionWording } from '#shared/publishing/index.ts';

/** Words by which papers call what records hold as codes. `{…}` are filled in. */
export type PaperWords = {
  readonly language: 'zh-CN' | 'en';
  readonly roles: Readonly<Record<Role, string>>;
  readonly sides: Readonly<Record<Side, string>>;
  /** How many members a side has: {side}, {count}. */
  readonly sideCount: string;
  readonly decisions: Readonly<Record<Decision | 'undecided', string>>;
  /** Puts the reason behind the decision. */
  readonly decisionReason: string;
  /** A suggestion (处理建议) in place of a decision; a decision in a column of reasons; what a letter says where nothing is decided. */
  readonly decisionSuggested: string;
  readonly decisionInReason: string;
  readonly decisionOpen: string;
  /** What came of a round, in one line of a form; and what is neither adopted nor refused, with its comma (`{rest}`). */
  readonly roundFigures: string;
  readonly restOfRound: string;
  /** Names of what figures count, where a record has none; the rest beyond the longest list that is printed; the sum; not decided yet. */
  readonly figures: Readonly<Record<'organisation' | 'type' | 'clause' | 'others' | 'total' | 'undecided', string>>;
  /** Joins the member's own reason, and a proposal that has no column of its own, to the comment. */
  readonly memberReason: string;
  readonly memberProposal: string;
  /** Puts who said it before a comment. */
  readonly memberSays: string;
  /** Minutes of what a meeting decided on comments: heading of a round, numbers, reason, wording agreed. */
  readonly roundOf: string;
  readonly countsAtMeeting: string;
  readonly countOf: string;
  readonly proposalGiven: string;
  readonly reasonGiven: string;
  readonly textBecomes: string;
  readonly textDeleted: string;
  /** Between numbers of a sentence, between sentences, at their end, and where a text was cut. */
  readonly listComma: string;
  readonly sentenceGap: string;
  readonly stop: string;
  readonly ellipsis: string;
  readonly choices: Readonly<Record<Position | 'invalid', string>>;
  /** Of a voter who gave no vote. */
  readonly missing: Readonly<Record<'letter' | 'meeting', string>>;
  readonly modes: Readonly<Record<'letter' | 'meeting', string>>;
  /** How a draft was examined (审查方式) where no vote was held on it. */
  readonly meetingReview: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly bases: Readonly<Record<VotingCondition['of'], string>>;
  readonly bounds: Readonly<Record<VotingCondition['bound'], string>>;
  readonly conditions: Readonly<Record<'share' | 'number', ConditionWording>>;
  readonly noVotes: Pick<ConditionWording, 'sentence' | 'numbers'>;
  readonly ofP: string;
  readonly sizes: Readonly<Record<'from' | 'to' | 'between', string>>;
  readonly met: string;
  readonly notMet: string;
  readonly work: Readonly<Record<Project['work'], string>>;
  readonly functionTypes: Readonly<Record<FunctionType, string>>;
  /** 国家标准, 地方标准 …: who issues it. */
  readonly levels: Readonly<Record<StandardKindId, string>>;
  readonly conclusions: Readonly<Record<Resolution['conclusion'], string>>;
  /** What an adjustment of a project changes, of `{from}` and `{to}`. */
  readonly adjustment: Readonly<Record<'fromTo' | 'to' | 'end', string>>;
  /** Titles of days in a calendar, of `{standard}` and `{name}`. */
  readonly calendar: Readonly<Record<Exclude<CalendarKind, 'meeting'> | 'all', string>>;
  /**
   * Minutes of a meeting. `proxy`: of `{name}` and `{holder}`; `substitute`: `{name}`, `{standIn}`; `declared`: `{name}`, `{text}`, `{item}`;
   * `hands`: `{favour}`, `{against}`, `{abstain}`; `action`: `{text}` with `who`, of `{owner}` and `{due}`; `votedOn`: `{number}`.
   */
  readonly meeting: Readonly<
    Record<
      | 'proxy'
      | 'substitute'
      | 'recused'
      | 'declared'
      | 'wholeMeeting'
      | 'hands'
      | 'votedOn'
      | 'owner'
      | 'due'
      | 'whoGap'
      | 'who',
      string
    >
  >;
  readonly office: string;
  readonly comma: string;
  /** Day to be written in by hand. */
  readonly openDate: string;
};
