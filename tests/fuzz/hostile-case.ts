export const KINDS = ['zip', 'docx', 'xlsx', 'csv', 'pdf', 'eml', 'json', 'zsarchive'] as const;

/** A file that somebody could send to do harm, or that was damaged on the way. */
export type HostileCase = {
  readonly kind: (typeof KINDS)[number];
  /** What is wrong with it; unique with `kind`. */
  readonly what: string;
  /** Name under which it is sent. */
  readonly name: string;
  /** Made when its turn comes: all of them at once would be too much to hold. */
  readonly make: () => Uint8Array;
};

/** Cases of one kind from pairs of what is wrong and how the file is made. */
export function casesOf(
  kind: HostileCase['kind'],
  files: Readonly<Record<string, () => Uint8Array | string>>,
): readonly HostileCase[] {
  return Object.entries(files).map(([what, make]) => ({
    kind,
    what,
    name: `${what}.${kind === 'json' ? 'zsanswer.json' : kind}`,
    make: () => {
      const made = make();
      return typeof made === 'string' ? new TextEncoder().encode(made) : made;
    },
  }));
}
