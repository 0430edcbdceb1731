import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { parentPort } from 'node:worker_threads';

/** The worker of the application with watchers: what a file must not make a reader do is told to whoever listens (`WATCH`). */
const WATCH = 'zs-hostile-watch';
const told = new BroadcastChannel(WATCH);
const names = () =>
  Object.getOwnPropertyNames(Object.prototype).join() + Object.getOwnPropertyNames(Array.prototype).join();
const atFirst = names();

function watch(owner: object, name: string): void {
  const methods = owner as Record<string, unknown>;
  const real = methods[name] as (...args: unknown[]) => unknown;
  methods[name] = function watched(this: unknown, ...args: unknown[]): unknown {
    told.postMessage(`${name} ${String(args[0]).slice(0, 120)}`);
    return real.apply(this, args);
  };
}
for (const name of ['writeFile', 'writeFileSync', 'appendFileSync', 'createWriteStream', 'mkdirSync', 'symlinkSync'])
  watch(fs, name);
for (const name of ['writeFile', 'appendFile', 'mkdir', 'symlink', 'rename']) watch(fs.promises, name);
for (const name of ['exec', 'execSync', 'execFile', 'spawn', 'spawnSync', 'fork']) watch(childProcess, name);
watch(net.Socket.prototype, 'connect');
watch(dns, 'lookup');
watch(dgram, 'createSocket');
watch(globalThis, 'fetch');
syncBuiltinESMExports();

await import('#workers/main.ts');
parentPort?.on('message', () => {
  if (names() !== atFirst) told.postMessage(`prototype ${names().slice(atFirst.length)}`);
});
