import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Host } from '#host/index.ts';
import { type RunningServer, type ServerOptions, startServer } from '#server/index.ts';
import { SECURITY_HEADERS } from '#shared/base/index.ts';
import { type RawAnswer, sayAndWait, sendRaw } from '#tests/builders/raw-request.ts';
import { emptyWorkspace, hostOn } from '#tests/builders/workspace.ts';
import type { EvidenceRow } from '../evidence-row.ts';
import { type Combination, combinations, hostCases, isRight, matrix, TRAVERSALS } from './door-cases.ts';

type Start = (options: ServerOptions) => Promise<RunningServer>;

const SECRET = 'nobody may read this';
const tokenOf = ({ url }: RunningServer) => new URL(url).hash.slice('#token='.length);

type Door = {
  readonly server: RunningServer;
  readonly token: string;
  readonly origin: string;
  readonly folder: string;
  readonly host: Host;
};

async function withDoor<T>(
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

type Tally = { tried: number; readonly wrong: string[] };
const tally = (): Tally => ({ tried: 0, wrong: [] });

/** Every Host value, over raw sockets, for a page, for the session, for a socket: only the first is answered. */
async function tryHosts({ server, token, origin }: Door, cookie: string): Promise<Tally> {
  const found = tally();
  const { port } = server;
  const asks = [
    { first: 'GET / HTTP/1.1', headers: [], good: 200 },
    {
      first: 'POST /session HTTP/1.1',
      headers: [
        ['Origin', origin],
        ['Authorization', `Bearer ${token}`],
        ['Content-Type', 'application/json'],
        ['Content-Length', '0'],
      ],
      good: 204,
    },
    { first: 'GET /rpc HTTP/1.1', headers: upgradeHeaders(origin, cookie), good: 101 },
  ] as const;
  for (const [index, lines] of hostCases(port).entries()) {
    for (const { first, headers, good } of asks) {
      const end = good === 101 ? [] : [['Connection', 'close'] as const];
      const { status } = await sendRaw(port, { first, headers: [...lines, ...headers, ...end] });
      found.tried++;
      const right = index === 0 ? status === good : status >= 400 || status === 0;
      if (!right) found.wrong.push(`${first} with ${JSON.stringify(lines)} → ${status}`);
    }
  }
  return found;
}

function upgradeHeaders(origin: string | null, cookie: string | null): (readonly [string, string])[] {
  return [
    ...(origin === null ? [] : [['Origin', origin] as const]),
    ...(cookie === null ? [] : [['Cookie', cookie] as const]),
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
    ['Sec-WebSocket-Version', '13'],
    ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
  ];
}

/** Origin × token × method × type × site against `/session`; also whether each answer carries our headers and no secret. */
async function tryMatrix(
  { server, token }: Door,
  every: number,
): Promise<Tally & { readonly right: number; readonly bare: number }> {
  const all = matrix({ port: server.port, token, oldToken: await tokenOfAnotherStart() });
  const found = tally();
  let right = 0;
  let bare = 0;
  let at = 0;
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const waiting: Promise<void>[] = [];
  for (const one of combinations(all)) {
    const wrongs = Object.keys(all).filter(
      (name) => one[name as keyof Combination] !== all[name as keyof Combination][0],
    );
    // Those that are wrong in one thing only are the ones that a lost check lets in.
    if (wrongs.length > 1 && at++ % every !== 0) continue;
    waiting.push(
      ask(server.port, agent, one).then(({ status, headers, text }) => {
        found.tried++;
        const opened = status < 400 || headers.has('set-cookie');
        if (opened && isRight(all, one)) right++;
        else if (status === 0 || opened !== isRight(all, one)) found.wrong.push(`${JSON.stringify(one)} → ${status}`);
        if (!isOurs(headers) || text.includes(token)) bare++;
      }),
    );
    if (waiting.length >= 64) await Promise.all(waiting.splice(0));
  }
  await Promise.all(waiting);
  agent.destroy();
  return { ...found, right, bare };
}

/** The headers of `app://`, none that opens the door to other origins. */
function isOurs(headers: ReadonlyMap<string, string>): boolean {
  const same = Object.entries(SECURITY_HEADERS).every(([name, value]) => headers.get(name.toLowerCase()) === value);
  const cors = [...headers.keys()].some((name) => name.startsWith('access-control-'));
  return same && !cors && headers.get('cache-control') === 'no-store';
}

function ask(port: number, agent: Agent, one: Combination): Promise<RawAnswer> {
  const given = { origin: one.origin, authorization: one.token, 'content-type': one.type, 'sec-fetch-site': one.site };
  const headers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Record<
    string,
    string
  >;
  return new Promise((resolve) => {
    const sent = httpRequest(
      { port, host: '127.0.0.1', path: '/session', method: one.method as string, agent, headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        const got = new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: got, text }));
      },
    );
    // No answer is none of ours.
    sent.on('error', () => resolve({ status: 0, headers: new Map(), text: '' }));
    sent.end();
  });
}

async function tokenOfAnotherStart(): Promise<string> {
  return withDoor(startServer, ({ token }) => Promise.resolve(token));
}

/** The cookie that the token is swapped for. */
async function openSession({ origin, token }: Door): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, origin, 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/session`, { method: 'POST', headers });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Origin × cookie × path against the socket of the contract. */
async function trySockets({ server, origin, token }: Door, cookie: string): Promise<Tally> {
  const found = tally();
  const { origin: origins } = matrix({ port: server.port, token, oldToken: '' });
  const [name = '', value = ''] = cookie.split('=');
  const cookies = [
    cookie,
    null,
    `${cookie}x`,
    cookie.slice(0, -1),
    `${name}=`,
    `x${cookie}`,
    `${name}=${token}`,
    value,
  ];
  for (const given of origins)
    for (const one of cookies)
      for (const path of ['/rpc', '/', '/rpc/', '/rpc?x=1', '/session']) {
        const headers = [['Host', `127.0.0.1:${server.port}`] as const, ...upgradeHeaders(given, one)];
        const { status } = await sendRaw(server.port, { first: `GET ${path} HTTP/1.1`, headers });
        found.tried++;
        const right = given === origin && one === cookie && path === '/rpc';
        if ((status === 101) !== right)
          found.wrong.push(`socket ${path} ${given} ${one === cookie ? 'cookie' : 'no cookie'} → ${status}`);
      }
  return found;
}

async function tryAssets({ server }: Door): Promise<Tally> {
  const found = tally();
  for (const [site, mode, wanted] of [
    ['same-origin', 'no-cors', 200],
    ['none', 'navigate', 200],
    ['cross-site', 'navigate', 200],
    ['cross-site', 'no-cors', 403],
    ['same-site', 'cors', 403],
    ['cross-site', '', 403],
  ] as const) {
    const from = [
      ['Sec-Fetch-Site', site],
      ['Sec-Fetch-Mode', mode],
      ['Connection', 'close'],
    ] as const;
    const headers = [['Host', `127.0.0.1:${server.port}`] as const, ...from];
    const { status } = await sendRaw(server.port, { first: 'GET /app.js HTTP/1.1', headers });
    found.tried++;
    if (status !== wanted) found.wrong.push(`asset for ${site} ${mode} → ${status}`);
  }
  for (const path of TRAVERSALS)
    for (const method of ['GET', 'HEAD', 'POST']) {
      const headers = [
        ['Host', `127.0.0.1:${server.port}`],
        ['Connection', 'close'],
      ] as const;
      const { status, text } = await sendRaw(server.port, { first: `${method} ${path} HTTP/1.1`, headers });
      found.tried++;
      if (text.includes(SECRET) || status >= 500 || (method === 'POST' && status < 400))
        found.wrong.push(`${method} ${path} → ${status}`);
    }
  return found;
}

/** Callers that say half a sentence are let go of, while others are answered; those that break off do no harm. */
async function trySlowOnes(start: Start): Promise<number> {
  return withDoor(
    start,
    async (door) => {
      const { port } = door.server;
      const halves = [
        'GET / HT',
        `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-A: `,
        'POST /session HTTP/1.1\r\nContent-Le',
        '',
      ];
      const slow = Array.from({ length: 40 }, (_, index) => sayAndWait(port, halves[index % halves.length] as string));
      const gone = sayAndWait(
        port,
        `GET /rpc HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      );
      gone.socket.once('connect', () => setImmediate(() => gone.socket.resetAndDestroy()));
      const answered = (await fetch(door.origin)).status;
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<'late'>((resolve) => {
        timer = setTimeout(() => resolve('late'), 60_000);
      });
      const all = await Promise.race([Promise.all(slow.map(({ ended }) => ended)), patience]);
      clearTimeout(timer);
      for (const { socket } of slow) socket.destroy();
      return all === 'late' || answered !== 200 ? 0 : slow.length;
    },
    { limits: { headersMs: 200, requestMs: 400 } },
  );
}

/** Whether others are answered after so many refused upgrades as there may be connections, none of which closes its own half. */
async function areHalvesLetGo(start: Start): Promise<boolean> {
  const connections = 6;
  return withDoor(
    start,
    async ({ origin, server }) => {
      const halves = Array.from({ length: connections }, () =>
        connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true }),
      );
      const lines = [['Host', `127.0.0.1:${server.port}`], ...upgradeHeaders('http://stranger.example', null)];
      const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
      await Promise.all(
        halves.map(
          (socket) =>
            new Promise((resolve) => {
              for (const event of ['end', 'error']) socket.once(event, resolve);
              socket.resume().write(`GET /rpc HTTP/1.1\r\n${head}\r\n`);
            }),
        ),
      );
      const answered = await fetch(origin).then(
        ({ status }) => status === 200,
        () => false,
      );
      for (const socket of halves) socket.destroy();
      return answered;
    },
    { limits: { connections } },
  );
}

/** Most sockets that were open at once, whether a frame that is too large ended its own, and whether the last one's leaving was noticed. */
async function tryMany(
  start: Start,
): Promise<{ readonly most: number; readonly large: boolean; readonly idle: number }> {
  let idle = 0;
  let tellIdle = () => {};
  const noticed = new Promise<void>((resolve) => {
    tellIdle = resolve;
  });
  const onIdle = () => {
    idle++;
    tellIdle();
  };
  return withDoor(
    start,
    async (door) => {
      const cookie = await openSession(door);
      const open = () =>
        new Promise<WebSocket | null>((resolve) => {
          const socket = new WebSocket(`ws://127.0.0.1:${door.server.port}/rpc`, {
            headers: { cookie, origin: door.origin },
          });
          socket.on('open', () => resolve(socket));
          socket.on('error', () => resolve(null));
        });
      const opened = (await Promise.all(Array.from({ length: 70 }, open))).filter((socket) => socket !== null);
      const [first, ...others] = opened;
      const code = await new Promise<number>((resolve) => {
        first?.on('close', resolve);
        first?.send(Buffer.alloc(2 * 1024 * 1024));
      });
      const closed = others.map((socket) => new Promise((resolve) => socket.on('close', resolve)));
      for (const socket of others) socket.close();
      await Promise.all(closed);
      await noticed;
      return { most: opened.length, large: code === 1009 || code === 1006, idle };
    },
    { onIdle, limits: { idleMs: 20, frameBytes: 1024 * 1024 } },
  );
}

/** Files of the workspace in which the token or the session stand. */
async function secretsOnDisk({ host, token }: Door, cookie: string): Promise<number> {
  const { dir } = host.context.host.store;
  const session = cookie.split('=')[1] ?? 'none';
  let found = 0;
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = await readFile(join(entry.parentPath, entry.name), 'latin1');
    if (text.includes(token) || text.includes(session)) found++;
  }
  return found;
}

/** Whether another address of this machine reaches the port. */
function isReachedFromOutside(port: number): Promise<boolean> {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((net) => net?.family === 'IPv4' && !net.internal)?.address;
  if (!outside) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect({ port, host: outside, timeout: 2_000 }, () => resolve(true));
    for (const event of ['error', 'timeout']) socket.on(event, () => resolve(false));
  });
}

export type DoorPart = 'hosts' | 'requests' | 'sockets' | 'assets';

/**
 * Everything that strangers try at the door, or one part of it; `every`: of the combinations wrong in more than one thing, each so many-th.
 */
export async function tryDoor(start: Start, every: number, only?: DoorPart) {
  return withDoor(start, async (door) => {
    const cookie = await openSession(door);
    const part = <T extends Tally>(name: DoorPart, work: () => Promise<T>): Promise<T | Tally> =>
      only === undefined || only === name ? work() : Promise.resolve(tally());
    const hosts = await part('hosts', () => tryHosts(door, cookie));
    const requests = { right: 0, bare: 0, ...(await part('requests', () => tryMatrix(door, every))) };
    const sockets = await part('sockets', () => trySockets(door, cookie));
    const assets = await part('assets', () => tryAssets(door));
    return {
      hosts: hosts.tried,
      requests: requests.tried,
      sockets: sockets.tried,
      assets: assets.tried,
      right: requests.right,
      bare: requests.bare,
      onDisk: await secretsOnDisk(door, cookie),
      outside: await isReachedFromOutside(door.server.port),
      wrong: [...hosts.wrong, ...requests.wrong, ...sockets.wrong, ...assets.wrong],
    };
  });
}

export const loopbackDoor: EvidenceRow = {
  id: 'loopback-door',
  promise: 'The browser door answers one right combination of Host, Origin, token, method and type, and no other',
  async measure({ quick }) {
    const found = await tryDoor(startServer, quick ? 30 : 1);
    const many = await tryMany(startServer);
    return {
      figures: [
        { name: 'Host values × ways', value: found.hosts, wanted: { atLeast: 120 } },
        { name: 'requests of the matrix', value: found.requests, wanted: { atLeast: quick ? 1_000 : 30_000 } },
        { name: 'upgrades', value: found.sockets, wanted: { atLeast: 400 } },
        { name: 'addresses that try to leave the folder', value: found.assets, wanted: { atLeast: 60 } },
        { name: 'wrongly answered', value: found.wrong.length, wanted: { exactly: 0 } },
        // With and without the header that says where it comes from.
        { name: 'right ones answered', value: found.right, wanted: { exactly: 2 } },
        { name: 'answers without the headers of app://', value: found.bare, wanted: { exactly: 0 } },
        { name: 'token or session on disk', value: found.onDisk, wanted: { exactly: 0 } },
        { name: 'reached from another address', value: Number(found.outside), wanted: { exactly: 0 } },
        { name: 'slow callers let go', value: await trySlowOnes(startServer), wanted: { exactly: 40 } },
        {
          name: 'half-closed upgrades let go',
          value: Number(await areHalvesLetGo(startServer)),
          wanted: { exactly: 1 },
        },
        { name: 'sockets at once', value: many.most, wanted: { exactly: 64 } },
        { name: 'too large frames refused', value: Number(many.large), wanted: { exactly: 1 } },
        { name: 'ends when the last page is gone', value: many.idle, wanted: { exactly: 1 } },
      ],
      findings: found.wrong,
    };
  },
};
