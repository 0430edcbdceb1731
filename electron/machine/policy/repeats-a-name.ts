import { parseOutsideJson } from '#shared/base/index.ts';

/** Whether an object written as sound JSON says one of its own names twice: parsers take the last one without a word. */
export function repeatsAName(json: string): boolean {
  const names = new Set<unknown>();
  let depth = 0;
  let before = '';
  for (let at = 0; at < json.length; at++) {
    const sign = json[at] as string;
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    else if (sign === '"') {
      const from = at;
      for (at++; json[at] !== '"'; at++) if (json[at] === '\\') at++;
      if (depth === 1 && (before === '{' || before === ',')) {
        const name = parseOutsideJson(json.slice(from, at + 1));
        if (names.has(name)) return true;
        names.add(name);
      }
    } else if (sign !== ',') continue;
    before = sign;
  }
  return false;
}
