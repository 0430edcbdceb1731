import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureHead } from '#host/exporters/docx/picture.ts';
import { samplePng } from '#tests/builders/sample-picture.ts';

/** JPEG with an application segment before the frame header of the given kind. */
const jpeg = (frame: number, width: number, height: number): Uint8Array =>
  new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0x00,
    0x06,
    1,
    2,
    3,
    4,
    0xff,
    0xff,
    frame,
    0x00,
    0x0b,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
    0xff,
    0xd9,
  ]);

describe('pictureHead', () => {
  it('reads the size of PNG and of baseline and progressive JPEG', () => {
    expect(pictureHead(samplePng(321, 123))).toEqual({ extension: 'png', widthPx: 321, heightPx: 123 });
    expect(pictureHead(jpeg(0xc0, 640, 480))).toEqual({ extension: 'jpeg', widthPx: 640, heightPx: 480 });
    expect(pictureHead(jpeg(0xc2, 1024, 300))).toEqual({ extension: 'jpeg', widthPx: 1024, heightPx: 300 });
  });

  it('refuses other formats, empty pictures and files that break off', () => {
    expect(pictureHead(new TextEncoder().encode('GIF89a and more than twenty bytes'))).toBeNull();
    expect(pictureHead(jpeg(0xc0, 0, 480))).toBeNull();
    expect(pictureHead(jpeg(0xc4, 640, 480))).toBeNull();
    for (const whole of [samplePng(9, 9).slice(0, 24), jpeg(0xc0, 64, 48)]) {
      for (let length = 0; length < 20; length++) expect(pictureHead(whole.slice(0, length))).toBeNull();
    }
  });

  it('never fails on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(() => pictureHead(bytes)).not.toThrow();
        expect(() => pictureHead(new Uint8Array([0xff, 0xd8, ...bytes]))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
