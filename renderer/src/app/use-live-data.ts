import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ConnectionState } from '../platform/index.ts';
import { useChanges } from '../rpc/index.ts';
import { useConnectionState } from './connection.ts';

/** Has everything read again that others change, also after an interruption; answers how the connection is. */
export function useLiveData(): ConnectionState {
  const { state, epoch } = useConnectionState();
  const client = useQueryClient();
  useChanges(epoch);
  useEffect(() => {
    // After an interruption anything may have changed.
    if (epoch > 1) void client.invalidateQueries();
  }, [epoch, client]);
  return state;
}
