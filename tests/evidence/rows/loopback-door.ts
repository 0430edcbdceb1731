import { readdir, readFile } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { startServer } from '#server/index.ts';
import { DOOR_PROTOCOL, SECURITY_HEADERS } from '#shared/base/index.ts';
import { type RawAnswer, sendRaw } from '#tests/builders/raw-request.ts';
import type { EvidenceRow } from '../evidence-row.ts';
import { type Combination, combinations, hostCases, isRight, matrix, TRAVERSALS } from './door-cases.ts';
import { areHalvesLetGo, areIdleOnesReplaced, tryMany, trySlowOnes } from './door-load.ts';
import { type Door, openSession, SECRET, type Session, type Start, upgradeHeaders, withDoor } from './door-session.ts';

type Tally = { tried: number; readonly wrong: string[] };
const tally = (): Tally => ({ tried: 0, wrong: [] });

/** Every Host value, over raw sockets, for a page, for the session, for a socket: only the first is answered. */
async function tryHosts({ server, token, origin }: Door, { cookie, key }: Session): Promise<Tally> {
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
      good: 200,
    },
    { first: 'GET /rpc HTTP/1.1', headers: upgradeHeaders(origin, cookie, [DOOR_PROTOCOL, key]), good: 101 },
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

/** Origin × cookie × key × path against the socket of the contract. */
async function trySockets({ server, origin, token }: Door, { cookie, key }: Session): Promise<Tally> {
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
  const right = [DOOR_PROTOCOL, key];
  const offer = async (path: string, from: string | null, one: string | null, protocols: readonly string[]) => {
    const headers = [['Host', `127.0.0.1:${server.port}`] as const, ...upgradeHeaders(from, one, protocols)];
    const { status } = await sendRaw(server.port, { first: `GET ${path} HTTP/1.1`, headers });
    found.tried++;
    const isRight = from === origin && one === cookie && path === '/rpc' && protocols === right;
    if ((status === 101) !== isRight)
      found.wrong.push(`socket ${path} ${from} ${one === cookie ? 'cookie' : 'no cookie'} ${protocols[0]} → ${status}`);
  };
  for (const given of origins)
    for (const one of cookies)
      for (const path of ['/rpc', '/', '/rpc/', '/rpc?x=1', '/session']) await offer(path, given, one, right);
  // The cookie goes to every port of the machine; it opens nothing by itself.
  for (const protocols of [[], [key], [DOOR_PROTOCOL], [DOOR_PROTOCOL, value], [DOOR_PROTOCOL, token], [...right, key]])
    await offer('/rpc', origin, cookie, protocols);
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

/** Files of the workspace in which the token or the session stand. */
async function secretsOnDisk({ host, token }: Door, { cookie, key }: Session): Promise<number> {
  const { dir } = host.context.host.store;
  const session = cookie.split('=')[1] ?? 'none';
  let found = 0;
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = await readFile(join(entry.parentPath, entry.name), 'latin1');
    if ([token, session, key].some((secret) => text.includes(secret))) found++;
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
    const session = await openSession(door);
    const part = <T extends Tally>(name: DoorPart, work: () => Promise<T>): Promise<T | Tally> =>
      only === undefined || only === name ? work() : Promise.resolve(tally());
    const hosts = await part('hosts', () => tryHosts(door, session));
    const requests = { right: 0, bare: 0, ...(await part('requests', () => tryMatrix(door, every))) };
    const sockets = await part('sockets', () => trySockets(door, session));
    const assets = await part('assets', () => tryAssets(door));
    return {
      hosts: hosts.tried,
      requests: requests.tried,
      sockets: sockets.tried,
      assets: assets.tried,
      right: requests.right,
      bare: requests.bare,
      onDisk: await secretsOnDisk(door, session),
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
        {
          name: 'answered while another program holds every connection',
          value: Number(await areIdleOnesReplaced(startServer)),
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
