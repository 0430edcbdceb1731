import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { DOOR_PROTOCOL } from '#shared/base/index.ts';
import { sayAndWait, sendRaw } from '#tests/builders/raw-request.ts';
import { openSession, type Start, upgradeHeaders, withDoor } from './door-session.ts';

/** Callers that say half a sentence are let go of, while others are answered; those that break off do no harm. */
export async function trySlowOnes(start: Start): Promise<number> {
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
export async function areHalvesLetGo(start: Start): Promise<boolean> {
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

/** Whether a page that is open stays, and another caller is answered, while one program holds every connection: silent, or reading nothing. */
export async function areIdleOnesReplaced(start: Start): Promise<boolean> {
  const connections = 8;
  return withDoor(
    start,
    async (door) => {
      const { cookie, key } = await openSession(door);
      const page = new WebSocket(`ws://127.0.0.1:${door.server.port}/rpc`, [DOOR_PROTOCOL, key], {
        headers: { cookie, origin: door.origin },
      });
      await new Promise((resolve) => page.once('open', resolve));
      const head = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${door.server.port}\r\n\r\n`;
      const idle = Array.from({ length: 3 * connections }, () =>
        connect({ port: door.server.port, host: '127.0.0.1' }),
      );
      await Promise.all(
        idle.map(
          (socket, index) =>
            new Promise<void>((resolve) => {
              for (const event of ['error', 'close']) socket.once(event, resolve);
              socket.once('connect', () => socket.write(index % 2 === 0 ? head : head.slice(0, 9), () => resolve()));
            }),
        ),
      );
      // Over a connection of its own: that of the session may still be there.
      const headers = [['Host', `127.0.0.1:${door.server.port}`] as const, ['Connection', 'close'] as const];
      const { status } = await sendRaw(door.server.port, { first: 'GET / HTTP/1.1', headers });
      const stays = page.readyState === WebSocket.OPEN;
      for (const socket of [...idle, page]) socket instanceof WebSocket ? socket.terminate() : socket.destroy();
      return status === 200 && stays;
    },
    { limits: { connections } },
  );
}

/** Most sockets that were open at once, whether a frame that is too large ended its own, and whether the last one's leaving was noticed. */
export async function tryMany(
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
      const { cookie, key } = await openSession(door);
      const open = () =>
        new Promise<WebSocket | null>((resolve) => {
          const socket = new WebSocket(`ws://127.0.0.1:${door.server.port}/rpc`, [DOOR_PROTOCOL, key], {
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
