import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { portConnection } from '#ui/platform/port-connection.ts';
import { failureOf } from '#ui/rpc/failure.ts';

/** A page without anything else: the ports are real ones. */
let receive: (event: unknown) => void;
let gone: (again: boolean) => void;
let asked: number;
const hosts: { readonly port: MessagePort; readonly heard: unknown[] }[] = [];

/** The shell hands over a port to a host. */
function arrive(): void {
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  port2.addEventListener('message', ({ data }) => heard.push(data));
  port2.start();
  hosts.push({ port: port2, heard });
  receive({ source: window, data: { type: 'desk-port' }, ports: [port1] });
}

const opened = () =>
  portConnection({
    connectPort: () => asked++,
    onHostGone: (listener) => {
      gone = listener;
      return () => undefined;
    },
  });
const call = (connection: ReturnType<typeof opened>) =>
  connection.link.call(['workspace', 'info'], {}, { context: {} });

beforeEach(() => {
  asked = 0;
  vi.stubGlobal('window', { addEventListener: (_name: string, listener: typeof receive) => (receive = listener) });
});

afterEach(() => {
  for (const { port } of hosts.splice(0)) port.close();
  vi.unstubAllGlobals();
});

it('calls that come before the host is there wait for it', async () => {
  const connection = opened();
  expect([connection.state(), asked]).toEqual(['connecting', 1]);
  void call(connection).catch(() => undefined);
  arrive();
  expect(connection.state()).toBe('open');
  await expect.poll(() => hosts[0]?.heard.length).toBe(1);
});

it('when the host ends, calls under way fail and later ones go to the next host; each change is told', async () => {
  const connection = opened();
  const states: string[] = [];
  connection.subscribe(() => states.push(connection.state()));
  arrive();
  const underWay = call(connection);
  await expect.poll(() => hosts[0]?.heard.length).toBe(1);
  gone(true);
  expect(failureOf(await underWay.catch((error: unknown) => error))).toEqual({ kind: 'interrupted' });
  expect(asked).toBe(2);
  const later = call(connection).catch(() => undefined);
  arrive();
  await expect.poll(() => hosts[1]?.heard.length).toBe(1);
  expect(states).toEqual(['open', 'lost', 'open']);
  gone(true);
  await later;
});

it('a host that was given up is not asked for until the person wants it; ports from elsewhere are not taken', () => {
  const connection = opened();
  const { port1 } = new MessageChannel();
  receive({ source: {}, data: { type: 'desk-port' }, ports: [port1] });
  receive({ source: window, data: { type: 'other' }, ports: [port1] });
  expect(connection.state()).toBe('connecting');
  port1.close();
  arrive();
  gone(false);
  expect([connection.state(), asked]).toEqual(['lost', 1]);
  connection.retry();
  expect(asked).toBe(2);
});
