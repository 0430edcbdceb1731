/** Keys by which an object could be made to change what all objects inherit. */
const POISON: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);
const DEEPEST = 200;

/**
 * JSON of strangers: answers, packages, policies, settings, files of cases. Throws `SyntaxError` for what is no JSON, for one of the keys
 * `__proto__`, `prototype` and `constructor` at any depth, and for nesting deeper than 200. The only way in which such JSON is read.
 */
export function parseOutsideJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const left: (readonly [unknown, number])[] = [[value, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [one, depth] = next;
    if (one === null || typeof one !== 'object') continue;
    if (depth > DEEPEST) throw new SyntaxError('nested too deep');
    if (Array.isArray(one)) {
      for (const item of one) left.push([item, depth + 1]);
      continue;
    }
    for (const key of Object.keys(one)) {
      if (POISON.has(key)) throw new SyntaxError(`key ${key}`);
      left.push([(one as Record<string, unknown>)[key], depth + 1]);
    }
  }
  return value;
}
