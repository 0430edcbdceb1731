import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StandInPort } from './ports.ts';

const child = fileURLToPath(new URL('./host-child.mjs', import.meta.url));

export type HostWorld = {
  readonly env: Readonly<Record<string, string>>;
  /** Modules loaded into it first, such as another clock. */
  readonly imports: readonly string[];
};

/** `UtilityProcess`: a real process of its own with the bundle in it. */
export class StandInUtility extends EventEmitter {
  readonly process: ChildProcess;
  readonly bundle: string;
  readonly #ports = new Map<string, StandInPort>();
  #names = 0;
  /** Everything it printed. */
  output = '';

  constructor(world: HostWorld, bundle: string, args: readonly string[], options: { readonly stdio?: string } = {}) {
    super();
    this.bundle = bundle;
    this.process = fork(child, [bundle, ...args], {
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: world.imports.flatMap((name) => ['--import', name]),
      env: { ...process.env, ...world.env },
    });
    this.process.on('message', (message: { kind: string; id: string; data: unknown }) => {
      if (message.kind === 'message') this.emit('message', message.data);
      if (message.kind === 'port') this.#ports.get(message.id)?.send(message.data);
    });
    if (options.stdio !== 'pipe')
      for (const stream of [this.process.stdout, this.process.stderr])
        stream?.on('data', (piece: Buffer) => {
          this.output += piece.toString('utf8');
        });
    this.process.once('exit', (code, signal) => {
      for (const port of this.#ports.values()) port.close();
      this.emit('exit', code ?? (signal ? 1 : 0));
    });
  }

  get stdout() {
    return this.process.stdout;
  }

  get stderr() {
    return this.process.stderr;
  }

  postMessage(data: unknown, ports: readonly StandInPort[] = []): void {
    const ids = ports.map((port) => {
      const id = `h${this.#names++}`;
      this.#ports.set(id, port);
      port.attach(
        (message) => this.#send({ kind: 'port', id, data: message }),
        () => this.#send({ kind: 'close', id }),
      );
      return id;
    });
    this.#send({ kind: 'message', data, ids });
  }

  #send(message: object): void {
    // One that is gone takes nothing more.
    if (this.process.connected) this.process.send(message, () => undefined);
  }

  kill(): boolean {
    return this.process.kill('SIGKILL');
  }
}
