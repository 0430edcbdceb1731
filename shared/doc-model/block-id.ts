/** Every block of a draft carries an id that never changes while the block lives; comments and references point at it. */
export const BLOCK_ID = /^[a-z0-9]{6,24}$/;

const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** Makes ids from a source of random integers in [0, 2^32). Ten characters of 31 letters: 49 bits. */
export function blockIdMaker(randomUint32: () => number): () => string {
  return () => {
    let id = 'b';
    for (let i = 0; i < 10; i++) id += ALPHABET[randomUint32() % ALPHABET.length];
    return id;
  };
}

/** Deterministic ids `b000001`, `b000002`, … for importers and tests, where the same input must give the same document. */
export function sequentialBlockIds(prefix = 'b', start = 1): () => string {
  let next = start;
  return () => `${prefix}${String(next++).padStart(6, '0')}`;
}
