/** What an answer of a reading task may hold: words and numbers in bytes, and how deep. Bytes of files have a limit of their own. */
export const ANSWER_LIMITS = { words: 20 * 1024 * 1024, files: 300 * 1024 * 1024, depth: 400 } as const;

/** Bytes that one value costs beside its letters. */
const VALUE = 8;

/** Whether plain data are small enough to leave the thread that read them. Stops counting as soon as they are not. */
export function fitsAnswer(value: unknown): boolean {
  let words = 0;
  let files = 0;
  const fits = (one: unknown, depth: number): boolean => {
    words += typeof one === 'string' ? one.length * 2 : VALUE;
    if (words > ANSWER_LIMITS.words || depth > ANSWER_LIMITS.depth) return false;
    if (one === null || typeof one !== 'object') return true;
    if (ArrayBuffer.isView(one)) {
      files += one.byteLength;
      return files <= ANSWER_LIMITS.files;
    }
    if (Array.isArray(one)) return one.every((item) => fits(item, depth + 1));
    return Object.values(one).every((item) => fits(item, depth + 1));
  };
  return fits(value, 0);
}
