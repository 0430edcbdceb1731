/** Bytes that a value takes at least; counting ends once there are more than `limit`, so that a huge one costs no time. */
export function sizeOf(value: unknown, limit: number): number {
  const open: unknown[] = [value];
  const seen = new Set<object>();
  let size = 0;
  while (open.length > 0 && size <= limit) {
    const next = open.pop();
    size += 8;
    if (typeof next === 'string') size += next.length * 2;
    else if (ArrayBuffer.isView(next) || next instanceof ArrayBuffer) size += next.byteLength;
    else if (typeof next === 'object' && next !== null && !seen.has(next)) {
      seen.add(next);
      for (const [key, inside] of Object.entries(next)) {
        size += key.length * 2;
        open.push(inside);
      }
    }
  }
  return size;
}
