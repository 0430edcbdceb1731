import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '#host/index.ts';
import type { RunningServer, ServerOptions } from '#server/index.ts';
import { emptyWorkspace, hostOn } from '#tests/builders/workspace.ts';

export type Start = (options: ServerOptions) => Promise<RunningServer>;

export const SECRET = 'nobody may read this';
const tokenOf = ({ url }: RunningServer) => new URL(url).hash.slice('#token='.length);

export type Door = {
  readonly server: RunningServer;
  readonly token: string;
  readonly origin: string;
  readonly folder: string;
  readonly host: Host;
};

export async function withDoor<T>(
  start: Start,
  work: (door: Door) => Promise<T>,
  more: Partial<ServerOptions> = {},
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zs-door-'));
  const assets = join(folder, 'interface');
  await mkdir(assets);
  await writeFile(join(assets, 'index.html'), '<!doctype html><title>准绳</title>');
  await writeFile(join(assets, 'app.js'), 'export {};');
  await writeFile(join(folder, 'secret.json'), SECRET);
  const host = await hostOn(await emptyWorkspace());
  const server = await start({ host, assets, port: 0, ...more });
  try {
    return await work({ server, token: tokenOf(server), origin: `http://127.0.0.1:${server.port}`, folder, host });
  } finally {
    await server.close();
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export function upgradeHeaders(
  origin: string | null,
  cookie: string | null,
  protocols: readonly string[] = [],
): (readonly [string, string])[] {
  return [
    ...(origin === null ? [] : [['Origin', origin] as const]),
    ...(cookie === null ? [] : [['Cookie', cookie] as const]),
    ...(protocols.length === 0 ? [] : [['Sec-WebSocket-Protocol', protocols.join(', ')] as const]),
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
    ['Sec-WebSocket-Version', '13'],
    ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
  ];
}

export type Session = { readonly cookie: string; readonly key: string };

/** What the token is swapped for. */
export async function openSession({ origin, token }: Door): Promise<Session> {
  const headers = { authorization: `Bearer ${token}`, origin, 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/session`, { method: 'POST', headers });
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', key: await answer.text() };
}
