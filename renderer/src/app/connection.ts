import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
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
  useEffect(() => {
    let before = connection.state();
    if (before === 'open') setEpoch((n) => Math.max(n, 1));
    // Counted as it happens: a connection that is lost and back before the next picture was interrupted all the same.
    return connection.subscribe(() => {
      const now = connection.state();
      if (now === 'open' && before !== 'open') setEpoch((n) => n + 1);
      before = now;
    });
  }, [connection]);
  return { state, epoch };
}
