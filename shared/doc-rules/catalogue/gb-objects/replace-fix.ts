import type { ProblemParams } from '#shared/base/index.ts';
import type { Fix, RuleBlock, RuleField } from '../../model/index.ts';

/** A fix that puts `text` in the place of one stretch of a field. */
export function replaceFix(
  label: string,
  block: RuleBlock,
  field: RuleField,
  [from, to]: readonly [from: number, to: number],
  text: string,
  params: ProblemParams = {},
): Fix {
  return { label, params, edits: [{ kind: 'replace', block: block.id, field, from, to, text }] };
}
