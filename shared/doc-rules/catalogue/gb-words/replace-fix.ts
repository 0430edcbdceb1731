import type { ProblemParams } from '#shared/base/index.ts';
import type { Fix, RuleBlock, RuleField } from '../../model/index.ts';

/** A fix that writes `text` in the place of one stretch of a field; an empty text leaves the stretch out. */
export function replaceFix(
  block: RuleBlock,
  field: RuleField,
  [from, to]: readonly [from: number, to: number],
  text: string,
  label = text === '' ? 'leave-out' : 'write',
  params: ProblemParams = { text },
): Fix {
  return { label, params, edits: [{ kind: 'replace', block: block.id, field, from, to, text }] };
}
