import type { Decision } from '../../domain/disposition.ts';
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

/** What the part of a bar stands for: a decision, an answer in time, an answer after the last day. */
export type ChartTone = Exclude<Decision, 'pending'> | 'undecided' | 'answer' | 'late';

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
  /** Colours of the parts of a chart (`#RRGGBB`) by what they stand for; their greys differ too. */
  readonly tones: Readonly<Record<ChartTone, string>>;
};

/** Look of the papers in one language. */
export type PaperProfile = {
  readonly language: string;
  readonly layout: PaperLayout;
  /** Numbers of headings 一、二、… and what follows them. */
  readonly headingNumbers: readonly string[];
  readonly headingMark: string;
};
