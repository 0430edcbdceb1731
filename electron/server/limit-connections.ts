import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keeps the connections of a server below a number. Who comes when all are taken replaces the one from which nothing was asked for longest (it may
 * be silent, slow to ask or slow to read): idle connections of another program shut nobody out. Pages, which have a socket, are never replaced.
 */
export function limitConnections(server: Server, most: number): void {
  const open = new Set<Socket>();
  /** Those without a page, by when they last began to ask, the oldest first. */
  const replaceable = new Set<Socket>();
  const asked = ({ socket }: IncomingMessage): void => {
    if (replaceable.delete(socket)) replaceable.add(socket);
  };
  const left = (socket: Socket): void => {
    open.delete(socket);
    replaceable.delete(socket);
  };
  server.on('connection', (socket) => {
    open.add(socket);
    replaceable.add(socket);
    socket.once('close', () => left(socket));
    const [oldest] = replaceable;
    if (open.size <= most || !oldest) return;
    left(oldest);
    oldest.destroy();
  });
  server.on('request', asked);
  server.on('checkContinue', asked);
  server.on('upgrade', ({ socket }) => void replaceable.delete(socket));
}
