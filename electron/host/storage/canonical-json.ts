/**
 * JSON with the keys of every object sorted by code unit, no blanks, `undefined` left out: one text for one value. (RFC 8785 for
 * the values used here: strings without lone surrogates, safe integers.)
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null';
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const source = value as Record<string, unknown>;
  // Without a prototype: a key such as `__proto__` is a key like any other.
  const out: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(source).sort()) out[key] = sorted(source[key]);
  return out;
}
