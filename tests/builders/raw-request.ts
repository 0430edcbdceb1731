import { connect, type Socket } from 'node:net';

export type RawAnswer = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
};

/** A header is a line of its own; a Host is not added. */
export type RawRequest = {
  readonly first: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string;
};

/** Sends a request written by hand to a port of this machine and reads until the end; status 0 = closed without an answer. */
export function sendRaw(port: number, { first, headers, body = '' }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const pieces: Buffer[] = [];
    const done = () => {
      socket.destroy();
      resolve(readAnswer(Buffer.concat(pieces).toString('latin1')));
    };
    const lines = headers.map(([name, value]) => `${name}: ${value}`);
    socket.on('connect', () => socket.write(`${[first, ...lines].join('\r\n')}\r\n\r\n${body}`));
    socket.on('data', (piece) => {
      pieces.push(piece);
      // A socket that was opened for messages stays open.
      if (pieces.length === 1 && piece.subarray(0, 12).toString('latin1') === 'HTTP/1.1 101') done();
    });
    socket.on('end', done);
    socket.on('error', done);
  });
}

function readAnswer(text: string): RawAnswer {
  const [head = '', ...body] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0), headers, text: body.join('\r\n\r\n') };
}

/** A connection that says this and then nothing; resolves when the other side ends it. */
export function sayAndWait(port: number, text: string): { readonly socket: Socket; readonly ended: Promise<void> } {
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);
  socket.resume();
  return { socket, ended };
}
