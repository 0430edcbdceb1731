import type { Check, Report } from '../check.ts';
import type { Finding, RuleDocument, RuleField } from '../model/index.ts';

/** Everything the checks of the document's language find, in document order; findings on the whole document come first. */
export function lintDocument(document: RuleDocument, checks: readonly Check[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const check of checks) {
    if (!check.languages.includes(document.language)) continue;
    const report = reporter(check, findings);
    if (check.scope === 'document') {
      check.run(document, report);
      continue;
    }
    for (const { block, place } of document.entries)
      if (check.types.includes(block.type)) check.run(block, place, report, document.language);
  }
  return inOrder(document, findings);
}

/** Turns what a check reports into findings. */
export function reporter(check: Check, findings: Finding[]): Report {
  return (block, options = {}) => {
    const [from, to] = options.range ?? [0, 0];
    findings.push({
      check: check.id,
      severity: options.severity ?? check.severity,
      message: options.variant === undefined ? check.id : `${check.id}-${options.variant}`,
      params: options.params ?? {},
      block: block?.id ?? '',
      field: options.field ?? 'text',
      from,
      to,
      ...(options.fix ? { fix: options.fix } : {}),
    });
  };
}

/** Sorts by block, then by place in the block; findings of one place stay in the order of the checks. */
export function inOrder(document: RuleDocument, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const position = new Map<string, number>();
  for (const [index, { block }] of document.entries.entries())
    if (!position.has(block.id)) position.set(block.id, index);
  const at = (finding: Finding) =>
    finding.block === '' ? -1 : (position.get(finding.block) ?? Number.MAX_SAFE_INTEGER);
  return [...findings].sort((a, b) => at(a) - at(b) || fieldRank(a.field) - fieldRank(b.field) || a.from - b.from);
}

const FIELDS: readonly string[] = ['number', 'mark', 'title', 'en', 'unit', 'text', 'source'];

function fieldRank(field: RuleField): number {
  const [, row, column] = field.split(':');
  return row === undefined ? FIELDS.indexOf(field) : FIELDS.length + Number(row) * 1000 + Number(column);
}
