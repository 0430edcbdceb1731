import type { RoundFinding } from '#shared/contract/index.ts';

export type FindingGroup = {
  readonly code: RoundFinding['code'];
  readonly severity: RoundFinding['severity'];
  readonly findings: readonly RoundFinding[];
};

const GRAVEST = ['error', 'warning', 'info'] as const satisfies readonly RoundFinding['severity'][];

/** What a person must judge comes before what only has to be done. */
const ORDER = [
  'contradiction-text',
  'contradiction-decision',
  'PR01',
  'changed-unasked',
  'PR02',
  'PR04',
] as const satisfies readonly RoundFinding['code'][];

/** Findings of one code together; inside as they came, which is the order of the text. */
export function groupFindings(findings: readonly RoundFinding[]): readonly FindingGroup[] {
  return ORDER.flatMap((code) => {
    const all = findings.filter((finding) => finding.code === code);
    const severity = GRAVEST.find((level) => all.some((finding) => finding.severity === level));
    return severity ? [{ code, severity, findings: all }] : [];
  });
}
