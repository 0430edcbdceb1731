import { useQuery } from '@tanstack/react-query';
import { useReads } from '../../../rpc/index.ts';

/** How many findings the round has against the newest draft, for the label of the tab; null = not read yet. */
export function useCheckCount(roundId: string): number | null {
  const { data } = useQuery(useReads().roundCheck(roundId, ''));
  return data ? data.findings.length : null;
}
