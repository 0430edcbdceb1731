import type { Severity } from '#shared/base/index.ts';
import type { ProblemParams } from '#shared/base/result.ts';
import type { Numbering } from '#shared/publishing/numbering.ts';
import type { Finding, RuleDocument, RuleEntry } from '../model/index.ts';
import { quoteOf } from './finding-quote.ts';

/** A finding with its place in words, for lists and reports. */
export type DescribedFinding = {
  readonly check: string;
  readonly severity: Severity;
  /** Key `check.<message>` of the catalogues. */
  readonly message: string;
  readonly params: ProblemParams;
  readonly block: string;
  readonly field: string;
  readonly from: number;
  readonly to: number;
  /** Words concerned. */
  readonly quote: string;
  /** Number of the clause, annex or term that it stands in; empty for elements and for the document as a whole. */
  readonly number: string;
  readonly title: string;
  readonly fixable: boolean;
};

export function describeFinding(finding: Finding, document: RuleDocument, numbering: Numbering): DescribedFinding {
  const { fix, ...rest } = finding;
  return {
    ...rest,
    quote: quoteOf(document, finding),
    ...clauseOf(document.entryOf(finding.block), numbering),
    fixable: fix !== undefined,
  };
}

/** The nearest clause, term, annex or element around a block with what is printed before it. */
function clauseOf(
  entry: RuleEntry | null | undefined,
  numbering: Numbering,
): { readonly number: string; readonly title: string } {
  for (let at = entry; at; at = at.parent) {
    const numbered = numbering.byId.get(at.block.id);
    if (!numbered || numbered.place !== at.block.id) continue;
    const title = at.block.title.plain || numbered.title;
    return { number: at.block.number.typed ? at.block.number.text : numbered.label, title };
  }
  return { number: '', title: '' };
}
