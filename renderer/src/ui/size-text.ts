/** A number of bytes as people read it, in units of 1000: `820 B`, `34 kB`, `1.2 MB`, `3.4 GB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`;
  const [size, unit] = bytes < 999_500_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB'];
  return `${size.toFixed(size < 100 ? 1 : 0)} ${unit}`;
}
