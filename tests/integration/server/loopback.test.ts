import { mkdtemp, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Host } from '#host/index.ts';
import { type RunningServer, startServer } from '#server/index.ts';
import { emptyWorkspace, hostOn } from '#tests/builders/workspace.ts';

let host: Host;
let server: RunningServer;
let origin: string;
let token: string;

beforeAll(async () => {
  const assets = await mkdtemp(join(tmpdir(), 'zs-assets-'));
  await writeFile(join(assets, 'index.html'), '<!doctype html><title>准绳</title>');
  host = await hostOn(await emptyWorkspace());
  server = await startServer({ host, assets, port: 0 });
  origin = `http://127.0.0.1:${server.port}`;
  token = new URL(server.url).hash.slice('#token='.length);
});
afterAll(async () => {
  await server.close();
  await host.close();
});

/** Status of a request written by hand: `fetch` would not send such headers. */
function raw(lines: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () =>
      socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (piece) => {
      text += piece;
    });
    socket.on('end', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0)));
    socket.on('error', reject);
  });
}

async function cookie(): Promise<string> {
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, origin },
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function socketState(headers: Record<string, string>, path = '/rpc'): Promise<'open' | 'refused'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('error', () => resolve('refused'));
  });
}

describe('loopback door', () => {
  it('serves the interface with its security headers and nothing else', async () => {
    const page = await fetch(`${origin}/projects/1`);
    expect(await page.text()).toContain('准绳');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
    expect((await fetch(`${origin}/package.json`)).status).toBe(404);
  });

  it('answers only its own Host, before anything else', async () => {
    const port = server.port;
    const hosts = [
      'localhost',
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1.:${port}`,
      `127.0.0.1:${port + 1}`,
      `127.0.0.1.nip.io:${port}`,
      `user@127.0.0.1:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      'evil.example',
    ];
    for (const name of hosts) {
      expect(await raw(['GET / HTTP/1.1', `Host: ${name}`]), name).toBe(421);
      expect(
        await raw([
          'POST /session HTTP/1.1',
          `Host: ${name}`,
          `Origin: ${origin}`,
          `Authorization: Bearer ${token}`,
          'Content-Length: 0',
        ]),
        name,
      ).toBe(421);
    }
    expect(await raw(['GET / HTTP/1.1'])).toBe(400);
    expect(await raw(['GET / HTTP/1.1', `Host: 127.0.0.1:${port}`])).toBe(200);
  });

  it('gives the session only for the token, to a page of its own origin, by POST', async () => {
    const ask = (headers: Record<string, string>, method = 'POST') =>
      fetch(`${origin}/session`, { method, headers }).then((answer) => answer.status);
    expect(await ask({ authorization: `Bearer ${token}` })).toBe(403);
    expect(await ask({ authorization: `Bearer ${token}`, origin: 'http://evil.example' })).toBe(403);
    expect(await ask({ authorization: `Bearer ${token}x`, origin })).toBe(401);
    expect(await ask({ origin })).toBe(401);
    expect(await ask({ authorization: `Bearer ${token}`, origin }, 'PUT')).toBe(403);
    const good = await fetch(`${origin}/session`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, origin },
    });
    expect(good.status).toBe(204);
    expect(good.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  });

  it('opens the contract only with the cookie, the own origin and the own Host', async () => {
    const good = await cookie();
    expect(await socketState({ cookie: good, origin })).toBe('open');
    expect(await socketState({ origin })).toBe('refused');
    expect(await socketState({ cookie: `${good}x`, origin })).toBe('refused');
    expect(await socketState({ cookie: good, origin: 'http://evil.example' })).toBe('refused');
    expect(await socketState({ cookie: good })).toBe('refused');
    expect(await socketState({ cookie: good, origin, host: `localhost:${server.port}` })).toBe('refused');
    expect(await socketState({ cookie: good, origin }, '/other')).toBe('refused');
  });

  it('is not reachable from another address of this machine', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((net) => net && net.family === 'IPv4' && !net.internal)?.address;
    if (!outside) return;
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ port: server.port, host: outside, timeout: 2000 }, () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('timeout', () => resolve(false));
    });
    expect(reached).toBe(false);
  });
});
