import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { DeskBridge } from './desk-bridge.ts';
import type { Connection, ConnectionState } from './platform.ts';

/**
 * A link to the host over message ports. When the host ends by itself, calls under way fail, those that come later wait, and a new port
 * is asked for once the shell has started the host again, by itself or because the person wanted it.
 */
export function portConnection(desk: Pick<DeskBridge, 'connectPort' | 'onHostGone'>): Connection {
  let state: ConnectionState = 'connecting';
  let port: MessagePort | null = null;
  let link: ClientLink<ClientContext> | null = null;
  const listeners = new Set<() => void>();
  const waiting = new Set<() => void>();

  const setState = (next: ConnectionState) => {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
    if (next !== 'open') return;
    for (const wake of waiting) wake();
    waiting.clear();
  };

  const lose = () => {
    const gone = port;
    port = null;
    link = null;
    setState('lost');
    // The end of a port is not told to the end that is left: calls under way would wait for ever.
    gone?.dispatchEvent(new Event('close'));
    gone?.close();
  };

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const { data, source } = event;
    const given = event.ports[0];
    if (source !== window || typeof data !== 'object' || data === null || !given) return;
    if (!('type' in data) || data.type !== 'desk-port') return;
    if (port) lose();
    port = given;
    link = new RPCLink({ port: given });
    given.addEventListener('close', () => port === given && lose());
    given.start();
    setState('open');
  });
  desk.onHostGone((again) => {
    if (port) lose();
    if (again) desk.connectPort();
  });
  desk.connectPort();

  return {
    link: {
      call: async (path, input, options) => {
        if (!link) await new Promise<void>((resolve) => waiting.add(resolve));
        options.signal?.throwIfAborted();
        if (!link) throw new Error('not connected');
        return link.call(path, input, options);
      },
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: () => {
      if (!port) desk.connectPort();
    },
  };
}
