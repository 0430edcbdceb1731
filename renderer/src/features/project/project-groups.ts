import type { Api } from '../../rpc/index.ts';
import type { GridGrouping } from '../../ui/index.ts';

export type ProjectRow = Awaited<ReturnType<Api['project']['list']>>[number];

const DUE_ORDER = ['overdue', 'soon', 'later', 'none'];
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Projects by stage, committee or due state: due states in the order of urgency, the others by their name or code. */
export function projectGrouping(
  by: string,
  labels: {
    readonly stage: (row: ProjectRow) => string;
    readonly due: (row: ProjectRow) => string;
  },
): GridGrouping<ProjectRow> | undefined {
  switch (by) {
    case 'stage': {
      // Life cycles may use one code for stages of their own.
      const keyOf = (row: ProjectRow) => `${row.stage} ${row.stageName['zh-CN']}`;
      return { keyOf, labelOf: labels.stage, order: (a, b) => collator.compare(keyOf(a), keyOf(b)) };
    }
    case 'committee':
      return {
        keyOf: (row) => row.committeeId,
        labelOf: (row) => row.committee,
        order: (a, b) => collator.compare(a.committee, b.committee),
      };
    case 'due':
      return {
        keyOf: (row) => row.dueState,
        labelOf: labels.due,
        order: (a, b) => DUE_ORDER.indexOf(a.dueState) - DUE_ORDER.indexOf(b.dueState),
      };
    default:
      return undefined;
  }
}
