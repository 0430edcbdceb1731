import type { Api } from '../../rpc/index.ts';

export type ProjectRow = Awaited<ReturnType<Api['project']['list']>>[number];

export type ProjectGroup = { readonly key: string; readonly label: string; readonly rows: readonly ProjectRow[] };

const DUE_ORDER = ['overdue', 'soon', 'later', 'none'];

/** Rows by stage, committee or due state. Due states come in order of urgency, others as they first appear. */
export function groupProjects(
  rows: readonly ProjectRow[],
  by: string,
  label: (row: ProjectRow) => string,
): readonly ProjectGroup[] {
  const keyOf = (row: ProjectRow) => (by === 'stage' ? row.stage : by === 'committee' ? row.committeeId : row.dueState);
  const groups = new Map<string, ProjectRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  const entries = [...groups].map(([key, members]) => ({
    key,
    label: members[0] ? label(members[0]) : key,
    rows: members,
  }));
  return by === 'due' ? entries.sort((a, b) => DUE_ORDER.indexOf(a.key) - DUE_ORDER.indexOf(b.key)) : entries;
}
