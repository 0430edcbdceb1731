import type { ProblemParams, Severity } from '#shared/base/index.ts';
import type { Fix, RuleBlock, RuleBlockType, RuleDocument, RuleField, RulePlace } from './model/index.ts';

/** What a check says of one place; everything left out has its usual value. */
export type ReportOptions = {
  /** Variant of the message: `check.<ID>-<variant>`. */
  readonly variant?: string;
  readonly params?: ProblemParams;
  readonly field?: RuleField;
  /** Offsets in the field; left out = the whole block. */
  readonly range?: readonly [from: number, to: number];
  /** Where a place weighs less or more than the check as a rule does. */
  readonly severity?: Severity;
  readonly fix?: Fix;
};

/** Reports a finding; `block` null = the document as a whole. */
export type Report = (block: RuleBlock | null, options?: ReportOptions) => void;

type CheckFacts = {
  /** Stable for ever, `WO01`; English checks begin with `E`, e.g. `EM01`. */
  readonly id: string;
  readonly severity: Severity;
  readonly languages: readonly ('zh' | 'en')[];
  /** Where the rule stands, as a reader would look it up: `GB/T 1.1—2020, 7.5`. */
  readonly rule: string;
};

/**
 * A drafting check (起草规则检查). Pure and without memory of its own.
 *
 * - `block` checks see one block and its place, nothing else: their findings are kept until block or place change, so they must not
 *   look anywhere else.
 * - `document` checks see everything, and run after every change: what they read from a single block they keep with `factOf`.
 */
export type Check =
  | (CheckFacts & {
      readonly scope: 'block';
      /** Types that it looks at. */
      readonly types: readonly RuleBlockType[];
      readonly run: (block: RuleBlock, place: RulePlace, report: Report, language: 'zh' | 'en') => void;
    })
  | (CheckFacts & {
      readonly scope: 'document';
      readonly run: (document: RuleDocument, report: Report) => void;
    });
