import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { DOOR_PROTOCOL } from '#shared/base/index.ts';
import { createLinkState } from './link-state.ts';
import { chooseFiles, chooseFolder, downloadFile } from './page-files.ts';
import type { Connection, Platform } from './platform.ts';

const WAITS_MS = [300, 700, 1500, 3000, 5000] as const;

/** The page in an ordinary browser: the host is reached by WebSocket on the page's own origin. */
export function browserPlatform(): Platform {
  return {
    connect: async () => {
      const allowed = await openSession();
      return socketConnection(allowed);
    },
    saveFile: async (name, mime, bytes) => {
      downloadFile(name, mime, bytes);
      return true;
    },
    showSaved: null,
    pickFiles: chooseFiles,
    pickFolder: chooseFolder,
    chooseFolder: null,
    exposed: true,
    updates: null,
    // A page may be open in any browser on the machine; what is due stands on its home page.
    remind: null,
    setMenu: () => {},
    onAction: () => () => {},
  };
}

/** Where the key of the door is kept: each port has a store of its own, which a cookie has not. */
const KEY = 'zhunsheng.door-key';

/** Swaps the token of the start address for a cookie and the key, and takes it out of the address. False = refused. */
async function openSession(): Promise<boolean> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return true;
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  try {
    const answer = await fetch('/session', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    if (answer.status === 200) localStorage.setItem(KEY, await answer.text());
    return answer.ok;
  } catch {
    // The host is not there (yet): the socket goes on trying and shows it.
    return true;
  }
}

/** Whether some host answers on the page's address. */
async function isServed(): Promise<boolean> {
  try {
    return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function socketConnection(allowed: boolean): Connection {
  const state = createLinkState(allowed ? 'connecting' : 'denied');
  let socket: WebSocket | null = null;
  let link: ClientLink<ClientContext> | null = null;
  let attempt = 0;
  let everOpen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tryLater = async () => {
    // A host that serves pages but refuses the socket does not know this page: it was started anew since.
    if (attempt >= 2 && (await isServed())) return state.set('denied');
    clearTimeout(timer);
    timer = setTimeout(open, WAITS_MS[Math.min(attempt++, WAITS_MS.length - 1)]);
  };

  const open = () => {
    clearTimeout(timer);
    const address = new URL('/rpc', location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const next = new WebSocket(address, [DOOR_PROTOCOL, localStorage.getItem(KEY) || 'none']);
    socket = next;
    link = new RPCLink({ websocket: next });
    next.addEventListener('open', () => {
      attempt = 0;
      everOpen = true;
      state.set('open');
    });
    next.addEventListener('close', () => {
      if (socket !== next) return;
      state.set(everOpen ? 'lost' : 'connecting');
      void tryLater();
    });
  };

  if (allowed) open();

  return {
    link: {
      call: async (path, input, options) => {
        await state.settled();
        options.signal?.throwIfAborted();
        if (!link || state.now() === 'denied') throw new Error('not connected');
        return link.call(path, input, options);
      },
    },
    state: state.now,
    subscribe: state.subscribe,
    retry: () => {
      attempt = 0;
      if (socket?.readyState === WebSocket.OPEN) return;
      open();
    },
  };
}
