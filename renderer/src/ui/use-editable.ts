import { useQuery } from '@tanstack/react-query';
import { useReads } from '../rpc/index.ts';

/** False while the workspace is open for reading only (or not read yet): buttons that change something are then disabled. */
export function useEditable(): boolean {
  const read = useReads();
  const info = useQuery(read.info());
  return info.data?.readOnly === false;
}
