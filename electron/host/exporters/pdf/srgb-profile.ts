/** White point D50 and the primaries of sRGB adapted to it (IEC 61966-2-1), as 1/65536. */
const D50 = [0xf6d6, 0x10000, 0xd32d];
const RED = [0x6fa2, 0x38f5, 0x0390];
const GREEN = [0x6299, 0xb785, 0x18da];
const BLUE = [0x24a0, 0x0f84, 0xb6cf];
const CURVE_POINTS = 1024;
const NAME = 'sRGB IEC61966-2.1';

let known: Buffer | undefined;

/** ICC profile (version 2.1) of sRGB, by which PDF/A says what the colours of a page mean. */
export function srgbProfile(): Buffer {
  known ??= buildProfile();
  return known;
}

function buildProfile(): Buffer {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description(NAME)],
    ['cprt', element('text', Buffer.from('No copyright, use freely\0', 'latin1'))],
    ['wtpt', element('XYZ ', fixed(D50))],
    ['rXYZ', element('XYZ ', fixed(RED))],
    ['gXYZ', element('XYZ ', fixed(GREEN))],
    ['bXYZ', element('XYZ ', fixed(BLUE))],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const places = new Map<Buffer, number>();
  let end = 128 + 4 + 12 * tags.length;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, end);
    end += data.length + (-data.length & 3);
  }
  const file = Buffer.alloc(end);
  file.writeUInt32BE(end, 0);
  file.writeUInt32BE(0x02100000, 8);
  file.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1, 0, 0, 0].forEach((part, n) => void file.writeUInt16BE(part, 24 + 2 * n));
  file.write('acsp', 36, 'latin1');
  fixed(D50).copy(file, 68);
  file.writeUInt32BE(tags.length, 128);
  tags.forEach(([tag, data], n) => {
    const place = places.get(data) as number;
    file.write(tag, 132 + 12 * n, 'latin1');
    file.writeUInt32BE(place, 136 + 12 * n);
    file.writeUInt32BE(data.length, 140 + 12 * n);
    data.copy(file, place);
  });
  return file;
}

function element(type: string, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), data]);
}

function fixed(values: readonly number[]): Buffer {
  const data = Buffer.alloc(4 * values.length);
  values.forEach((value, n) => void data.writeUInt32BE(value, 4 * n));
  return data;
}

/** Profiles of version 2 also have room for the name in two other alphabets, which stays empty. */
function description(name: string): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(name.length + 1);
  return element('desc', Buffer.concat([count, Buffer.from(`${name}\0`, 'latin1'), Buffer.alloc(4 + 4 + 2 + 1 + 67)]));
}

function toneCurve(): Buffer {
  const data = Buffer.alloc(4 + 2 * CURVE_POINTS);
  data.writeUInt32BE(CURVE_POINTS);
  for (let n = 0; n < CURVE_POINTS; n++) {
    const value = n / (CURVE_POINTS - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    data.writeUInt16BE(Math.round(linear * 0xffff), 4 + 2 * n);
  }
  return element('curv', data);
}
