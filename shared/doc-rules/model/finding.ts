import type { ProblemParams, Severity } from '#shared/base/index.ts';
import type { RuleField } from './rule-block.ts';

/** Change of the document that a fix makes; a fix is applied whole, as one undoable step. */
export type FixEdit =
  /** Puts `text` in the place of `from`…`to` of a field; marks of the first character stay. */
  | {
      readonly kind: 'replace';
      readonly block: string;
      readonly field: RuleField;
      readonly from: number;
      readonly to: number;
      readonly text: string;
    }
  /** Makes a typed number a live cross-reference, a typed code a live citation. */
  | {
      readonly kind: 'link' | 'cite';
      readonly block: string;
      readonly field: RuleField;
      readonly from: number;
      readonly to: number;
      readonly target: string;
    }
  | { readonly kind: 'remove'; readonly block: string }
  /** A new block beside another one. `level` for headings, as in the document schema. */
  | {
      readonly kind: 'insert';
      readonly beside: string;
      readonly at: 'before' | 'after' | 'inside-first' | 'inside-last';
      readonly type: 'paragraph' | 'heading' | 'clause' | 'note' | 'reference';
      readonly text: string;
      readonly level?: number;
    }
  /** Attribute of a block: `kind` of a list, `obligation` of an annex, `unit` of a table, `level` of a clause. */
  | {
      readonly kind: 'attribute';
      readonly block: string;
      readonly name: string;
      readonly value: string | number | boolean;
    }
  /** Another kind of block with the same text (a note that demands becomes a paragraph). */
  | {
      readonly kind: 'convert';
      readonly block: string;
      readonly to: 'paragraph' | 'note' | 'heading' | 'clause' | 'reference';
    }
  /** Puts the named siblings into this order. */
  | { readonly kind: 'order'; readonly blocks: readonly string[] }
  /** Larger repairs by their own pure command: sort and place references, compose the foreword, restore fixed wording. */
  | {
      readonly kind: 'command';
      readonly name: 'derive-references' | 'compose-foreword' | 'restore-wording';
      readonly block: string;
    };

/** A repair that needs no judgement beyond reading the label. */
export type Fix = {
  /** Message `check.fix-<label>`, filled in with `params`. */
  readonly label: string;
  readonly params?: ProblemParams;
  readonly edits: readonly FixEdit[];
};

/** One place where a document breaks a rule. */
export type Finding = {
  /** Stable code of the check, `WO01`. */
  readonly check: string;
  readonly severity: Severity;
  /** Message `check.<message>`: the code, or code and variant (`WO01`, `NR01-missing`). Says what is wrong and what to do. */
  readonly message: string;
  readonly params: ProblemParams;
  /** Block at fault; `''` = the document as a whole (something is missing, or cover data). */
  readonly block: string;
  readonly field: RuleField;
  /** Offending stretch of the field; equal = the whole block. */
  readonly from: number;
  readonly to: number;
  readonly fix?: Fix;
};
