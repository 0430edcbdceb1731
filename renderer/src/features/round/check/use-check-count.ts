import { useQuery } from '@tanstack/react-query';
import { useReads } from '../../../rpc/index.ts';

/** In larger rounds only the page itself asks for the check, which would otherwise run again after every decision. */
const MOST_COMMENTS = 5000;

/** How many findings the round has against the newest draft, for the label of the tab; null = not known. */
export function useCheckCount(roundId: string): number | null {
  const read = useReads();
  const comments = useQuery(read.round(roundId)).data?.statistics.comments ?? 0;
  const enabled = comments > 0 && comments <= MOST_COMMENTS;
  const { data } = useQuery({ ...read.roundCheck(roundId, ''), enabled });
  return enabled && data ? data.findings.length : null;
}
