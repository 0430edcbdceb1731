import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from '#server/index.ts';
import { emptyWorkspace } from '#tests/builders/workspace.ts';
import { shortOf } from './evidence-row.ts';
import { areIdleOnesReplaced } from './rows/door-load.ts';
import { type DoorPart, loopbackDoor, tryDoor } from './rows/loopback-door.ts';

it('answers one right combination and no other', async () => {
  const measured = await loopbackDoor.measure({ quick: true, seed: 1 });
  expect(measured.findings).toEqual([]);
  expect(shortOf(measured)).toEqual([]);
});

const ANY = Number.POSITIVE_INFINITY;

/** The door with something in front that makes the heads of requests right: a check that was lost looks like this from outside. */
async function forgiving(
  options: ServerOptions,
  mend: (head: string, authority: string, token: string) => string,
  most = ANY,
): Promise<RunningServer> {
  const door = await startServer(options);
  const authority = `127.0.0.1:${door.port}`;
  const token = new URL(door.url).hash.slice('#token='.length);
  const front = createServer((caller) => {
    const behind = connect(door.port, '127.0.0.1');
    caller.on('data', (piece) => {
      const text = piece.toString('latin1').replaceAll(`127.0.0.1:${port}`, authority);
      behind.write(Buffer.from(/ HTTP\/1\.1\r\n/.test(text) ? mend(text, authority, token) : text, 'latin1'));
    });
    behind.pipe(caller);
    for (const [one, other] of [
      [caller, behind],
      [behind, caller],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.end());
    }
  });
  front.maxConnections = most;
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/#token=${token}`,
    async close() {
      await door.close();
      front.close();
    },
  };
}

const line = (name: string) => new RegExp(`(\\r\\n${name}:)[^\\r\\n]*`, 'gi');
const withLine = (head: string, name: string, value: string) =>
  line(name).test(head) ? head.replace(line(name), `$1 ${value}`) : head.replace('\r\n', `\r\n${name}: ${value}\r\n`);

it.each<[string, DoorPart, (head: string, authority: string, token: string) => string]>([
  ['the Host', 'hosts', (head, authority) => withLine(head, 'Host', authority)],
  ['the Origin', 'requests', (head, authority) => withLine(head, 'Origin', `http://${authority}`)],
  ['the token', 'requests', (head, _, token) => withLine(head, 'Authorization', `Bearer ${token}`)],
  ['the type', 'requests', (head) => withLine(head, 'Content-Type', 'application/json')],
  ['the site', 'requests', (head) => withLine(head, 'Sec-Fetch-Site', 'same-origin')],
  ['the method', 'requests', (head) => head.replace(/^[A-Z]+ \/session/, 'POST /session')],
])('is noticed when it does not look at %s', async (_, part, mend) => {
  const { wrong } = await tryDoor((options) => forgiving(options, mend), ANY, part);
  expect(wrong.length).toBeGreaterThan(0);
});

it('is noticed when idle connections shut others out', async () => {
  const most = 8;
  const start = (options: ServerOptions) => forgiving({ ...options, limits: {} }, (head) => head, most);
  expect(await areIdleOnesReplaced(start)).toBe(false);
});

it('gives the workspace back when it is told to end, and says its address to nobody but who started it', async () => {
  const workspace = await emptyWorkspace();
  const main = fileURLToPath(new URL('../../electron/server/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, '--workspace', workspace], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stderr.on('data', (piece) => {
    said += piece;
  });
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (piece) => {
      said += piece;
      if (said.includes('READY ')) resolve();
    });
  });
  expect(existsSync(join(workspace, 'workspace.lock'))).toBe(true);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(existsSync(join(workspace, 'workspace.lock'))).toBe(false);
  expect(said.match(/token=/g)).toHaveLength(1);
});
