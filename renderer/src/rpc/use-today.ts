import { useQuery } from '@tanstack/react-query';
import { useReads } from './reads.ts';

/** The present day of the workspace (Beijing), `YYYY-MM-DD`; empty until it is known. */
export function useToday(): string {
  return useQuery(useReads().info()).data?.today ?? '';
}
