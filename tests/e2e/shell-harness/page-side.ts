import { WEB_ORIGIN } from './web-address.ts';

/**
 * What runs in the page before anything else: the real preload over a stand-in of `contextBridge` and `ipcRenderer` that speaks to the
 * harness through one binding. Values cross the bridge as copies, as in Electron.
 */
export function pageSide(preload: string): string {
  return `(() => {
  if (window !== top || location.origin !== ${JSON.stringify(WEB_ORIGIN)}) return;
  (${bridge.toString()})((require, module, exports) => {
${preload}
  });
})();`;
}

/** Runs in the page; may use nothing from outside. */
function bridge(preload: (require: (name: string) => unknown, module: object, exports: object) => void): void {
  type Tell = (kind: string, ...args: unknown[]) => Promise<unknown>;
  type Listener = (event: { readonly ports: readonly MessagePort[] }, ...args: unknown[]) => void;
  const tell = (window as unknown as { zsTell: Tell }).zsTell;
  const listeners = new Map<string, Set<Listener>>();
  const ports = new Map<string, MessagePort>();

  const pack = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (value instanceof ArrayBuffer) return pack(new Uint8Array(value));
    if (value instanceof Uint8Array) {
      let text = '';
      for (let at = 0; at < value.length; at += 32_768) text += String.fromCharCode(...value.subarray(at, at + 32_768));
      return { $: 'bytes', base64: btoa(text) };
    }
    if (Array.isArray(value)) return value.map(pack);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, pack(inside)]));
    return value;
  };
  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack);
    if (typeof value !== 'object' || value === null) return value;
    const given = value as Record<string, unknown>;
    if (given['$'] === 'undefined') return undefined;
    if (given['$'] === 'bytes') return Uint8Array.from(atob(String(given['base64'])), (char) => char.charCodeAt(0));
    return Object.fromEntries(Object.entries(given).map(([key, inside]) => [key, unpack(inside)]));
  };

  Object.assign(window, {
    zsHear: (kind: string, name: string, data: unknown) => {
      if (kind === 'port') ports.get(name)?.postMessage(unpack(data));
      if (kind === 'close') ports.get(name)?.close();
      if (kind !== 'send') return;
      const { args, ids } = data as { args: unknown; ids: readonly string[] };
      const given = ids.map((id) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', (event) => void tell('port', id, pack(event.data)));
        port1.start();
        ports.set(id, port1);
        return port2;
      });
      for (const listener of listeners.get(name) ?? []) listener({ ports: given }, ...(unpack(args) as unknown[]));
    },
  });

  /** Objects arrive as frozen copies, functions as wrappers whose arguments and answers are copies. */
  const across = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...args: unknown[]) => {
        const answer = value(...args.map((arg) => (typeof arg === 'function' ? arg : structuredClone(arg))));
        return answer instanceof Promise ? answer.then((done) => across(done)) : across(answer);
      };
    if (typeof value !== 'object' || value === null) return value;
    if (ArrayBuffer.isView(value)) return structuredClone(value);
    if (Array.isArray(value)) return Object.freeze(value.map(across));
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, across(inside)])));
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) =>
        Object.defineProperty(window, name, { value: across(api), writable: false, configurable: false }),
    },
    ipcRenderer: {
      invoke: async (channel: string, input: unknown) => unpack(await tell('invoke', channel, pack(input))),
      on: (channel: string, listener: Listener) => {
        const all = listeners.get(channel) ?? new Set();
        listeners.set(channel, all.add(listener));
      },
      off: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    },
  };
  void tell('born');
  preload(
    (name) => {
      // A sandboxed preload gets nothing else.
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return electron;
    },
    { exports: {} },
    {},
  );
}
