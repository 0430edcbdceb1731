import { useQueries } from '@tanstack/react-query';
import type { FormSummary } from '#shared/contract/index.ts';
import { useReads } from '../../rpc/index.ts';
import type { BatchProject } from './batch-plan.ts';

/** Forms that can be made about these projects and what they have: about projects, rounds, ballots, meetings. */
export function useProcessForms(projects: readonly BatchProject[]): readonly FormSummary[] {
  const read = useReads();
  const first = (of: (project: BatchProject) => readonly { readonly id: string }[]): string =>
    projects.flatMap(of)[0]?.id ?? '';
  const ids = {
    project: projects[0]?.id ?? '',
    round: first(({ rounds }) => rounds),
    ballot: first(({ ballots }) => ballots),
    meeting: first(({ meetings }) => meetings),
  };
  return useQueries({
    queries: (['project', 'round', 'ballot', 'meeting'] as const)
      .filter((about) => ids[about] !== '')
      .map((about) => read.forms(about, ids[about])),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
}
