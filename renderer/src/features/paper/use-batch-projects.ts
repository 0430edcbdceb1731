import { useQueries } from '@tanstack/react-query';
import { useReads } from '../../rpc/index.ts';
import type { BatchProject } from './batch-plan.ts';

/** What the chosen projects have, in their order; `reading` while some are still being read. */
export function useBatchProjects(ids: readonly string[]): {
  readonly projects: readonly BatchProject[];
  readonly reading: boolean;
} {
  const read = useReads();
  return useQueries({
    queries: ids.map((id) => read.project(id)),
    combine: (results) => ({
      reading: results.some(({ isPending }) => isPending),
      projects: results.flatMap(({ data }): BatchProject[] =>
        data
          ? [
              {
                id: data.id,
                title: data.title,
                number: data.project.number || data.project.planNumber,
                drafts: [...data.drafts].sort((a, b) => a.number - b.number),
                rounds: data.rounds,
                ballots: data.ballots.map(({ id, title }) => ({ id, name: title })),
                meetings: data.meetings.map(({ id, title }) => ({ id, name: title })),
              },
            ]
          : [],
      ),
    }),
  });
}
