import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { DeskBridge } from './desk-bridge.ts';
import { createLinkState } from './link-state.ts';
import type { Connection } from './platform.ts';

/**
 * A link to the host over message ports. When the host ends by itself, calls under way fail, those that come later wait, and a new port
 * is asked for once the shell has started the host again, by itself or because the person wanted it.
 */
export function portConnection(desk: Pick<DeskBridge, 'connectPort' | 'onHostGone'>): Connection {
  const state = createLinkState();
  let port: MessagePort | null = null;
  let link: ClientLink<ClientContext> | null = null;

  const lose = () => {
    const gone = port;
    port = null;
    link = null;
    state.set('lost');
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
    state.set('open');
  });
  desk.onHostGone((again) => {
    if (port) lose();
    if (again) desk.connectPort();
  });
  desk.connectPort();

  return {
    link: {
      call: async (path, input, options) => {
        await state.settled();
        options.signal?.throwIfAborted();
        if (!link) throw new Error('not connected');
        return link.call(path, input, options);
      },
    },
    state: state.now,
    subscribe: state.subscribe,
    retry: () => {
      if (!port) desk.connectPort();
    },
  };
}
