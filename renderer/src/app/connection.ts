import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Connection, ConnectionState } from '../platform/index.ts';

export const ConnectionContext = createContext<Connection | null>(null);

export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('no connection');
  return connection;
}

/** The state of the connection and the number of times it was opened. */
export function useConnectionState(): { readonly state: ConnectionState; readonly epoch: number } {
  const connection = useConnection();
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const [epoch, setEpoch] = useState(0);
  const before = useRef<ConnectionState>(state);
  useEffect(() => {
    if (state === 'open' && before.current !== 'open') setEpoch((n) => n + 1);
    before.current = state;
  }, [state]);
  return { state, epoch };
}
