import type { FunctionType } from '#shared/domain/project.ts';
import type { RuleBlock } from './rule-block.ts';

export type RuleElement = 'contents' | 'foreword' | 'introduction' | 'body' | 'annex' | 'bibliography' | 'index';

/** What a chapter is for, told by its title in either language. `other` are the technical elements. */
export type ChapterRole = 'scope' | 'references' | 'terms' | 'symbols' | 'other';

/**
 * Where a block stands; equal places of one document are one object. An element, chapter or annex itself has its own `element`,
 * `role` and `annexKind`; `within` and `heading` are always of what is around.
 */
export type RulePlace = {
  readonly element: RuleElement;
  /** Role of the chapter that it is or stands in (annex: `other`); null outside of them. */
  readonly role: ChapterRole | null;
  readonly annexKind: 'normative' | 'informative' | '' | null;
  /** Types of the blocks around it, outermost first. */
  readonly within: readonly RuleBlock['type'][];
  /** Title of the nearest titled clause, chapter or annex around it (概述, 通则 …). */
  readonly heading: string;
};

/** A block with its surroundings in one version of the document. */
export type RuleEntry = {
  readonly block: RuleBlock;
  readonly parent: RuleEntry | null;
  /** Position among its siblings. */
  readonly position: number;
  readonly siblings: readonly RuleBlock[];
  readonly place: RulePlace;
};

export type StandardFamily = 'GB' | 'DB' | 'T' | 'Q' | 'sector' | 'international';

/** What the checks may know of cover, project and workspace. Undefined = not known, and nothing is concluded from it. */
export type RuleMeta = {
  readonly number?: string;
  readonly replaces?: readonly string[];
  readonly ics?: readonly string[];
  readonly ccs?: readonly string[];
  readonly stage?: '工作组讨论稿' | '征求意见稿' | '送审讨论稿' | '送审稿' | '报批稿' | 'published';
  readonly family?: StandardFamily;
  /** Code of the region, 2 digits (province) or 4 (city). */
  readonly jurisdiction?: string;
  readonly publishDate?: string;
  readonly effectiveDate?: string;
  /** Two issuers are separated by U+3000. */
  readonly issuer?: string;
  readonly patents?: boolean;
  readonly functionType?: FunctionType;
  /** Elements separated by an em dash. */
  readonly titleEn?: string;
  readonly adoption?: { readonly number: string; readonly title: string; readonly degree: 'IDT' | 'MOD' | 'NEQ' };
  /** What is printed on an imported cover; undefined = the application prints it, rightly. */
  readonly cover?: {
    readonly draftMark?: string;
    readonly patentAppeal?: string;
    readonly consistencyMark?: string;
  };
  /** Project record, for FW10. */
  readonly draftingOrganisations?: readonly string[];
  readonly drafters?: readonly string[];
  /** Terms of the other standards of the workspace, for TE06. */
  readonly knownTerms?: readonly { readonly term: string; readonly definition: string; readonly source: string }[];
  /** Words for one concept, the preferred one first, for TE07. */
  readonly synonyms?: readonly (readonly string[])[];
  /** Standards of which somebody recorded the state, for NR11; key: number without blanks. */
  readonly knownStandards?: ReadonlyMap<
    string,
    { readonly state: 'current' | 'replaced' | 'withdrawn'; readonly by: string }
  >;
};

/** A document as the checks see it, whatever it was made from (a draft, a Word file, a case of `check-cases`). */
export type RuleDocument = {
  readonly language: 'zh' | 'en';
  /** Title on the cover, its elements separated by U+3000 (English: by an em dash). Null = not known. */
  readonly title: string | null;
  readonly meta: RuleMeta;
  /** Whether `meta` describes a cover at all; a fragment has none. */
  readonly hasMeta: boolean;
  /** Elements and chapters. */
  readonly blocks: readonly RuleBlock[];
  /** Every block in document order, parents before their children. */
  readonly entries: readonly RuleEntry[];
  readonly entryOf: (id: string) => RuleEntry | undefined;
};
