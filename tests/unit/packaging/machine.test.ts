import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { machineOf } from '../../../electron/launch/packaging/machine.mjs';

const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder/package.json'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zs-machine-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes at places of a file that is zeros otherwise. */
function file(length: number, places: Readonly<Record<number, readonly number[]>>): string {
  const bytes = Buffer.alloc(length);
  for (const [at, values] of Object.entries(places)) Buffer.from(values).copy(bytes, Number(at));
  const path = join(folder, 'program');
  writeFileSync(path, bytes);
  return path;
}

it('knows the processor of real programs', () => {
  expect(machineOf(builder.resolve('electron-winstaller/vendor/7z-x64.exe'))).toBe('x64');
  expect(machineOf(builder.resolve('electron-winstaller/vendor/7z-arm64.exe'))).toBe('arm64');
  // One of 32 bits.
  expect(machineOf(builder.resolve('electron-winstaller/vendor/rcedit.exe'))).toBeNull();
  if (process.platform === 'linux') expect(machineOf(process.execPath)).toBe(process.arch);
});

it.each([
  ['Linux', { 0: [0x7f, 0x45, 0x4c, 0x46], 18: [0xb7, 0] }, 'arm64'],
  ['macOS', { 0: [0xcf, 0xfa, 0xed, 0xfe, 0x0c, 0, 0, 1] }, 'arm64'],
  ['macOS, x64', { 0: [0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1] }, 'x64'],
  ['macOS, several', { 0: [0xca, 0xfe, 0xba, 0xbe] }, null],
  ['no program', { 0: [0x23, 0x21] }, null],
])('reads the head of a program: %s', (_, places, wanted) => {
  expect(machineOf(file(64, places))).toBe(wanted);
});
