import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import type { Host } from '#host/index.ts';
import { assetFor, DOOR_PROTOCOL, SECURITY_HEADERS } from '#shared/base/index.ts';
import { DOOR_LIMITS, type DoorLimits } from './door-limits.ts';
import { commandRefusalOf, refusalOf } from './judge-request.ts';
import { limitConnections } from './limit-connections.ts';

export type ServerOptions = {
  readonly host: Host;
  /** Folder of the built interface. */
  readonly assets: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Called when no page has been connected for a while after the last one left; absent = never. */
  onIdle?(): void;
  /** Shorter ones for tests. */
  readonly limits?: Partial<DoorLimits>;
};

export type RunningServer = {
  readonly port: number;
  /** Address to open once; its fragment carries the token and is never sent to a server. */
  readonly url: string;
  close(): Promise<void>;
};

/** Browsers keep cookies by host without the port: each server has one of its own, so that two workspaces can be open at once. */
const cookieOf = (authority: string) => `zhunsheng-${authority.split(':').at(-1)}`;

/**
 * Serves the interface and the contract on 127.0.0.1 (rules of reliability 4.3): the Host header is checked before anything else,
 * a token of this start is swapped for an HttpOnly cookie and a key, WebSockets need both and our own Origin. The cookie alone is not enough: a
 * browser brings it to every port of 127.0.0.1, also to that of a program of another user. The key is kept by pages of this port only.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const limits = { ...DOOR_LIMITS, ...options.limits };
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  const key = randomBytes(32).toString('base64url');
  const rpc = new RPCHandler(options.host.router);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
    // The key is not said back.
    handleProtocols: () => DOOR_PROTOCOL,
  });
  let authority = '';

  // Node looks for requests that take too long every 30 s unless told otherwise.
  const looking = { connectionsCheckingInterval: Math.min(2_000, limits.headersMs / 2) };
  const server = createServer(looking, serve);
  // Nobody is asked for a body before the Host was looked at.
  server.on('checkContinue', serve);
  server.headersTimeout = limits.headersMs;
  server.requestTimeout = limits.requestMs;
  limitConnections(server, limits.connections);

  function serve(request: IncomingMessage, response: ServerResponse): void {
    answer(request, response).catch(() => {
      if (!response.headersSent) send(response, 500, 'text/plain', '');
      else response.destroy();
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request, authority);
    if (refusal) return send(response, refusal, 'text/plain', '');
    const path = new URL(request.url ?? '/', `http://${authority}`).pathname;
    if (path === '/session') return openSession(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', '');
    const asset = assetFor(path);
    if (!asset) return send(response, 404, 'text/plain', '');
    const body = await readFile(join(options.assets, asset.path)).catch(() => null);
    if (!body) return send(response, 404, 'text/plain', '');
    send(response, 200, asset.mime, body);
  }

  /**
   * Swaps the token of the start address for the session cookie and the key, which is the answer; only for a page of our own origin. A page that
   * has the cookie already is told so and gets no key.
   */
  function openSession(request: IncomingMessage, response: ServerResponse): void {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const isToken = same(given, token);
    const refusal = commandRefusalOf(request, authority) ?? (isToken || hasSession(request) ? null : 401);
    if (refusal !== null || !isToken) {
      send(response, refusal ?? 204, 'text/plain', '');
      return;
    }
    response.setHeader('Set-Cookie', `${cookieOf(authority)}=${session}; HttpOnly; SameSite=Strict; Path=/`);
    send(response, 200, 'text/plain', key);
  }

  function hasKey({ headers }: IncomingMessage): boolean {
    const [protocol, given = '', ...more] = (headers['sec-websocket-protocol'] ?? '')
      .split(',')
      .map((part) => part.trim());
    return protocol === DOOR_PROTOCOL && same(given, key) && more.length === 0;
  }

  function hasSession(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
    const name = `${cookieOf(authority)}=`;
    return cookies.some((part) => part.startsWith(name) && same(part.slice(name.length), session));
  }

  let idle: NodeJS.Timeout | undefined;
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A caller who breaks off is no reason to fall.
    socket.on('error', () => socket.destroy());
    const allowed =
      refusalOf(request, authority) === null &&
      request.headers.origin === `http://${authority}` &&
      request.url === '/rpc' &&
      hasSession(request) &&
      hasKey(request) &&
      sockets.clients.size < limits.sockets;
    if (!allowed) {
      // Ended is not closed: a caller who keeps its own half open would hold a connection for ever.
      const refused = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';
      socket.end(refused, () => socket.destroy());
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      clearTimeout(idle);
      // A frame that is too large or broken ends its own connection, not the host.
      ws.on('error', () => ws.terminate());
      rpc.upgrade(ws, { context: options.host.context });
      ws.on('close', () => {
        if (sockets.clients.size === 0 && options.onIdle) idle = setTimeout(options.onIdle, limits.idleMs);
      });
    });
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  if (address.address !== '127.0.0.1') throw new Error(`bound to ${address.address}, not to the loopback address`);
  authority = `127.0.0.1:${address.port}`;

  return {
    port: address.port,
    url: `http://${authority}/#token=${token}`,
    async close() {
      clearTimeout(idle);
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function send(response: ServerResponse, status: number, mime: string, body: string | Buffer): void {
  // Nobody reads on what a refused caller still sends.
  if (status >= 400) response.setHeader('Connection', 'close');
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': mime, 'Cache-Control': 'no-store' });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
