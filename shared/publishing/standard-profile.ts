import type { DraftMark, StandardKindId } from '#shared/domain/cover-data.ts';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import type { FixedWording } from './fixed-wording.ts';
import type { LabelWording } from './label-wording.ts';
import type { StandardLayout } from './standard-layout.ts';

/** A kind of standards (标准类别) as its cover shows it (domain 2.4). */
export type StandardKind = {
  readonly id: StandardKindId;
  readonly name: LocalisedText;
  /** 层次说明: first banner of the cover; a workspace replaces ×× by its region or branch in the cover data. */
  readonly levelLine: string;
  /** Issuing bodies where they are always the same; empty = from the cover data. */
  readonly issuers: readonly string[];
  /** Large code at the upper right, taken from the number (GB, DB41, DB4110, T/ABC). */
  readonly logo: boolean;
  /** Line 备案号 under the classification. */
  readonly recordNumber: boolean;
  readonly englishTitleRequired: boolean;
  /** Published texts carry the number on a back cover. */
  readonly backCover: boolean;
  /** How a number looks, as a regular expression on the normalised spelling, and an example. */
  readonly numberPattern: string;
  readonly numberExample: string;
  readonly source: string;
  /** Fields above that no source confirms; the interface says so. */
  readonly unconfirmed: readonly ('levelLine' | 'issuers' | 'logo' | 'recordNumber' | 'backCover' | 'numberPattern')[];
};

/** Fixed wording that the builder of a standard prints. `{…}` are filled in. */
export type StandardWording = {
  readonly contentsTitle: string;
  /** Titles of elements as printed, and as the contents list them. */
  readonly elementTitles: Readonly<Record<'foreword' | 'introduction' | 'bibliography' | 'index', string>>;
  readonly elementEntries: Readonly<Record<'foreword' | 'introduction' | 'bibliography' | 'index', string>>;
  readonly annexObligation: Readonly<Record<'normative' | 'informative', string>>;
  /** Line of an annex in the contents, of `{label}`, `{obligation}` and `{title}`. */
  readonly annexEntry: string;
  /** Between an entry of the index and its number. */
  readonly indexLeader: string;
  readonly tableContinued: string;
  /** Unit line of a figure or table whose text gives only the unit. */
  readonly unitLine: string;
  readonly warningLead: string;
  readonly formulaKeyLead: string;
  readonly formulaKeyDash: string;
  readonly ics: string;
  readonly ccs: string;
  readonly recordNumber: string;
  readonly replaces: string;
  readonly replacesInPart: string;
  readonly valueSeparator: string;
  readonly replacesSeparator: string;
  /** Replaced numbers that find room on their line, when there are more. */
  readonly replacesMore: string;
  /** Between the elements of the title. */
  readonly titleSeparator: string;
  /** Number in the running header, on the first text page and on covers that print it so; and the words before it there. */
  readonly reference: string;
  readonly referenceLead: string;
  /** Editions by whether they replace an older document; empty = the cover says nothing. */
  readonly firstEdition: string;
  readonly laterEdition: string;
  /** Warning on the cover of a draft. */
  readonly draftNotice: string;
  /** Whose the document is, of `{holder}` and `{year}`, at the foot of each page; and what else the page behind the cover says. */
  readonly rights: string;
  readonly rightsNotice: readonly string[];
  /** Above the page numbers of the contents. */
  readonly contentsPage: string;
  /** Between number and title of a line of the contents or a bookmark, a mark and its footnote, a term and its English name. */
  readonly wideBlank: string;
  readonly consistency: string;
  readonly draftMark: string;
  /** Marks of a draft as this family prints them. */
  readonly draftMarks: Readonly<Record<DraftMark, string>>;
  readonly completed: string;
  readonly published: string;
  readonly effective: string;
  /** Printed on drafts whose dates are not fixed yet. */
  readonly openDate: string;
  readonly issued: string;
  readonly patentAppeal: string;
  /** At the foot of each page of a copy for a purpose, of `{name}`, `{date}`, and `{against}` in a redline. */
  readonly copyNote: Readonly<Record<'review' | 'redline', string>>;
};

/** All that turns a semantic document into a printed standard of one family. */
export type StandardProfile = {
  readonly id: string;
  readonly language: 'zh-CN' | 'en';
  readonly labels: LabelWording;
  readonly wording: StandardWording;
  /** Sentences that the text of a document itself holds. */
  readonly fixed: FixedWording;
  readonly layout: StandardLayout;
  readonly kinds: Readonly<Record<StandardKindId, StandardKind>>;
  /** What can be decided on a comment (处理意见), in the order of the buttons. */
  readonly decisions: readonly DecisionRule[];
  /** Levels that the contents list: chapters up to `shallowChapters` with one depth, the later ones and annexes with others. */
  readonly contents: {
    readonly shallowChapters: number;
    readonly shallowDepth: number;
    readonly depth: number;
    readonly annexDepth: number;
  };
};
