/** What may happen to a file. `null` = it is gone. */
export type Damage = {
  readonly name: string;
  apply(bytes: Buffer, random: () => number): Buffer | null;
};

const cut = (share: number): Damage => ({
  name: `cut-${share}`,
  apply: (bytes) => bytes.subarray(0, Math.floor((bytes.length * share) / 100)),
});

/** Puts a piece of text behind the first brace of every line of JSON that begins with one. */
const behindBrace = (bytes: Buffer, piece: string): Buffer =>
  Buffer.from(bytes.toString('utf8').replace('{', `{${piece}`));

/** The damages of the grid: what disks, power failures, sync services, editors and newer versions do to files. */
export const DAMAGES: readonly Damage[] = [
  { name: 'missing', apply: () => null },
  { name: 'empty', apply: () => Buffer.alloc(0) },
  { name: 'one-byte', apply: (bytes) => bytes.subarray(0, 1) },
  cut(25),
  cut(50),
  cut(75),
  cut(99),
  { name: 'zeros', apply: (bytes) => Buffer.alloc(bytes.length) },
  {
    name: 'random-bit',
    apply: (bytes, random) => {
      const copy = Buffer.from(bytes);
      const at = Math.floor(random() * copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return copy;
    },
  },
  { name: 'bom', apply: (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) },
  { name: 'utf-16', apply: (bytes) => Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le') },
  { name: 'other-json', apply: () => Buffer.from('["not", "what", "it", "was"]\n') },
  {
    name: 'future-schema',
    apply: (bytes) => Buffer.from(bytes.toString('utf8').replace(/"schemaVersion": ?\d+/, '"schemaVersion": 99')),
  },
  { name: 'duplicate-key', apply: (bytes) => behindBrace(bytes, '"kind":"x","kind":"x",') },
  {
    name: 'deep-arrays',
    apply: () => Buffer.concat([Buffer.alloc(1_000_000, '['), Buffer.alloc(1_000_000, ']')]),
  },
];
