import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  ICNS_KINDS,
  ICO_SIZES,
  icnsSizes,
  icoSizes,
  PNG_SIZES,
  pngSize,
} from '../../../electron/launch/packaging/icon-files.ts';

const read = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../../resources/icons/${name}`, import.meta.url)));

describe.each(['icon', 'document'])('the icon files of %s', (name) => {
  it('hold every size that the systems ask for', () => {
    expect(icoSizes(read(`${name}.ico`))).toEqual(ICO_SIZES);
    expect(icnsSizes(read(`${name}.icns`))).toEqual(ICNS_KINDS);
    expect(pngSize(read(`${name}.png`))).toBe(512);
  });

  it('were made from the drawing that is there (electron/launch/packaging/icons.mjs after a change)', () => {
    const manifest: Record<string, string> = JSON.parse(read('manifest.json').toString('utf8'));
    expect(manifest[`${name}.svg`]).toBe(
      createHash('sha256')
        .update(read(`${name}.svg`))
        .digest('hex'),
    );
  });
});

it('Linux finds its pictures by the sizes in their names', () => {
  expect(PNG_SIZES.map((size) => pngSize(read(`${size}x${size}.png`)))).toEqual(PNG_SIZES);
});

it('the mark in the interface is the drawing of the icon', () => {
  const drawn = /<path d="([^"]+)" fill="#fff"\/>/.exec(read('icon.svg').toString('utf8'))?.[1] ?? 'nothing';
  const page = fileURLToPath(new URL('../../../renderer/src/app/shell/navigation.tsx', import.meta.url));
  expect(readFileSync(page, 'utf8')).toContain(drawn);
});

it('a picture that is cut off, or of another form, is no icon', () => {
  const icns = read('icon.icns');
  expect(() => icnsSizes(icns.subarray(0, -1))).toThrow('no whole ICNS');
  expect(() => pngSize(read('icon.svg'))).toThrow('no PNG');
});
