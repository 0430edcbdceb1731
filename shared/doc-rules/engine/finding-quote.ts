import type { Finding, RuleDocument } from '../model/index.ts';
import { fieldText } from './field-text.ts';

/** The words that a finding is about: its stretch, else the whole field, else the title of the block; empty for the document. */
export function quoteOf(document: RuleDocument, finding: Pick<Finding, 'block' | 'field' | 'from' | 'to'>): string {
  const block = document.entryOf(finding.block)?.block;
  if (!block) return '';
  const text = fieldText(block, finding.field);
  return finding.from === finding.to ? text || block.title.plain : text.slice(finding.from, finding.to);
}
