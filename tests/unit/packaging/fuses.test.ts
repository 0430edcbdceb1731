import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FUSE_SENTINEL, flipFuses, fuseConfig, readFuses } from '../../../electron/launch/packaging/fuses.mjs';

/** A binary with a wire of fuses for each of `slices` (`"101…"`), and other bytes around. */
function binary(...slices: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'zs-fuses-')), 'electron');
  const wire = (states: string) => Buffer.from([1, states.length, ...Buffer.from(states)]);
  const parts = slices.flatMap((states) => [Buffer.alloc(50, 7), Buffer.from(FUSE_SENTINEL), wire(states)]);
  writeFileSync(file, Buffer.concat([...parts, Buffer.alloc(9, 8)]));
  return file;
}

it('sets the fuses in both slices of a universal binary, and nothing else', () => {
  const file = binary('101100110', '000000000');
  const before = readFileSync(file);
  flipFuses(file, fuseConfig());
  expect(readFuses(file)).toMatchObject({ RunAsNode: false, OnlyLoadAppFromAsar: true, WasmTrapHandlers: true });
  const after = readFileSync(file);
  expect(after).toHaveLength(before.length);
  expect(after.toString('latin1').replaceAll('010011001', '')).toBe(
    before.toString('latin1').replace('101100110', '').replace('000000000', ''),
  );
});

it('a binary for tests lets itself be driven, and differs in nothing else', () => {
  const [released, tested] = [binary('000000000'), binary('000000000')];
  flipFuses(released, fuseConfig());
  flipFuses(tested, fuseConfig(true));
  expect(readFuses(tested)).toEqual({ ...readFuses(released), EnableNodeCliInspectArguments: true });
});

it.each([
  ['a fuse that this project does not know of', '0000000000', 'Electron has 10 fuses, 9 are set'],
  ['a fuse that Electron gave up', '00r000000', 'EnableNodeOptionsEnvironmentVariable was removed'],
])('%s stops the package', (_, states, problem) => {
  const file = binary(states);
  const before = readFileSync(file);
  expect(() => flipFuses(file, fuseConfig())).toThrow(problem);
  expect(readFileSync(file)).toEqual(before);
});
