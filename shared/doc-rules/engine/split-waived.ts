import type { Waiver } from '#shared/domain/draft.ts';
import type { Finding, RuleDocument } from '../model/index.ts';
import { quoteOf } from './finding-quote.ts';

export type WaivedFinding = { readonly finding: Finding; readonly waiver: Waiver };

/** Parts findings into those that stand and those that were waived. */
export function splitWaived(
  document: RuleDocument,
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): { readonly open: readonly Finding[]; readonly waived: readonly WaivedFinding[] } {
  const keyOf = (check: string, block: string, quote: string) => `${check}\n${block}\n${quote}`;
  const known = new Map(waivers.map((waiver) => [keyOf(waiver.check, waiver.block, waiver.quote), waiver]));
  const open: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const waiver = known.get(keyOf(finding.check, finding.block, quoteOf(document, finding)));
    if (waiver) waived.push({ finding, waiver });
    else open.push(finding);
  }
  return { open, waived };
}
