import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ConnectionState } from '../platform/index.ts';
import { useChanges, useHealthChanges } from '../rpc/index.ts';
import { useT } from '../ui/index.ts';
import { useConnectionState } from './connection.ts';

/** Has everything read again that others change, also after an interruption, which is told; answers how the connection is. */
export function useLiveData(): ConnectionState {
  const { state, epoch } = useConnectionState();
  const client = useQueryClient();
  const { t } = useT();
  const told = useRef(1);
  useChanges(epoch);
  useHealthChanges(epoch);
  useEffect(() => {
    if (epoch <= told.current) return;
    told.current = epoch;
    // After an interruption anything may have changed.
    void client.invalidateQueries();
    notifications.show({ id: 'connection-back', message: t('app.connection.back'), autoClose: 8000 });
  }, [epoch, client, t]);
  return state;
}
