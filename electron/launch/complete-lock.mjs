// Adds to package-lock.json the platform packages that npm left out because the registry in use does not carry them, so that
// `npm ci` accepts the file on Windows, macOS and Linux alike. Run after each `npm install` that changed the lock file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const file = process.argv[2] ?? join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;

/** Where Node would find `name` from the package at `path`, or null. */
function found(path, name) {
  for (let at = path; ; ) {
    const candidate = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (at === '') return null;
    const up = at.lastIndexOf('/node_modules/');
    at = up < 0 ? '' : at.slice(0, up);
  }
}

/** System, processor and C library that the name of a platform package states. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = {
    win32: 'win32',
    windows: 'win32',
    darwin: 'darwin',
    linux: 'linux',
    android: 'android',
    freebsd: 'freebsd',
    openharmony: 'openharmony',
  };
  const cpu = {
    x64: 'x64',
    arm64: 'arm64',
    ia32: 'ia32',
    arm: 'arm',
    wasm32: 'wasm32',
    ppc64: 'ppc64',
    riscv64: 'riscv64',
    s390x: 's390x',
    loong64: 'loong64',
  };
  const system = words.map((word) => os[word]).find(Boolean);
  const processor = words.map((word) => cpu[word]).find(Boolean);
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu')) && system === 'linux'
      ? 'glibc'
      : null;
  return {
    ...(processor ? { cpu: [processor] } : {}),
    ...(system ? { os: [system] } : {}),
    ...(libc ? { libc: [libc] } : {}),
  };
}

let added = 0;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d+\.\d+\.\d+/.test(version)) continue;
    const there = found(path, name);
    if (there && packages[there].version === version) continue;
    const platform = platformOf(name);
    if (!platform.os && !platform.cpu) continue;
    const target = there === null ? `node_modules/${name}` : `${path}/node_modules/${name}`;
    packages[target] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added`);
