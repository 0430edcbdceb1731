import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** Files that only a hostile file names. */
const BAIT = /passwd|evil|\\share/;
const WRITES = ['writeFile', 'appendFile', 'mkdir', 'symlink', 'rename', 'link', 'rm', 'unlink'] as const;
const SYNC = [
  'writeFileSync',
  'appendFileSync',
  'mkdirSync',
  'symlinkSync',
  'renameSync',
  'createWriteStream',
] as const;
const READS = ['readFile', 'open', 'readFileSync', 'openSync', 'createReadStream'] as const;
const PROGRAMS = ['exec', 'execSync', 'execFile', 'execFileSync', 'spawn', 'spawnSync', 'fork'] as const;

/**
 * Tells of every write, connection and program from now on, and of reading a file that only bait names. `mayWrite` says which paths are the
 * host's own. Answers how to stop.
 */
export function watchTouches(tell: (what: string) => void, mayWrite: (path: string) => boolean): () => void {
  const undo: (() => void)[] = [];
  const watch = (owner: object, name: string, tells: (path: string) => boolean): void => {
    const methods = owner as Record<string, unknown>;
    const real = methods[name] as (...args: unknown[]) => unknown;
    if (typeof real !== 'function') return;
    methods[name] = function watched(this: unknown, ...args: unknown[]): unknown {
      const path = String(args[0]).slice(0, 200);
      if (tells(path)) tell(`${name} ${path}`);
      return real.apply(this, args);
    };
    undo.push(() => {
      methods[name] = real;
    });
  };
  const always = () => true;
  for (const name of [...WRITES, ...SYNC]) watch(fs, name, (path) => !mayWrite(path));
  for (const name of WRITES) watch(fs.promises, name, (path) => !mayWrite(path));
  for (const name of READS) {
    watch(fs, name, (path) => BAIT.test(path));
    watch(fs.promises, name, (path) => BAIT.test(path));
  }
  for (const name of PROGRAMS) watch(childProcess, name, always);
  watch(net.Socket.prototype, 'connect', always);
  watch(dns, 'lookup', always);
  watch(dgram, 'createSocket', always);
  watch(globalThis, 'fetch', always);
  syncBuiltinESMExports();
  return () => {
    for (const one of undo) one();
    syncBuiltinESMExports();
  };
}

/** Names on the prototypes that every object and list inherits, and what they are. */
export function prototypeState(): string {
  return [Object.prototype, Array.prototype]
    .map((prototype) =>
      Reflect.ownKeys(prototype)
        .map((key) => `${String(key)}:${typeof Object.getOwnPropertyDescriptor(prototype, key)?.value}`)
        .join(),
    )
    .join(';');
}
