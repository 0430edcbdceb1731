import type { Choice } from '#shared/domain/ballot.ts';
import type { Role } from '#shared/domain/committee.ts';
import type { Decision } from '#shared/domain/round.ts';
import type { Outcome, VotingCondition } from '#shared/domain/tally.ts';
import type { PageSetup, ParagraphStyle, RunFormat, StyleSheet } from '../publication.ts';

/** Roles of the styles that papers use. */
export type PaperRole =
  | 'header'
  | 'page-number'
  | 'footnote'
  | 'form-title'
  | 'form-subtitle'
  | 'form-field'
  | 'form-head'
  | 'form-cell'
  /** Choices with boxes to tick, with room between them. */
  | 'form-choice'
  | 'form-remark'
  | 'form-last'
  | 'form-sign'
  | 'letterhead-name'
  | 'letterhead-line'
  | 'letter-title'
  | 'letter-text'
  | 'letter-address'
  | 'letter-heading'
  | 'letter-item'
  | 'letter-closing'
  | 'letter-last'
  /** 公告号 and the subject of an announcement, under its title. */
  | 'letter-number'
  | 'letter-subject'
  | 'letter-issuer'
  | 'letter-date'
  | 'report-title'
  | 'report-subtitle'
  | 'report-heading'
  | 'report-text'
  | 'report-item'
  | 'report-resolution'
  | 'report-last'
  | 'report-issuer'
  | 'report-date'
  | 'report-signature';

export type PaperLayout = {
  readonly styles: StyleSheet & Readonly<Record<PaperRole, ParagraphStyle>>;
  /** Forms in both directions; letters and minutes have the margins of official papers. */
  readonly pages: { readonly form: PageSetup; readonly landscape: PageSetup; readonly letter: PageSetup };
  /** Least height of a row that somebody signs in. */
  readonly signRowMm: number;
  /** Styles of a last paragraph that must not be parted from the places to sign below it. */
  readonly lastOf: Readonly<Partial<Record<PaperRole, PaperRole>>>;
  /** What words that stand out look like. */
  readonly emphasis: RunFormat;
};

export type CollationColumn = {
  readonly key: 'no' | 'clause' | 'comment' | 'proposal' | 'organisation' | 'decision' | 'note';
  readonly title: string;
  /** Relative width. */
  readonly width: number;
  readonly align: 'left' | 'center';
};

/** 意见汇总处理表 (domain F4). */
export type CollationForm = {
  readonly title: string;
  readonly columns: readonly CollationColumn[];
  readonly fields: Readonly<Record<'standard' | 'organisation' | 'contact' | 'phone' | 'filledOn', string>>;
  /** Joins the member's own reason, and a proposal that has no column of its own, to the comment. */
  readonly memberReason: string;
  readonly memberProposal: string;
  readonly decisions: Readonly<Record<Decision | 'undecided', string>>;
  /** Puts the reason behind the decision. */
  readonly decisionReason: string;
  readonly statisticsLead: string;
  readonly statistics: Readonly<Record<'sent' | 'replied' | 'repliedWithComments' | 'noReply', string>>;
  readonly totals: string;
  readonly undecidedTotal: string;
  readonly noComments: string;
  readonly footer: string;
  readonly source: string;
  readonly unconfirmed: boolean;
};

/** 表决结果 / 函审结论表 (domain F7). */
export type BallotResultForm = {
  readonly title: Readonly<Record<'letter' | 'meeting', string>>;
  readonly fields: Readonly<
    Record<'standard' | 'planNumber' | 'organisation' | 'committee' | 'opensOn' | 'closesOn' | 'rule', string>
  >;
  readonly counts: Readonly<Record<'members' | Choice | 'invalid' | 'missing' | 'valid', string>>;
  readonly countsTitle: string;
  readonly countUnit: string;
  readonly rulesTitle: string;
  readonly rule: string;
  readonly measures: Readonly<Record<VotingCondition['measure'], string>>;
  readonly bases: Readonly<Record<VotingCondition['of'], string>>;
  readonly bounds: Readonly<Record<VotingCondition['bound'], string>>;
  readonly met: string;
  readonly notMet: string;
  readonly tooFewVoters: string;
  readonly conclusionTitle: string;
  readonly conclusion: Readonly<Record<Outcome, string>>;
  readonly votersTitle: string;
  readonly voterColumns: Readonly<Record<'no' | 'name' | 'organisation' | 'role' | 'choice' | 'comment', string>>;
  readonly choices: Readonly<Record<Choice | 'invalid', string>>;
  readonly missing: Readonly<Record<'letter' | 'meeting', string>>;
  readonly signatures: readonly string[];
  readonly footer: string;
  readonly source: string;
  readonly unconfirmed: boolean;
};

/** 会议通知 */
export type MeetingNoticeForm = {
  readonly title: string;
  readonly addressee: string;
  readonly lead: string;
  readonly headings: Readonly<Record<'time' | 'place' | 'attendees' | 'agenda' | 'papers' | 'contact', string>>;
  readonly time: string;
  readonly reply: string;
  readonly contact: Readonly<Record<'person' | 'phone' | 'email' | 'address', string>>;
  readonly closing: string;
  readonly footer: string;
};

/** 会议纪要 (domain F5) with its sign-in list. */
export type MinutesForm = {
  readonly title: string;
  readonly fields: Readonly<Record<'time' | 'place' | 'host' | 'recorder' | 'present' | 'guests', string>>;
  readonly present: string;
  readonly headings: Readonly<Record<'agenda' | 'discussion' | 'evaluation' | 'vote' | 'resolutions', string>>;
  readonly noResolutions: string;
  readonly resolution: string;
  readonly conclusions: Readonly<Record<'passed' | 'failed' | 'noted', string>>;
  readonly signatures: readonly string[];
  readonly footer: string;
  readonly source: string;
};

export type SignInForm = {
  readonly title: string;
  readonly columns: Readonly<Record<'no' | 'name' | 'role' | 'title' | 'organisation' | 'signature', string>>;
  readonly closing: string;
};

/** Wording, columns and look of the papers of one family of committees. */
export type PaperProfile = {
  readonly id: string;
  readonly language: string;
  readonly layout: PaperLayout;
  readonly roles: Readonly<Record<Role, string>>;
  /** Numbers of headings 一、二、… and what follows them. */
  readonly headingNumbers: readonly string[];
  readonly headingMark: string;
  readonly openDate: string;
  readonly collation: Readonly<Record<'six' | 'seven', CollationForm>>;
  readonly ballotResult: BallotResultForm;
  readonly meetingNotice: MeetingNoticeForm;
  readonly minutes: MinutesForm;
  readonly signIn: SignInForm;
};
