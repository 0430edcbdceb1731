import type { RoundFinding } from '#shared/contract/index.ts';

export type FindingGroup = {
  readonly code: RoundFinding['code'];
  readonly severity: RoundFinding['severity'];
  readonly findings: readonly RoundFinding[];
};

const RANK: Record<RoundFinding['severity'], number> = { error: 0, warning: 1, info: 2 };

/** Findings of one code together, the gravest code first; inside as they came, which is the order of the text. */
export function groupFindings(findings: readonly RoundFinding[]): readonly FindingGroup[] {
  const groups = new Map<RoundFinding['code'], RoundFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  const gravest = (all: readonly RoundFinding[]) =>
    all.reduce(
      (best, { severity }) => (RANK[severity] < RANK[best] ? severity : best),
      'info' as RoundFinding['severity'],
    );
  return [...groups]
    .map(([code, all]) => ({ code, severity: gravest(all), findings: all }))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
