import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PdfResult, publicationToPdf } from '#host/exporters/pdf/index.ts';
import { readAnchors } from '#host/importers/pdf/index.ts';
import type { AnchorMap } from '#shared/publishing/anchor-map.ts';
import { richPublication } from '#tests/builders/rich-publication.ts';
import { smallJpeg, smallPng } from '#tests/builders/small-pictures.ts';

const blobs: Record<string, Uint8Array> = { png: smallPng(120, 80, true), jpeg: smallJpeg() };
const readBlob = async (sha: string) => blobs[sha] ?? null;
const publication = richPublication({ png: 'png', jpeg: 'jpeg' });
const anchors = { draft: '01a202e2', version: 41, name: '征求意见稿' };
const hasQpdf = !spawnSync('qpdf', ['--version']).error;

let review: PdfResult;
let map: AnchorMap;
beforeAll(async () => {
  review = await publicationToPdf({ ...publication, anchors }, { readBlob });
  map = readAnchors(review.bytes)!;
});

describe('the map in a review copy', () => {
  it('names the draft and the version it was made of', () => {
    expect(map).toMatchObject({ draft: '01a202e2', draftVersion: 41, name: '征求意见稿' });
  });

  it('is the same whenever it is made', async () => {
    const again = await publicationToPdf({ ...publication, anchors }, { readBlob });
    expect(Buffer.compare(again.bytes, review.bytes)).toBe(0);
  });

  it('knows every block and every numbered line where they are printed', () => {
    expect(Object.keys(map.blocks).sort()).toEqual([...review.laid.anchors.keys()].sort());
    for (const [id, { page, y }] of review.laid.anchors) {
      expect(map.blocks[id]!.page).toBe(page);
      expect(map.blocks[id]!.y).toBeCloseTo(y, 0);
    }
    expect(map.pages.map((page) => page.label)).toEqual(review.laid.pages.map((page) => page.label));
    let lines = 0;
    for (const [n, page] of map.pages.entries()) {
      expect(page.lines.map(([number]) => number)).toEqual(page.lines.map((_, index) => index + 1));
      for (const [index, [, block, y, height]] of page.lines.entries()) {
        const line = review.laid.pages[n]!.lines[index]!;
        if (line.block !== undefined) expect(block).toBe(line.block);
        expect(y).toBeCloseTo(line.y, 0);
        expect(height).toBeGreaterThan(5);
        lines++;
      }
    }
    expect(lines).toBeGreaterThan(150);
  });

  it('leads from a line number to the block that is printed there', () => {
    const page = map.blocks['scope-1']!.page;
    const { y } = map.blocks['scope-1']!;
    const line = map.pages[page]!.lines.find(([, , base, height]) => base - height < y + 1 && base > y);
    expect(line?.[1]).toBe('scope-1');
  });

  it.skipIf(!hasQpdf)('is still found when another program has packed the file anew (needs qpdf)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-anchors-'));
    try {
      const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
      writeFileSync(from, review.bytes);
      expect(spawnSync('qpdf', ['--check', from], { encoding: 'utf8' }).stdout).toContain('No syntax or stream');
      for (const packing of [
        ['--object-streams=generate', '--linearize', '--recompress-flate'],
        ['--stream-data=uncompress', '--object-streams=disable'],
      ]) {
        spawnSync('qpdf', [...packing, from, to]);
        expect(readAnchors(readFileSync(to))).toEqual(map);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a file without a map that can be trusted', () => {
  const withStream = (data: Uint8Array) =>
    Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj <<>> stream\n'), data, Buffer.from('\nendstream endobj')]);

  it('gives none', async () => {
    expect(readAnchors((await publicationToPdf(publication, { readBlob })).bytes)).toBeNull();
    expect(readAnchors(new Uint8Array())).toBeNull();
    const text = JSON.stringify(map);
    expect(readAnchors(withStream(Buffer.from(text)))).toEqual(map);
    for (const bad of [
      text.slice(0, -2),
      text.replace('"version":1', '"version":2'),
      text.replace('"lines":[[1,', '"lines":[["1",'),
      text.replace('"draftVersion":41', '"draftVersion":4.1'),
    ]) {
      expect(readAnchors(withStream(Buffer.from(bad)))).toBeNull();
      expect(readAnchors(withStream(deflateSync(bad)))).toBeNull();
    }
  });

  it('does not unpack what grows without end', () => {
    const bomb = Buffer.concat([
      Buffer.from('{"format":"zhunsheng-anchors","x":"'),
      Buffer.alloc(40 * 1024 * 1024, 0x20),
    ]);
    expect(readAnchors(withStream(deflateSync(bomb)))).toBeNull();
  });

  it('never throws on noise', () => {
    const noise = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        fc.constant(Buffer.from('stream\n')),
        fc.constant(deflateSync('{"format":"zhunsheng-anchors"')),
      ),
    );
    fc.assert(fc.property(noise, (parts) => readAnchors(Buffer.concat(parts)) === null));
  });
});
